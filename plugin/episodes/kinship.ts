import type { Relationship } from '../core/case-system';

/** What one person is to another, whatever word the record uses for it. */
export type KinRole =
  | 'parent'
  | 'adoptive-parent'
  | 'step-parent'
  | 'child'
  | 'adopted-child'
  | 'step-child'
  | 'great-grandparent'
  | 'grandparent'
  | 'grandchild'
  | 'great-grandchild'
  | 'sibling'
  | 'half-sibling'
  | 'step-sibling'
  | 'great-aunt-or-uncle'
  | 'aunt-or-uncle'
  | 'niece-or-nephew'
  | 'great-niece-or-nephew'
  | 'cousin'
  | 'parent-in-law'
  | 'child-in-law'
  | 'sibling-in-law'
  | 'spouse'
  | 'partner'
  | 'former-partner'
  | 'carer'
  | 'cared-for'
  | 'other';

/** First match wins: "Grandmother" stands before "Mother", "Step-child" before "Child" (mosaic-records 1.4). */
const PATTERNS: readonly (readonly [RegExp, KinRole])[] = [
  [
    /\b(foster|support|private foster|kinship|respite|former foster) (carer|parent|mother|father)\b|\b(carer|guardian|childminder)\b/,
    'carer',
  ],
  [/\bfoster (child|son|daughter)\b|\bcared for\b|\bward\b/, 'cared-for'],
  [/\bgreat grand ?(mother|father|parent|mum|dad|ma|pa)\b/, 'great-grandparent'],
  [/\bgreat grand ?(child|son|daughter)\b/, 'great-grandchild'],
  [/\bgrand ?(mother|father|parent|mum|dad|ma|pa)\b|\b(nan|nana|granny)\b/, 'grandparent'],
  [/\bgrand ?(child|son|daughter)\b/, 'grandchild'],
  [/\b(mother|father|parent) in law\b/, 'parent-in-law'],
  [/\b(son|daughter|child) in law\b/, 'child-in-law'],
  [/\b(brother|sister|sibling) in law\b/, 'sibling-in-law'],
  [/\bstep ?(mother|father|parent|mum|dad)\b/, 'step-parent'],
  [/\bstep ?(child|son|daughter)\b/, 'step-child'],
  [/\bstep ?(sibling|brother|sister)\b/, 'step-sibling'],
  [/\bhalf ?(sibling|brother|sister)\b/, 'half-sibling'],
  [/\badopt(ive|ed|er|ing)? ?(mother|father|parent)\b|\badopter\b/, 'adoptive-parent'],
  [/\badopt(ive|ed)? (child|son|daughter)\b/, 'adopted-child'],
  [/\b(sibling|brother|sister|twin)\b/, 'sibling'],
  [/\bgreat (aunt|uncle)\b/, 'great-aunt-or-uncle'],
  [/\bgreat (niece|nephew)\b/, 'great-niece-or-nephew'],
  [/\b(aunt|auntie|aunty|uncle)\b/, 'aunt-or-uncle'],
  [/\b(niece|nephew)\b/, 'niece-or-nephew'],
  [/\bcousin\b/, 'cousin'],
  [/\b(ex|former|separated|divorced)\b.*\b(partner|husband|wife|spouse|boyfriend|girlfriend)\b|\bdivorced\b|\bex\b/, 'former-partner'],
  [/\b(husband|wife|spouse|civil partner)\b/, 'spouse'],
  [/\b(partner|boyfriend|girlfriend|fiance|fiancee|cohabitee|cohabitant)\b/, 'partner'],
  [/\b(mother|father|parent|mum|dad)\b/, 'parent'],
  [/\b(child|son|daughter|baby)\b/, 'child'],
];

const INVERSE: Readonly<Record<KinRole, KinRole>> = {
  parent: 'child',
  'adoptive-parent': 'adopted-child',
  'step-parent': 'step-child',
  child: 'parent',
  'adopted-child': 'adoptive-parent',
  'step-child': 'step-parent',
  'great-grandparent': 'great-grandchild',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  'great-grandchild': 'great-grandparent',
  sibling: 'sibling',
  'half-sibling': 'half-sibling',
  'step-sibling': 'step-sibling',
  'great-aunt-or-uncle': 'great-niece-or-nephew',
  'aunt-or-uncle': 'niece-or-nephew',
  'niece-or-nephew': 'aunt-or-uncle',
  'great-niece-or-nephew': 'great-aunt-or-uncle',
  cousin: 'cousin',
  'parent-in-law': 'child-in-law',
  'child-in-law': 'parent-in-law',
  'sibling-in-law': 'sibling-in-law',
  spouse: 'spouse',
  partner: 'partner',
  'former-partner': 'former-partner',
  carer: 'cared-for',
  'cared-for': 'carer',
  other: 'other',
};

/** What the other person is to this one: a grandparent's grandchild. */
export const inverseOf = (role: KinRole): KinRole => INVERSE[role];

/** Generations by which each role stands above the other person; 0 = beside them. */
const GENERATIONS_ABOVE: Partial<Readonly<Record<KinRole, number>>> = {
  'great-grandparent': 3,
  grandparent: 2,
  'great-aunt-or-uncle': 2,
  parent: 1,
  'adoptive-parent': 1,
  'step-parent': 1,
  'aunt-or-uncle': 1,
  'parent-in-law': 1,
};

export const generationsAbove = (role: KinRole): number => GENERATIONS_ABOVE[role] ?? 0 - (GENERATIONS_ABOVE[INVERSE[role]] ?? 0);

/** The role that a word of the record names: "Grandmother", "Step Father", "Unborn Child". */
export function roleOf(word: string): KinRole {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return PATTERNS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other';
}

/** One relationship told from the person who stands above, or beside, the other. */
export interface Kinship {
  readonly fromId: string;
  readonly toId: string;
  /** What `from` is to `to`. */
  readonly role: KinRole;
  /** The record's own word for what `from` is to `to`, and for what `to` is to `from`. */
  readonly word: string;
  readonly inverseWord: string;
  readonly relationship: Relationship;
}

/** Whichever way round it was recorded. Where only one of the two words says what it is, that one counts. */
export function kinshipOf(relationship: Relationship): Kinship {
  const { personId, otherPersonId, personIs, otherIs } = relationship;
  const said = roleOf(personIs);
  const role = said === 'other' ? INVERSE[roleOf(otherIs)] : said;
  const [word, inverseWord] = [wordFor(role, personIs), wordFor(INVERSE[role], otherIs)];
  const straight: Kinship = { fromId: personId, toId: otherPersonId, role, word, inverseWord, relationship };
  const turned: Kinship = { ...straight, fromId: otherPersonId, toId: personId, role: INVERSE[role], word: inverseWord, inverseWord: word };
  return generationsAbove(role) < 0 || role === 'cared-for' ? turned : straight;
}

/** The record's word, unless it says nothing where the other word of the pair does. */
const wordFor = (role: KinRole, word: string): string => (roleOf(word) === 'other' && role !== 'other' ? role.replaceAll('-', ' ') : word);
