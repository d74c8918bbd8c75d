import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId } from '../../../plugin/core/case-system';

/**
 * What a word of a relationship pair says, whatever its gender: `Mother`, `Father` and `Parent` are one kind.
 * Two rows of one pair that say the same kind are one relationship.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'great grandparent': ['great grandmother', 'great grandfather'],
  grandparent: ['grandmother', 'grandfather'],
  parent: ['mother', 'father'],
  'step parent': ['step mother', 'step father', 'stepmother', 'stepfather', 'stepparent'],
  child: ['son', 'daughter', 'unborn child'],
  'step child': ['step son', 'step daughter', 'stepson', 'stepdaughter', 'stepchild'],
  grandchild: ['grandson', 'granddaughter'],
  'great grandchild': ['great grandson', 'great granddaughter'],
  sibling: ['brother', 'sister', 'twin', 'unborn sibling'],
  'half sibling': ['half brother', 'half sister'],
  'step sibling': ['step brother', 'step sister'],
  'aunt or uncle': ['aunt', 'uncle'],
  'niece or nephew': ['niece', 'nephew'],
  spouse: ['husband', 'wife'],
  partner: ['male partner', 'female partner'],
};

const KIND_OF_WORD = new Map(Object.entries(KINDS).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

/** Elder first. Only where the elder is so by nature: an uncle can be younger than his nephew. */
const ELDER_OF: Readonly<Record<string, string>> = {
  parent: 'child',
  grandparent: 'grandchild',
  'great grandparent': 'great grandchild',
};

/** Kinds whose holder is the adult of the pair, for parental responsibility. */
const ADULT_KINDS = [
  ...Object.keys(ELDER_OF),
  'step parent',
  'aunt or uncle',
  'foster carer',
  'private foster carer',
  'support carer',
  'guardian',
  'special guardian',
  'adoptive parent',
];

export interface PairRow {
  readonly personId: PersonId;
  readonly otherPersonId: PersonId;
  /** "Mother : Child", as the type's description has it. */
  readonly pair: string;
  readonly birth?: CalendarDay;
  readonly otherBirth?: CalendarDay;
}

export interface End {
  readonly personId: PersonId;
  /** The word as the council writes it. */
  readonly is: string;
  readonly kind: string;
}

/** The two ends of a relationship, each with what it is to the other. */
export interface Direction {
  readonly left: End;
  readonly right: End;
  /** The left end is the adult of the pair: its row is the one that says who holds parental responsibility. */
  readonly leftIsAdult: boolean;
}

/**
 * Which of the two is which. PERSON_ID is the left-hand word and OTHER_PERSON_ID the right-hand one (mosaic-records
 * 1.4); a whole council once read it the other way round. Where the dates of birth contradict it by a generation
 * (a mother twelve or more years younger than her child), the row was entered backwards and is read so.
 */
export function directionOf(row: PairRow): Direction {
  const [leftWord, rightWord] = wordsOf(row.pair);
  const backwards = contradictsBirths(kindOf(leftWord), kindOf(rightWord), row);
  const [leftId, rightId] = backwards ? [row.otherPersonId, row.personId] : [row.personId, row.otherPersonId];
  const left = { personId: leftId, is: leftWord, kind: kindOf(leftWord) };
  return { left, right: { personId: rightId, is: rightWord, kind: kindOf(rightWord) }, leftIsAdult: ADULT_KINDS.includes(left.kind) };
}

/** A description of one word says the same of both ("Neighbour"). */
export function wordsOf(pair: string): readonly [string, string] {
  const [left = '', right = ''] = pair.split(':').map((word) => word.trim());
  return [left, right === '' ? left : right];
}

export function kindOf(word: string): string {
  const plain = word.toLowerCase().replaceAll('-', ' ').replace(/\s+/g, ' ').trim();
  return KIND_OF_WORD.get(plain) ?? plain;
}

const A_GENERATION_AT_LEAST = 12;

function contradictsBirths(leftKind: string, rightKind: string, row: PairRow): boolean {
  if (row.birth === undefined || row.otherBirth === undefined) return false;
  const leftLater = yearsBetween(row.otherBirth, row.birth);
  if (ELDER_OF[leftKind] === rightKind) return leftLater >= A_GENERATION_AT_LEAST;
  if (ELDER_OF[rightKind] === leftKind) return leftLater <= -A_GENERATION_AT_LEAST;
  return false;
}

const yearsBetween = (earlier: CalendarDay, later: CalendarDay): number => Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
