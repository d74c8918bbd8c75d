import { caseStory, type CaseStory } from './case-story';
import { chanceFrom, type Chance } from './chance';
import { ETHNICITIES } from './codes';
import { addDays, addYears, type Day } from './days';
import { familyName, firstName, home, type Gender, type Home } from './names';

export interface FamilyChild {
  readonly id: number;
  readonly first: string;
  readonly last: string;
  readonly gender: Gender;
  /** After the demo day: expected. */
  readonly born: Day;
  /** Place among the family's fathers; undefined = not known. */
  readonly father?: number;
  /** National disability category. */
  readonly disability?: string;
  readonly restricted: boolean;
  readonly need: string;
}

export type Part = 'mother' | 'father' | 'step parent' | 'grandmother' | 'grandfather' | 'aunt' | 'uncle' | 'friend';

export interface FamilyAdult {
  readonly id: number;
  readonly first: string;
  readonly last: string;
  readonly gender: Gender;
  readonly born: Day;
  readonly died?: Day;
  readonly part: Part;
  readonly side: 'maternal' | 'paternal' | 'other';
  readonly language?: string;
  readonly interpreter: boolean;
  /** Place among the family's homes. */
  readonly home: number;
  readonly hasEmail: boolean;
  readonly telephone: 'mobile' | 'landline' | 'ex-directory' | 'none';
  /** As the relationship with each child has it; undefined = blank. */
  readonly parentalResponsibility?: 'Y' | 'N';
  /** The record of this person is made with another family. */
  readonly borrowed: boolean;
}

/** A family that nobody ever was: its people, where they live, and what their case records tell. */
export interface GeneratedFamily {
  readonly number: number;
  readonly block: number;
  readonly children: readonly FamilyChild[];
  readonly adults: readonly FamilyAdult[];
  readonly homes: readonly Home[];
  readonly ethnicity: string;
  readonly story: CaseStory;
  /** The mother and the first father: together, married, or no longer. */
  readonly couple: 'partners' | 'married' | 'separated';
  /** A second record of somebody: merged away last night, or marked as a duplicate and still there. */
  readonly doubled?: { readonly id: number; readonly of: number; readonly how: 'merged' | 'marked' };
}

const FIRST_PERSON = 10_000_000;
const PERSONS_A_FAMILY = 40;
/** Families of one block of a thousand-fold: the number of the family goes on through the blocks. */
export const FAMILIES_A_BLOCK = 600;
/** Of forty families, one shares a father with the next. */
const SHARED_FATHER_EVERY = 40;

const idOf = (family: number, place: number): number => FIRST_PERSON + family * PERSONS_A_FAMILY + place;

const SIBLINGS: readonly (readonly [number, number])[] = [
  [40, 1],
  [28, 2],
  [18, 3],
  [9, 4],
  [5, 5],
];

const NEEDS = [
  [55, 'N1'],
  [12, 'N2'],
  [8, 'N3'],
  [12, 'N4'],
  [9, 'N5'],
  [3, 'N6'],
  [1, 'N8'],
] as const;

const LANGUAGES = ['Polish', 'Urdu', 'Romanian', 'Somali', 'Arabic', 'Portuguese', 'Bengali'];
const WHITE_BRITISH = 'A.A1';

export function generatedFamily(seed: string, day: Day, number: number): GeneratedFamily {
  const chance = chanceFrom(seed, 'family', number);
  const size = chance.weighed(SIBLINGS);
  const story = caseStory(chance, day, size);
  const name = familyName(chance);
  const adults = adultsOf(chance, seed, day, number, name, size, story);
  const children = childrenOf(chance, day, number, size, adults, story);
  return {
    number,
    block: Math.floor(number / FAMILIES_A_BLOCK),
    children,
    adults,
    homes: adults
      .map((adult) => adult.home)
      .flatMap((at, index, all) => (all.indexOf(at) === index ? [home(chance, chance.is(0.96))] : [])),
    ethnicity: chance.is(0.62) ? WHITE_BRITISH : chance.pick(ETHNICITIES)[0],
    story,
    couple: chance.weighed([
      [45, 'separated'],
      [38, 'partners'],
      [17, 'married'],
    ] as const),
    doubled: doubledPerson(chance, number, children, adults),
  };
}

function doubledPerson(
  chance: Chance,
  number: number,
  children: readonly FamilyChild[],
  adults: readonly FamilyAdult[],
): GeneratedFamily['doubled'] {
  if (!chance.is(0.015)) return undefined;
  const of = chance.pick([...children, ...adults.filter((adult) => !adult.borrowed)]).id;
  return { id: idOf(number, PERSONS_A_FAMILY - 1), of, how: chance.pick(['merged', 'marked'] as const) };
}

