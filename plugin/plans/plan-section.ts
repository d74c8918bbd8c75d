import type { PlanContent } from './plan';

/** The parts of a plan that are written on a page of their own; actions are a list with a page each. */
export const WRITTEN_SECTIONS = [
  'aim',
  'voices',
  'decisions',
  'support',
  'bottom-lines',
  'contingency',
  'monitoring',
  'review',
  'joins',
] as const;
export type WrittenSection = (typeof WRITTEN_SECTIONS)[number];

/** Those, and the children's own versions, which have a page a child. */
export const PLAN_SECTIONS = [...WRITTEN_SECTIONS, 'child-versions'] as const;
export type PlanSection = (typeof PLAN_SECTIONS)[number];

type ContentField = Exclude<keyof PlanContent, 'actions'>;

export const FIELDS_OF_SECTION = {
  aim: ['aim'],
  voices: ['voices'],
  decisions: ['decisions'],
  support: ['professionalSupport'],
  'bottom-lines': ['bottomLinesMust', 'bottomLinesCannot'],
  contingency: ['familyContingency', 'professionalContingency'],
  monitoring: ['monitoring', 'nominatedFamilyMember'],
  review: ['reviewOn'],
  joins: ['joins'],
  'child-versions': ['childVersions'],
} as const satisfies Readonly<Record<PlanSection, readonly ContentField[]>>;

/** Of a plan's content, the fields of one section. */
export function partOf(section: PlanSection, content: Partial<PlanContent>): Partial<PlanContent> {
  const fields: readonly ContentField[] = FIELDS_OF_SECTION[section];
  return Object.fromEntries(fields.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field]]])));
}

/** A section's texts by the names of its form's fields. */
export function shownFields(section: PlanSection, content: Partial<PlanContent>): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [field, value] of Object.entries(partOf(section, content))) {
    if (typeof value === 'string') shown[field] = value;
  }
  if (section === 'voices') {
    for (const { childId, words, noWordsBecause } of content.voices ?? []) {
      if (words !== undefined) shown[`voice.${childId}.words`] = words;
      if (noWordsBecause !== undefined) shown[`voice.${childId}.noWordsBecause`] = noWordsBecause;
    }
  }
  if (section === 'decisions') {
    for (const [index, { question, answer }] of (content.decisions ?? []).entries()) {
      shown[`decision.${index}.question`] = question;
      shown[`decision.${index}.answer`] = answer;
    }
  }
  return shown;
}
