import { addDays, day, type CalendarDay } from '../../plugin/core/calendar-day';
import type { ParentalResponsibility, Relationship, Sex } from '../../plugin/core/case-system';
import { familyTree, type FamilyTree, type TreePerson } from '../../plugin/network/family-tree';

export const today = day('2026-11-02');

/** A relationship as the record holds it: `related('amara', 'Mother : Child', 'zoe', { pr: 'yes' })`. */
export function related(
  personId: string,
  words: string,
  otherPersonId: string,
  more: { readonly pr?: ParentalResponsibility; readonly to?: CalendarDay; readonly informalCarer?: boolean } = {},
): Relationship {
  const [personIs = '', otherIs = ''] = words.split(' : ');
  return {
    personId,
    personIs,
    otherPersonId,
    otherIs,
    ...(more.to && { to: more.to }),
    parentalResponsibility: more.pr ?? 'not recorded',
    informalCarer: more.informalCarer ?? false,
  };
}

type Details = Partial<Omit<TreePerson, 'id' | 'name' | 'sex'>> & { readonly age?: number };

export function someone(id: string, name: string, sex: Sex, { age, ...details }: Details = {}): TreePerson {
  return {
    id,
    name,
    sex,
    index: false,
    ...(age !== undefined && { dateOfBirth: addDays(today, -Math.round(age * 365.25) - 40) }),
    ...details,
  };
}

const tree = (people: readonly TreePerson[], relationships: readonly Relationship[]): FamilyTree =>
  familyTree({ people, relationships, today });

const amarasHome = { key: 'h1', label: "Amara's home" };

/** The reference meeting's family. */
export const okaforLukaszewski = tree(
  [
    someone('zoe', 'Zoë Okafor', 'female', { age: 12, index: true, household: amarasHome, attendance: 'came' }),
    someone('tomasz', 'Tomasz Łukaszewski', 'male', { age: 7, index: true, household: amarasHome }),
    someone('baby', 'Baby Łukaszewski', 'unknown', { index: true, expectedBirth: addDays(today, 70) }),
    someone('amara', 'Amara Okafor', 'female', { age: 36, household: amarasHome, attendance: 'came' }),
    someone('piotr', 'Piotr Łukaszewski', 'male', { age: 38, attendance: 'invited' }),
    someone('daniel', "Daniel O'Neill", 'male', { age: 37 }),
    someone('grace', 'Grace Okafor', 'female', { age: 72, attendance: 'came', household: { key: 'h2', label: "Grace's home" } }),
    someone('emeka', 'Emeka Okafor', 'male', { age: 41, attendance: 'came' }),
    someone('kasia', 'Kasia Łukaszewska', 'female', { age: 33, attendance: 'came' }),
    someone('brid', 'Bríd Ní Dhomhnaill', 'female', { age: 64, connection: 'neighbour', attendance: 'did not come' }),
    someone('joan', 'Joan Fairweather-Montgomery-Smythe', 'female', { age: 67, connection: 'former foster carer', attendance: 'invited' }),
  ],
  [
    related('amara', 'Mother : Child', 'zoe', { pr: 'yes' }),
    related('amara', 'Mother : Child', 'tomasz', { pr: 'yes' }),
    related('amara', 'Mother : Unborn Child', 'baby'),
    related('tomasz', 'Son : Father', 'piotr', { pr: 'yes' }),
    related('piotr', 'Father : Unborn Child', 'baby'),
    related('daniel', 'Father : Daughter', 'zoe'),
    related('amara', 'Partner : Partner', 'piotr'),
    related('grace', 'Mother : Daughter', 'amara'),
    related('grace', 'Grandmother : Granddaughter', 'zoe', { informalCarer: true }),
    related('emeka', 'Brother : Sister', 'amara'),
    related('kasia', 'Sister : Brother', 'piotr'),
    related('joan', 'Foster Carer : Foster Child', 'zoe', { to: day('2024-03-01') }),
  ],
);

/** Five trees, 1: one child, one parent, nobody else. */
const oneParentOneChild = tree(
  [someone('child', 'Ola Reeve', 'female', { age: 3, index: true }), someone('parent', 'Sian Reeve', 'female', { age: 24 })],
  [related('parent', 'Mother : Child', 'child', { pr: 'yes' })],
);

