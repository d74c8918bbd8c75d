import { chanceFrom, type Chance } from './chance';
import { addDays, later, type Day } from './days';
import type { FamilyAdult, FamilyChild, GeneratedFamily } from './generated-family';
import { landline, mobile } from './names';
import { addPerson, addResidence, addTelephone, childWord, EX_DIRECTORY, parentWord, place, relate, type Place } from './person-records';
import type { RecordSink } from './record-writer';
import { addStory } from './story-records';
import type { Workforce } from './workforce';

/** Lays a generated family into the case system's tables. */
export function addFamily(sink: RecordSink, seed: string, day: Day, family: GeneratedFamily, workforce: Workforce): void {
  const chance = chanceFrom(seed, 'records', family.number);
  const places = family.homes.map((each) => place(sink, each));
  for (const child of family.children) addChild(sink, child, family);
  for (const adult of family.adults) if (!adult.borrowed) addAdult(sink, chance, adult, family);
  addHomes(sink, chance, day, family, places);
  addBonds(sink, chance, day, family);
  addStory(sink, chance, day, family, workforce);
  addDoubled(sink, day, family);
}

function addChild(sink: RecordSink, child: FamilyChild, family: GeneratedFamily): void {
  addPerson(sink, { ...child, child: true, ethnicity: family.ethnicity });
  if (child.disability !== undefined) {
    sink.add('DM_DISABILITIES', {
      DISABILITY_ID: sink.nextId('disability'),
      PERSON_ID: child.id,
      DISABILITY_TYPE: child.disability,
      CIN_DISABILITY_CATEGORY_CODE: child.disability,
    });
  }
  sink.add('DM_SERVICE_USER_GROUPS', { PERSON_ID: child.id, FULL_GROUP_TYPE: `CHILD.${child.need}`, START_DATE: family.story.openedOn });
}

function addAdult(sink: RecordSink, chance: Chance, adult: FamilyAdult, family: GeneratedFamily): void {
  addPerson(sink, {
    ...adult,
    ethnicity: family.ethnicity,
    email: adult.hasEmail ? true : undefined,
    interpreter: adult.interpreter,
  });
  if (adult.telephone === 'mobile') addTelephone(sink, adult.id, mobile(chance), 'Mobile');
  if (adult.telephone === 'landline') addTelephone(sink, adult.id, landline(chance), 'Home');
  if (adult.telephone === 'ex-directory') addTelephone(sink, adult.id, mobile(chance), EX_DIRECTORY);
}

function addHomes(sink: RecordSink, chance: Chance, day: Day, family: GeneratedFamily, places: readonly Place[]): void {
  const homeOf = new Map([...new Set(family.adults.map((adult) => adult.home))].map((at, index) => [at, places[index] as Place]));
  const main = homeOf.get(0) as Place;
  const since = addDays(family.story.openedOn, -chance.int(100, 2500));
  for (const adult of family.adults) {
    if (!adult.borrowed) addResidence(sink, adult.id, homeOf.get(adult.home) ?? main, { from: later(since, addDays(adult.born, 1)) });
  }
  const farAway =
    family.story.movedOutOn === undefined
      ? undefined
      : place(sink, { text: '14 Harbour Row, Farhaven', postcode: 'ZZ30 4BD', inArea: false });
  for (const child of family.children.filter((each) => each.born <= day)) {
    const from = later(since, child.born);
    addResidence(sink, child.id, main, { from, to: family.story.movedOutOn });
    if (farAway !== undefined) addResidence(sink, child.id, farAway, { from: family.story.movedOutOn as Day });
  }
}

function addBonds(sink: RecordSink, chance: Chance, day: Day, family: GeneratedFamily): void {
  const fathers = family.adults.filter((adult) => adult.part === 'father');
  const mother = family.adults[0] as FamilyAdult;
  for (const child of family.children) {
    addParent(sink, chance, day, mother, child);
    const father = child.father === undefined ? undefined : fathers[child.father];
    if (father !== undefined) addParent(sink, chance, day, father, child);
    for (const adult of family.adults) addRelative(sink, chance, day, adult, child, father);
  }
  addCouple(sink, family, mother, fathers[0]);
  family.children.forEach((child, index) => family.children.slice(index + 1).forEach((other) => addSiblings(sink, day, child, other)));
}

