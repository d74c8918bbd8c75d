import type { Chance } from './chance';

const GIRLS = (
  'Zoë Amara Mia Leanne Grace Kasia Bríd Joan Toni Pat Aaliyah Abigail Agnieszka Aisha Alice Amina Anaïs Anya Ava Beatrice Bethan Carys Chantelle ' +
  'Chidinma Chloe Ciara Daisy Deborah Eleri Elif Ella Emily Erin Esme Fatima Ffion Florence Freya Gurpreet Hanna Harriet Ifeoma Imogen Isla Ivy Jasmine ' +
  'Jia Kayleigh Keira Khadija Lacey Layla Leila Lily Lucía Maeve Maryam Megan Millie Mwajuma Nadia Ngozi Niamh Noor Olivia Orla Phoebe Poppy Priya Roisin ' +
  'Rosie Ruby Saoirse Sinéad Siân Sofia Summer Tamsin Thi Tia Ursula Wren Xin Yasmin Yusra Zainab Zuzanna'
).split(' ');

const BOYS = (
  'Łukasz Tomasz Piotr Emeka Craig Sam Ken Jayden Aaron Abdul Adebayo Alfie Ali Andrzej Archie Ashok Ben Bilal Callum Caleb Cian Connor Daniel Darragh ' +
  'Dylan Eoin Ethan Farhan Finley Freddie George Gethin Hamza Harvey Hassan Hugo Ibrahim Idris Ismail Jack Jamal Jenson Joel José Kai Kian Kofi Kwame Leo Liam ' +
  'Logan Luca Malachi Mason Mateusz Mohammed Musa Nathan Noah Obinna Oisín Oliver Oscar Owen Patrick Quang Rafał Rhys Rory Ryan Samir Seán Stefan Tadeusz Taj ' +
  'Theo Toby Tyler Umar Vikram Wei William Xavier Yaw Yusuf Zachary'
).split(' ');

const FAMILIES = (
  'Abara Adeyemi Ahmed Akhtar Anderson Armitage Ashworth Baker Bałakier Banerjee Barlow Begum Bello Bennett Birch Boateng Bradshaw Brennan Byrne Carter ' +
  'Chaudhry Chen Clarke Collins Cooper Coyle Crowther Cruz Dąbrowski Daly Davies Dawson Dhillon Doherty Duffy Edwards Eze Farah Fenwick Fielding Fitzgerald ' +
  'Flynn Foster Garcia Gill Greenhalgh Griffiths Gunn Hall Hargreaves Harris Hassan Hewitt Holt Hughes Hussain Ibrahim Iqbal Jackson Jarvis Jones Kaur Kelly ' +
  'Kiely Kowalczyk Lam Lewandowski Li Lowe Mahmood Marsh McCarthy McKenna Mensah Mohamud Morgan Murphy Nguyen Nowak O’Brien O’Dowd O’Neill Odum Okeke Osei ' +
  'Owusu Parker Patel Pereira Pickering Price Quirke Rahman Reid Roberts Rooney Sandhu Shaw Simpson Smith Sokołowski Stokes Sutcliffe Szymański Tan Taylor ' +
  'Thapa Thornton Tomlinson Uddin Varga Vaughan Wallace Walsh Whittaker Williams Wójcik Wright Yates Zając Ziółkowski'
).split(' ');

export type Gender = 'F' | 'M';

export const firstName = (chance: Chance, gender: Gender): string => chance.pick(gender === 'F' ? GIRLS : BOYS);

/** One family in nine carries two names. */
export function familyName(chance: Chance): string {
  const name = chance.pick(FAMILIES);
  return chance.is(0.11) ? `${name}-${chance.pick(FAMILIES)}` : name;
}

/** For logins and mail: letters that every keyboard has. */
export const plainLetters = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[^A-Za-z-]/g, '')
    .toLowerCase();

/** Numbers kept free for fiction: 01632 960000 to 960999, 07700 900000 to 900999. */
export const landline = (chance: Chance): string => `01632 960${String(chance.int(0, 999)).padStart(3, '0')}`;
export const mobile = (chance: Chance): string => `07700 900${String(chance.int(0, 999)).padStart(3, '0')}`;

export const emailOf = (first: string, last: string, number: number): string =>
  `${plainLetters(first)}.${plainLetters(last)}.${number}@example.org`;

const STREETS = (
  'Alder Beacon Birch Bramble Bridge Canal Chapel Cherry Church Clover Coppice Cross Dale Elm Fern Foundry Garden Glebe Hazel Heather High Hill Holly Ivy ' +
  'Kiln Lark Laurel Lime Linden Lower Maple Market Meadow Mill Moss Nelson North Oak Orchard Park Pine Poplar Priory Quarry Queen Rowan Rose School Spring ' +
  'Station Stone Sycamore Tanner Thorn Vale Victoria Water Weaver Well West Willow Wood Yew'
).split(' ');
const ENDINGS = ['Road', 'Street', 'Lane', 'Close', 'Avenue', 'Way', 'Drive', 'Terrace'];
const TOWNS = ['Ashcombe', 'Wexbury', 'Thornley Cross', 'Riverside'];
const FAR_TOWNS = ['Farhaven', 'Long Sutterby', 'Carrow Bay'];
/** Letters that end real postcodes; no area is called ZZ. */
const POSTCODE_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

export interface Home {
  readonly text: string;
  readonly postcode: string;
  readonly inArea: boolean;
}

export function home(chance: Chance, inArea = true): Home {
  const flat = chance.is(0.12) ? `Flat ${chance.int(1, 14)}, ` : '';
  const street = `${chance.int(1, 160)} ${chance.pick(STREETS)} ${chance.pick(ENDINGS)}`;
  const letter = (): string => POSTCODE_LETTERS[chance.int(0, POSTCODE_LETTERS.length - 1)] as string;
  return {
    text: `${flat}${street}, ${chance.pick(inArea ? TOWNS : FAR_TOWNS)}`,
    postcode: `ZZ${inArea ? chance.int(1, 9) : chance.int(20, 40)} ${chance.int(1, 9)}${letter()}${letter()}`,
    inArea,
  };
}