/** Five trees, 2: a mother with children by three partners, two of whom are brothers. */
export const threeFathersTwoBrothers = tree(
  [
    someone('mother', 'Leah Marsh', 'female', { age: 34 }),
    someone('carl', 'Carl Dean', 'male', { age: 38 }),
    someone('lee', 'Lee Dean', 'male', { age: 35 }),
    someone('owen', 'Owen Price', 'male', { age: 36 }),
    someone('ruth', 'Ruth Dean', 'female', { age: 63 }),
    someone('ron', 'Ron Dean', 'male', { age: 66, dateOfDeath: day('2021-05-04') }),
    someone('may', 'May Marsh', 'female', { age: 60 }),
    someone('ava', 'Ava Dean', 'female', { age: 14, index: true }),
    someone('ben', 'Ben Dean', 'male', { age: 10, index: true }),
    someone('cai', 'Cai Price', 'male', { age: 6, index: true }),
    someone('dee', 'Dee Price', 'female', { age: 4, index: true }),
  ],
  [
    related('mother', 'Mother : Child', 'ava', { pr: 'yes' }),
    related('mother', 'Mother : Child', 'ben', { pr: 'yes' }),
    related('mother', 'Mother : Child', 'cai', { pr: 'yes' }),
    related('mother', 'Mother : Child', 'dee', { pr: 'yes' }),
    related('carl', 'Father : Child', 'ava', { pr: 'no' }),
    related('lee', 'Father : Child', 'ben', { pr: 'yes' }),
    related('owen', 'Father : Child', 'cai', { pr: 'yes' }),
    related('owen', 'Father : Child', 'dee', { pr: 'yes' }),
    related('ruth', 'Mother : Son', 'carl'),
    related('ruth', 'Mother : Son', 'lee'),
    related('ron', 'Father : Son', 'carl'),
    related('ron', 'Father : Son', 'lee'),
    related('ruth', 'Wife : Husband', 'ron'),
    related('may', 'Mother : Daughter', 'mother'),
    related('carl', 'Ex Partner : Ex Partner', 'mother'),
    related('lee', 'Ex Partner : Ex Partner', 'mother'),
    related('owen', 'Husband : Wife', 'mother'),
  ],
);

/** Five trees, 3: twins and an unborn; grandparents divorced, each remarried. */
const twinsAndRemarriedGrandparents = tree(
  [
    someone('ivy', 'Ivy Nolan', 'female', { age: 5, index: true }),
    someone('ida', 'Ida Nolan', 'female', { age: 5, index: true }),
    someone('bump', 'Baby Nolan', 'unknown', { index: true, expectedBirth: addDays(today, 40) }),
    someone('tess', 'Tess Nolan', 'female', { age: 29 }),
    someone('raj', 'Raj Patel', 'male', { age: 31 }),
    someone('hugh', 'Hugh Nolan', 'male', { age: 58 }),
    someone('jill', 'Jill Barker', 'female', { age: 57 }),
    someone('fern', 'Fern Nolan', 'female', { age: 49 }),
    someone('alan', 'Alan Barker', 'male', { age: 61 }),
    someone('meera', 'Meera Patel', 'female', { age: 60 }),
    someone('dev', 'Dev Patel', 'male', { age: 63 }),
    someone('kit', 'Kit Nolan', 'male', { age: 17 }),
  ],
  [
    ...['ivy', 'ida', 'bump'].flatMap((child) => [
      related('tess', child === 'bump' ? 'Mother : Unborn Child' : 'Mother : Daughter', child, child === 'bump' ? {} : { pr: 'yes' }),
      related('raj', child === 'bump' ? 'Father : Unborn Child' : 'Father : Daughter', child, child === 'bump' ? {} : { pr: 'yes' }),
    ]),
    related('tess', 'Partner : Partner', 'raj'),
    related('hugh', 'Father : Daughter', 'tess'),
    related('jill', 'Mother : Daughter', 'tess'),
    related('hugh', 'Ex Husband : Ex Wife', 'jill'),
    related('hugh', 'Husband : Wife', 'fern'),
    related('alan', 'Husband : Wife', 'jill'),
    related('hugh', 'Father : Son', 'kit'),
    related('fern', 'Mother : Son', 'kit'),
    related('meera', 'Mother : Son', 'raj'),
    related('dev', 'Father : Son', 'raj'),
    related('meera', 'Wife : Husband', 'dev'),
  ],
);

const homes = [
  { key: 'a', label: "Bola's home" },
  { key: 'b', label: "Femi's home" },
  { key: 'c', label: "Sade's home" },
] as const;

