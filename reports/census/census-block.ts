import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { Person } from '../../plugin/core/case-system';

/** Codeset CS131. What each letter stands for is the council's to say: no public source gives it. */
export const OUTCOME_CODES = ['A', 'B', 'C'] as const;
export type OutcomeCode = (typeof OUTCOME_CODES)[number];

/** One child and one time in pre-proceedings, as the block <PreProceedingsandFGDM> of the children in need census has it. No names. */
export interface CensusBlock {
  readonly child: Pick<Person, 'id' | 'caseReference' | 'sex' | 'dateOfBirth' | 'expectedBirth' | 'restricted'>;
  readonly startedOn?: CalendarDay;
  readonly letterOn?: CalendarDay;
  /** A meeting was offered in the letter before proceedings. */
  readonly offered?: boolean;
  /** A meeting was held in the pre-proceedings period after that offer. */
  readonly facilitated?: boolean;
  readonly initialMeetingOn?: CalendarDay;
  readonly reviewMeetings?: number;
  readonly decidedOn?: CalendarDay;
  readonly outcome?: OutcomeCode;
  readonly appliedOn?: CalendarDay;
  readonly issueLetterOn?: CalendarDay;
}

export type BlockField = Exclude<keyof CensusBlock, 'child'>;

/** The elements in their order, each with its number in the census's list of items. */
export const ELEMENTS: readonly (readonly [element: string, field: BlockField, item: string])[] = [
  ['PPStartDate', 'startedOn', 'N00826'],
  ['LBPSentDate', 'letterOn', 'N00827'],
  ['FGDMMeetingOffer', 'offered', 'N00828'],
  ['FGDMMeetingFac', 'facilitated', 'N00829'],
  ['InitialPPMeetingDate', 'initialMeetingOn', 'N00830'],
  ['ReviewMeetingsCount', 'reviewMeetings', 'N00831'],
  ['StepDecisionDate', 'decidedOn', 'N00832'],
  ['PPOutcome', 'outcome', 'N00833'],
  ['CourtAppDate', 'appliedOn', 'N00834'],
  ['LetterInitCPDate', 'issueLetterOn', 'N00835'],
];

export const elementOf = (field: BlockField): string => ELEMENTS.find(([, each]) => each === field)?.[0] ?? field;

/** 1 and 0, whole numbers, days as YYYY-MM-DD; empty where it is left out. */
export function cellOf(value: CensusBlock[BlockField]): string {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

const SEXES: Readonly<Record<Person['sex'], string>> = { female: 'F', male: 'M', unknown: 'U' };

/** What tells which child it is: the elements of <ChildIdentifiers> that the census asks for. */
export const identifiersOf = ({ child }: CensusBlock): readonly (readonly [element: string, value: string])[] => [
  ['LAchildID', child.caseReference],
  ['PersonBirthDate', child.dateOfBirth ?? ''],
  ['ExpectedPersonBirthDate', child.dateOfBirth === undefined ? (child.expectedBirth ?? '') : ''],
  ['Sex', SEXES[child.sex]],
];
