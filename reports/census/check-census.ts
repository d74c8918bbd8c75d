import { elementOf, OUTCOME_CODES, type BlockField, type CensusBlock } from './census-block';
import { isIn, type CensusYear } from './census-year';

/** An error is refused by the collection; a query has to be explained. */
export interface CensusProblem {
  /** The rule's number in the census; "own" = a rule of this module. */
  readonly rule: string;
  readonly kind: 'error' | 'query';
  /** The element, as the return names it. */
  readonly field: string;
  readonly words: string;
  /** Left out where it is about the whole return. */
  readonly child?: CensusBlock['child'];
}

interface Rule {
  readonly number: string;
  readonly kind: CensusProblem['kind'];
  readonly field: BlockField;
  readonly words: string;
  isBroken(block: CensusBlock, year: CensusYear): boolean;
}

type DayField = Extract<BlockField, `${string}On`>;

const outside = (field: DayField, block: CensusBlock, year: CensusYear): boolean => {
  const on = block[field];
  return on !== undefined && !isIn(year, on);
};

const earlier = (one: CensusBlock[DayField], other: CensusBlock[DayField]): boolean =>
  one !== undefined && other !== undefined && one < other;

/** Rules 9005 to 9015Q of the census of 2026-27, each in words of our own. */
const RULES: readonly Rule[] = [
  {
    number: '9005',
    kind: 'error',
    field: 'startedOn',
    words: 'The decision to begin pre-proceedings is to be within the census year.',
    isBroken: (block, year) => outside('startedOn', block, year),
  },
  {
    number: '9006',
    kind: 'error',
    field: 'letterOn',
    words: 'The letter before proceedings is to be within the census year, and not before the decision to begin pre-proceedings.',
    isBroken: (block, year) => outside('letterOn', block, year) || earlier(block.letterOn, block.startedOn),
  },
  {
    number: '9007',
    kind: 'error',
    field: 'offered',
    words: 'Where a letter before proceedings was sent, it is to be said whether it offered a meeting.',
    isBroken: ({ letterOn, offered }) => letterOn !== undefined && offered === undefined,
  },
  {
    number: '9010Q',
    kind: 'query',
    field: 'facilitated',
    words: 'A meeting was offered in the letter: it is to be said whether one was held afterwards.',
    isBroken: ({ offered, facilitated }) => offered === true && facilitated === undefined,
  },
  {
    number: '9008',
    kind: 'error',
    field: 'initialMeetingOn',
    words: 'The initial pre-proceedings meeting is to be within the census year.',
    isBroken: (block, year) => outside('initialMeetingOn', block, year),
  },
  {
    number: '9015Q',
    kind: 'query',
    field: 'reviewMeetings',
    words: 'There was an initial pre-proceedings meeting: the number of review meetings is expected.',
    isBroken: ({ initialMeetingOn, reviewMeetings }) => initialMeetingOn !== undefined && reviewMeetings === undefined,
  },
  {
    number: '9009',
    kind: 'error',
    field: 'decidedOn',
    words: 'The decision to step up or down is to be within the census year, and not before the decision to begin pre-proceedings.',
    isBroken: (block, year) => outside('decidedOn', block, year) || earlier(block.decidedOn, block.startedOn),
  },
  {
    number: '9011',
    kind: 'error',
    field: 'outcome',
    words: 'The outcome is to be one of the codes A, B and C.',
    isBroken: ({ outcome }) => outcome !== undefined && !OUTCOME_CODES.includes(outcome),
  },
  {
    number: '9012',
    kind: 'error',
    field: 'appliedOn',
    words: 'The application to court is to be within the census year, and not before the decision to begin care proceedings.',
    isBroken: (block, year) => outside('appliedOn', block, year) || earlier(block.appliedOn, block.decidedOn),
  },
  {
    number: '9013',
    kind: 'error',
    field: 'issueLetterOn',
    words: 'The letter that tells of care proceedings is to be within the census year, and not before the application to court.',
    isBroken: (block, year) => outside('issueLetterOn', block, year) || earlier(block.issueLetterOn, block.appliedOn),
  },
  {
    number: 'own',
    kind: 'query',
    field: 'outcome',
    words: 'Pre-proceedings ended, and no outcome is returned: the settings do not say which code it has.',
    isBroken: ({ appliedOn, decidedOn, outcome }) => (appliedOn ?? decidedOn) !== undefined && outcome === undefined,
  },
];

/** Whether the case system tells of the meetings of pre-proceedings at all: without, no empty element says that there was none. */
export type CensusMeetingsTold = 'told' | 'not-told';

const MEETINGS_NOT_TOLD: CensusProblem = {
  rule: 'own',
  kind: 'query',
  field: 'InitialPPMeetingDate',
  words:
    'The case system does not tell of pre-proceedings meetings: InitialPPMeetingDate and ReviewMeetingsCount are left out for every child. Fill them in from the records before the return goes out.',
};

/** Every rule that is broken, child by child in the order of the blocks, then what is amiss with the return as a whole. */
export function checkCensus(
  blocks: readonly CensusBlock[],
  year: CensusYear,
  meetingsTold: CensusMeetingsTold = 'told',
): readonly CensusProblem[] {
  return [
    ...blocks.flatMap((block) => [...problemsWithChild(block), ...brokenRules(block, year)]),
    ...problemsWithAll(blocks),
    ...(meetingsTold === 'told' || blocks.length === 0 ? [] : [MEETINGS_NOT_TOLD]),
  ];
}

const brokenRules = (block: CensusBlock, year: CensusYear): readonly CensusProblem[] =>
  RULES.filter((rule) => rule.isBroken(block, year)).map(({ number, kind, field, words }) => ({
    rule: number,
    kind,
    field: elementOf(field),
    words,
    child: block.child,
  }));

function problemsWithChild({ child }: CensusBlock): readonly CensusProblem[] {
  const own = (field: string, words: string): CensusProblem => ({ rule: 'own', kind: 'error', field, words, child });
  return [
    ...(/^[A-Za-z0-9]{1,20}$/.test(child.caseReference)
      ? []
      : [own('LAchildID', 'The child’s number is to be up to 20 letters and digits, with nothing between.')]),
    ...(child.dateOfBirth === undefined && child.expectedBirth === undefined
      ? [own('PersonBirthDate', 'Neither a birth nor an expected birth is recorded.')]
      : []),
  ];
}

/** 8995Q and 9000Q are about the whole return. */
function problemsWithAll(blocks: readonly CensusBlock[]): readonly CensusProblem[] {
  const all = (rule: string, field: string, words: string): CensusProblem => ({ rule, kind: 'query', field, words });
  if (blocks.length === 0) return [all('8995Q', 'PreProceedingsandFGDM', 'No child has this part of the return: say why.')];
  return blocks.some(({ startedOn }) => startedOn !== undefined)
    ? []
    : [all('9000Q', 'PPStartDate', 'No child has a day on which pre-proceedings began: if this is not collected yet, say why.')];
}