/** Five trees, 4: twenty-five people in three households over four generations. */
const threeHouseholds = tree(
  [
    someone('g1', 'Bola Adeyemi', 'female', { age: 88, household: homes[0] }),
    someone('g2', 'Tunde Adeyemi', 'male', { age: 90, dateOfDeath: day('2019-02-11') }),
    someone('a1', 'Femi Adeyemi', 'male', { age: 62, household: homes[1] }),
    someone('a2', 'Ngozi Adeyemi', 'female', { age: 60, household: homes[1] }),
    someone('b1', 'Sade Cole', 'female', { age: 58, household: homes[2] }),
    someone('b2', 'Victor Cole', 'male', { age: 64, household: homes[2] }),
    someone('c1', 'Yinka Adeyemi', 'male', { age: 55, household: homes[0] }),
    someone('c2', 'Helen Frost', 'female', { age: 50 }),
    someone('d1', 'Kemi Adeyemi', 'female', { age: 36, household: homes[1] }),
    someone('d2', 'Marcus Bell', 'male', { age: 38 }),
    someone('d3', 'Simon Watts', 'male', { age: 35, household: homes[1] }),
    someone('d4', 'Tobi Adeyemi', 'male', { age: 33, household: homes[1] }),
    someone('e1', 'Abigail Cole', 'female', { age: 32, household: homes[2] }),
    someone('e2', 'Joseph Cole', 'male', { age: 30, household: homes[2] }),
    someone('e3', 'Priya Nair', 'female', { age: 29, household: homes[2] }),
    someone('f1', 'Ella Adeyemi', 'female', { age: 24, household: homes[0] }),
    someone('f2', 'Sam Adeyemi', 'unknown', { age: 21, household: homes[0] }),
    someone('k1', 'Jordan Bell', 'male', { age: 15, index: true, household: homes[1] }),
    someone('k2', 'Maya Bell', 'female', { age: 13, index: true, household: homes[1] }),
    someone('k3', 'Noah Watts', 'male', { age: 6, index: true, household: homes[1] }),
    someone('k4', 'Lily Watts', 'female', { age: 2, index: true, household: homes[1] }),
    someone('k5', 'Daniel Cole', 'male', { age: 8, household: homes[2] }),
    someone('k6', 'Rose Cole', 'female', { age: 4, household: homes[2] }),
    someone('k7', 'Arun Cole', 'male', { age: 1, household: homes[2] }),
    someone('k8', 'Baby Adeyemi', 'unknown', { expectedBirth: addDays(today, 90), household: homes[0] }),
  ],
  [
    related('g1', 'Wife : Husband', 'g2'),
    ...['a1', 'b1', 'c1'].flatMap((child) => [related('g1', 'Mother : Child', child), related('g2', 'Father : Child', child)]),
    related('a1', 'Husband : Wife', 'a2'),
    related('b1', 'Wife : Husband', 'b2'),
    related('c1', 'Ex Partner : Ex Partner', 'c2'),
    ...['d1', 'd4'].flatMap((child) => [related('a1', 'Father : Child', child), related('a2', 'Mother : Child', child)]),
    ...['e1', 'e2'].flatMap((child) => [related('b1', 'Mother : Child', child), related('b2', 'Father : Child', child)]),
    ...['f1', 'f2'].flatMap((child) => [related('c1', 'Father : Child', child), related('c2', 'Mother : Child', child)]),
    related('d1', 'Ex Partner : Ex Partner', 'd2'),
    related('d1', 'Partner : Partner', 'd3'),
    ...['k1', 'k2'].flatMap((child) => [
      related('d1', 'Mother : Child', child, { pr: 'yes' }),
      related('d2', 'Father : Child', child, { pr: 'yes' }),
    ]),
    ...['k3', 'k4'].flatMap((child) => [related('d1', 'Mother : Child', child, { pr: 'yes' }), related('d3', 'Father : Child', child)]),
    related('e1', 'Mother : Son', 'k5'),
    related('e2', 'Partner : Partner', 'e3'),
    ...['k6', 'k7'].flatMap((child) => [related('e2', 'Father : Child', child), related('e3', 'Mother : Child', child)]),
    related('f1', 'Mother : Unborn Child', 'k8'),
  ],
);

/** Five trees, 5: an adopted child's new record knows the new family alone. */
const adoptedChild = tree(
  [
    someone('new', 'Poppy Lane', 'female', { age: 4, index: true }),
    someone('mum', 'Claire Lane', 'female', { age: 41 }),
    someone('dad', 'Peter Lane', 'male', { age: 44 }),
    someone('gran', 'Edith Lane', 'female', { age: 73 }),
    someone('bro', 'Toby Lane', 'male', { age: 9 }),
  ],
  [
    related('mum', 'Adoptive Mother : Adopted Child', 'new', { pr: 'yes' }),
    related('dad', 'Adoptive Father : Adopted Child', 'new', { pr: 'yes' }),
    related('mum', 'Wife : Husband', 'dad'),
    related('mum', 'Mother : Son', 'bro', { pr: 'yes' }),
    related('dad', 'Father : Son', 'bro', { pr: 'yes' }),
    related('gran', 'Mother : Son', 'dad'),
  ],
);

export const REFERENCE_FAMILIES = {
  okaforLukaszewski,
  oneParentOneChild,
  threeFathersTwoBrothers,
  twinsAndRemarriedGrandparents,
  threeHouseholds,
  adoptedChild,
} as const;
