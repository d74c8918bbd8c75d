import type { PlanContent } from './plan';

/** The parts of a plan that are written on a page of their own; actions are a list with a page each. */
export const WRITTEN_SECTIONS = [
  'aim',
  'voices',
  'decisions',
  'support',
  'bottom-lines',
  'interim',
  'contingency',
  'monitoring',
  'review',
  'joins',
] as const;
export type WrittenSection = (typeof WRITTEN_SECTIONS)[number];

/** Lists of which each thing has a page of its own. */
export const PLAN_LISTS = ['quotes', 'commitments', 'resources', 'unmet-needs', 'rota'] as const;
export type PlanList = (typeof PLAN_LISTS)[number];

/** Those, and the children's own versions, which have a page a child. */
export const PLAN_SECTIONS = [...WRITTEN_SECTIONS, ...PLAN_LISTS, 'child-versions'] as const;
export type PlanSection = (typeof PLAN_SECTIONS)[number];

type ContentField = Exclude<keyof PlanContent, 'actions'>;

export const FIELDS_OF_SECTION = {
  aim: ['aim'],
  voices: ['voices'],
  decisions: ['decisions'],
  support: ['professionalSupport'],
  'bottom-lines': ['bottomLinesMust', 'bottomLinesCannot', 'bottomLineChecks'],
  interim: ['interim', 'interimEndsOn', 'nextMeetingOn'],
  contingency: ['familyContingencyOffered', 'familyContingency', 'professionalContingency'],
  monitoring: ['monitoringFrequency', 'monitoring', 'nominatedFamilyMember'],
  review: ['reviewOn'],
  joins: ['joins', 'conferenceOn', 'conferenceTakenBy'],
  quotes: ['quotes'],
  commitments: ['commitments'],
  resources: ['resources'],
  'unmet-needs': ['unmetNeeds'],
  rota: ['rota'],
  'child-versions': ['childVersions'],
} as const satisfies Readonly<Record<PlanSection, readonly ContentField[]>>;

/** Of a plan's content, the fields of one section. */
export function partOf(section: PlanSection, content: Partial<PlanContent>): Partial<PlanContent> {
  const fields: readonly ContentField[] = FIELDS_OF_SECTION[section];
  return Object.fromEntries(fields.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field]]])));
}

/** Whether anything stands in a section. */
export const isWritten = (section: PlanSection, content: Partial<PlanContent>): boolean =>
  Object.values(partOf(section, content)).some((value) => typeof value === 'boolean' || (value?.length ?? 0) > 0);

/** S4-25: the bottom lines one by one, as they were written: one a line. */
export const bottomLinesOf = ({ bottomLinesMust, bottomLinesCannot }: Partial<PlanContent>): readonly string[] =>
  [bottomLinesMust, bottomLinesCannot].flatMap((lines) => lines?.split('\n') ?? []).filter((line) => line.trim() !== '');

/** A section's texts by the names of its form's fields. */
export function shownFields(section: PlanSection, content: Partial<PlanContent>): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [field, value] of Object.entries(partOf(section, content))) {
    if (typeof value === 'string') shown[field] = value;
    if (typeof value === 'boolean') shown[field] = value ? 'yes' : 'no';
  }
  return { ...shown, ...SHOWN_LISTS[section]?.(content) };
}

type ShownFields = Readonly<Record<string, string>>;
const together = (groups: readonly Readonly<Record<string, string | undefined>>[]): ShownFields =>
  Object.fromEntries(groups.flatMap((group) => Object.entries(group).filter((entry): entry is [string, string] => entry[1] !== undefined)));

const SHOWN_LISTS: Readonly<Partial<Record<PlanSection, (content: Partial<PlanContent>) => ShownFields>>> = {
  voices: ({ voices = [] }) =>
    together(
      voices.map(({ childId, words, noWordsBecause }) => ({
        [`voice.${childId}.words`]: words,
        [`voice.${childId}.noWordsBecause`]: noWordsBecause,
      })),
    ),
  decisions: ({ decisions = [] }) =>
    together(
      decisions.map(({ question, answer }, index) => ({
        [`decision.${index}.question`]: question,
        [`decision.${index}.answer`]: answer,
      })),
    ),
  'bottom-lines': (content) =>
    together(
      bottomLinesOf(content).map((line, index) => ({
        [`check.${index}.met`]: content.bottomLineChecks?.find((each) => each.line === line)?.met,
      })),
    ),
};