/** How carefully somebody typed: mostly both rows and the flag where it belongs. */
function addParent(sink: RecordSink, chance: Chance, day: Day, parent: FamilyAdult, child: FamilyChild): void {
  const unborn = child.born > day;
  relate(sink, parent.id, `${parentWord(parent.gender)} : ${childWord(child.gender, unborn)}`, child.id, {
    from: unborn ? addDays(day, -30) : child.born,
    parentalResponsibility: unborn ? undefined : parent.parentalResponsibility,
    flagOnOtherRow: chance.is(0.06),
    rows: chance.weighed([
      [90, 'both'],
      [7, 'this'],
      [3, 'inverse'],
    ] as const),
  });
}

const RELATIVES: Readonly<Record<string, readonly [elder: string, daughter: string, son: string]>> = {
  grandmother: ['Grandmother', 'Granddaughter', 'Grandson'],
  grandfather: ['Grandfather', 'Granddaughter', 'Grandson'],
  aunt: ['Aunt', 'Niece', 'Nephew'],
  uncle: ['Uncle', 'Niece', 'Nephew'],
};

function addRelative(
  sink: RecordSink,
  chance: Chance,
  day: Day,
  adult: FamilyAdult,
  child: FamilyChild,
  father: FamilyAdult | undefined,
): void {
  const words = RELATIVES[adult.part];
  const from = child.born > day ? addDays(day, -30) : child.born;
  if (words !== undefined && (adult.side === 'maternal' || father?.last === adult.last)) {
    relate(sink, adult.id, `${words[0]} : ${words[child.gender === 'F' ? 1 : 2]}`, child.id, { from, informalCarer: chance.is(0.04) });
  }
  if (adult.part === 'step parent') relate(sink, adult.id, 'Step Father : Step-child', child.id, { from });
  if (adult.part === 'friend') relate(sink, adult.id, 'Friend : Friend', child.id, { from, rows: 'this' });
}

function addCouple(sink: RecordSink, family: GeneratedFamily, mother: FamilyAdult, father: FamilyAdult | undefined): void {
  if (father === undefined) return;
  const from = addDays(family.story.openedOn, -3000);
  if (family.couple === 'married') relate(sink, mother.id, 'Wife : Husband', father.id, { from });
  if (family.couple === 'partners') relate(sink, mother.id, 'Partner : Partner', father.id, { from });
  if (family.couple === 'separated') relate(sink, mother.id, 'Ex Partner : Ex Partner', father.id, { from });
}

function addSiblings(sink: RecordSink, day: Day, child: FamilyChild, other: FamilyChild): void {
  const full = child.father === other.father;
  const word = (gender: string): string =>
    full ? (gender === 'F' ? 'Sister' : 'Brother') : gender === 'F' ? 'Half-sister' : 'Half-brother';
  const youngest = child.born > other.born ? child : other;
  const pair =
    youngest.born > day
      ? youngest === child
        ? 'Unborn Sibling : Sibling'
        : 'Sibling : Unborn Sibling'
      : `${word(child.gender)} : ${word(other.gender)}`;
  relate(sink, child.id, pair, other.id, { from: youngest.born > day ? addDays(day, -30) : youngest.born });
}

function addDoubled(sink: RecordSink, day: Day, { doubled, children, adults }: GeneratedFamily): void {
  if (doubled === undefined) return;
  if (doubled.how === 'merged') {
    sink.add('PERSON_MERGES', { FROM_PERSON_ID: doubled.id, TO_PERSON_ID: doubled.of, MERGED_ON: addDays(day, -1) });
    return;
  }
  const child = children.find((each) => each.id === doubled.of);
  const original = child ?? (adults.find((each) => each.id === doubled.of) as FamilyAdult);
  addPerson(sink, {
    id: doubled.id,
    first: original.first,
    last: original.last,
    gender: original.gender,
    born: original.born,
    child: child !== undefined,
  });
  relate(sink, doubled.id, 'Duplicate : Original', doubled.of, { from: addDays(day, -20) });
}