/** Homes: 0 the mother's, then one each for those who live elsewhere. */
function adultsOf(
  chance: Chance,
  seed: string,
  day: Day,
  number: number,
  name: string,
  size: number,
  story: CaseStory,
): readonly FamilyAdult[] {
  let homes = 1;
  const eldest = addDays(story.openedOn, -365 * 9);
  const foreign = chance.is(0.13) ? chance.pick(LANGUAGES) : undefined;
  const adult = (part: Part, place: number, rest: Partial<FamilyAdult>): FamilyAdult => {
    const gender = rest.gender ?? (['mother', 'grandmother', 'aunt'].includes(part) ? 'F' : 'M');
    const age = part.startsWith('grand') ? chance.int(48, 74) : chance.int(20, 44);
    return {
      id: idOf(number, place),
      first: firstName(chance, gender),
      last: name,
      gender,
      born: addYears(day, -age),
      part,
      side: 'maternal',
      language: foreign,
      interpreter: foreign !== undefined && chance.is(0.5),
      home: homes++,
      hasEmail: chance.is(0.55),
      telephone: chance.weighed([
        [66, 'mobile'],
        [14, 'landline'],
        [5, 'ex-directory'],
        [15, 'none'],
      ] as const),
      borrowed: false,
      ...rest,
    };
  };
  const mother = adult('mother', 10, {
    born: addYears(eldest, -chance.int(17, 30)),
    home: 0,
    parentalResponsibility: chance.is(0.85) ? 'Y' : undefined,
  });
  const fathers = fathersOf(chance, seed, day, number, size, adult, mother);
  const others: FamilyAdult[] = [];
  const perhaps = (probability: number, part: Part, place: number, rest: Partial<FamilyAdult>): void => {
    if (chance.is(probability)) others.push(adult(part, place, rest));
  };
  const paternal = { side: 'paternal' as const, last: fathers[0]?.last ?? name };
  perhaps(0.18, 'step parent', 14, { gender: 'M', last: familyName(chance), home: 0, side: 'other' });
  perhaps(0.6, 'grandmother', 15, { born: addYears(mother.born, -chance.int(18, 34)) });
  perhaps(0.32, 'grandfather', 16, {
    born: addYears(mother.born, -chance.int(19, 38)),
    died: chance.is(0.15) ? addDays(day, -chance.int(100, 3000)) : undefined,
  });
  if (fathers.length > 0) perhaps(0.4, 'grandmother', 17, { ...paternal, born: addYears(fathers[0]?.born ?? day, -chance.int(18, 34)) });
  if (fathers.length > 0) perhaps(0.25, 'uncle', 19, paternal);
  perhaps(0.4, 'aunt', 20, {});
  perhaps(0.15, 'friend', 22, { side: 'other', last: familyName(chance), gender: chance.pick(['F', 'M'] as const) });
  return [mother, ...fathers, ...others];
}

type MakeAdult = (part: Part, place: number, rest: Partial<FamilyAdult>) => FamilyAdult;

/** Children of one mother by up to three fathers; in one family of forty the first has another family too. */
function fathersOf(
  chance: Chance,
  seed: string,
  day: Day,
  number: number,
  size: number,
  adult: MakeAdult,
  mother: FamilyAdult,
): readonly FamilyAdult[] {
  const sharesItsFather = number % SHARED_FATHER_EVERY === 0;
  const known = sharesItsFather || chance.is(0.88);
  const count = !known
    ? 0
    : Math.min(
        size,
        chance.weighed([
          [68, 1],
          [24, 2],
          [8, 3],
        ] as const),
      );
  const fathers = Array.from({ length: count }, (_, index) =>
    adult('father', 11 + index, {
      last: familyName(chance),
      side: 'paternal',
      born: addYears(mother.born, -chance.int(-4, 9)),
      parentalResponsibility: chance.weighed([
        [68, 'Y' as const],
        [27, undefined],
        [5, 'N' as const],
      ]),
      ...(index === 0 && chance.is(0.4) ? { home: 0 } : {}),
    }),
  );
  const before =
    number % SHARED_FATHER_EVERY === 1 ? generatedFamily(seed, day, number - 1).adults.find((each) => each.part === 'father') : undefined;
  return before === undefined || fathers[0] === undefined
    ? fathers
    : [{ ...before, home: fathers[0].home, borrowed: true }, ...fathers.slice(1)];
}

/** Born before the case opened, but for one family in five whose youngest came, or is yet to come, after it. */
function childrenOf(
  chance: Chance,
  day: Day,
  number: number,
  size: number,
  adults: readonly FamilyAdult[],
  story: CaseStory,
): readonly FamilyChild[] {
  const mother = adults[0] as FamilyAdult;
  const fathers = adults.filter((adult) => adult.part === 'father');
  const expecting = chance.is(0.22);
  let born = addDays(story.openedOn, -chance.int(60, 365 * 13));
  return Array.from({ length: size }, (_, index) => {
    const isLast = index === size - 1;
    if (index > 0) born = addDays(born, -chance.int(330, 900));
    const own = isLast && expecting ? addDays(story.openedOn, chance.int(20, 250)) : born;
    const birth = own > addDays(day, 250) || (own > day && story.closedOn !== undefined) ? addDays(story.openedOn, -30) : own;
    const father = fathers.length === 0 ? undefined : Math.min(fathers.length - 1, Math.floor((index * fathers.length) / size));
    const gender = chance.pick(['F', 'M'] as const);
    return {
      id: idOf(number, index),
      first: birth > day ? 'Baby' : firstName(chance, gender),
      last: father !== undefined && chance.is(0.55) ? (fathers[father]?.last ?? mother.last) : mother.last,
      gender,
      born: birth < addYears(story.openedOn, -17) ? addDays(addYears(story.openedOn, -17), index * 20) : birth,
      father,
      disability:
        birth > day
          ? undefined
          : chance.weighed([
              [50, 'NONE'],
              [36, undefined],
              [6, 'AUT'],
              [5, 'LD'],
              [3, 'MOB'],
            ] as const),
      restricted: chance.is(0.012),
      need: chance.weighed(NEEDS),
    };
  });
}
