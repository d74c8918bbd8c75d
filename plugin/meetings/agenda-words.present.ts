import type { AgendaDetail, InformationGiven } from './agenda';
import { AGENDA, type NoteItem } from './meeting';
import type { NextStepKind } from './next-step';
import type { PointColumn } from './meeting-point';

interface ItemWords {
  readonly title: string;
  /** What the facilitator does in this part (S2-42 … S2-62). */
  readonly guide: string;
  /** Of the note itself. */
  readonly textLabel: string;
}

export const ITEM_WORDS: Readonly<Record<NoteItem, ItemWords>> = {
  introductions: {
    title: 'Introductions and the family tree',
    guide:
      'Say hello, explain what the meeting is for and what it can decide. Go through the family tree: who has parental responsibility, court orders, who looks after a child informally.',
    textLabel: 'Notes on the introductions (optional)',
  },
  'why-we-are-here': {
    title: 'Why we are here',
    guide:
      'What people are worried about, what already works well, what they hope for, and what needs to happen. Use the family’s own words.',
    textLabel: 'Anything else that was said (optional)',
  },
  'parents-view': {
    title: 'What the parents say',
    guide: 'Parents say what is happening and what needs to change.',
    textLabel: 'What the parents said together (optional)',
  },
  'network-view': {
    title: 'What family and friends say',
    guide: 'Family and friends tell the social worker and the parents how they see it.',
    textLabel: 'What was said by several people together (optional)',
  },
  'support-offers': {
    title: 'What each of us can do',
    guide: 'Who will do what to help, for the children and for the parents: practical things, and being there for each other.',
    textLabel: 'Notes on this part (optional)',
  },
  'care-offers': {
    title: 'Who could look after the children',
    guide:
      'Only if it is needed: who is willing and able to care for which child, for a while or for good, and on what conditions. Assessments and checks follow before a child moves.',
    textLabel: 'Notes on this part (optional)',
  },
  'what-happens-next': {
    title: 'What happens next',
    guide: 'Which assessments follow, what help there is for carers, which orders may be needed, and whether anybody goes to court.',
    textLabel: 'Anything else on this part (optional)',
  },
  'family-plan': {
    title: 'Our plan',
    guide:
      'Clear actions with a named person and a date each. When the plan is looked at again, and how it joins the child’s other plans. The plan itself is written on its own pages.',
    textLabel: 'Notes on how the plan was agreed (optional)',
  },
  'information-stage': {
    title: 'Who gave information',
    guide:
      'Why we meet and how it goes. Professionals say what they are worried about and what help they can offer, the child’s views are heard, and then those who only came to inform leave.',
    textLabel: 'Notes on this stage (optional)',
  },
  'agreement-stage': {
    title: 'Going through the plan',
    guide: 'The family presents its plan. Everybody goes through it: who does what, by when, and what is not clear yet.',
    textLabel: 'Notes on this stage (optional)',
  },
};

/** "3. What the parents say"; the stages of a conference have no number. */
export function itemInWords(item: NoteItem): string {
  const number = (AGENDA as readonly NoteItem[]).indexOf(item) + 1;
  return number === 0 ? ITEM_WORDS[item].title : `${number}. ${ITEM_WORDS[item].title}`;
}

export const COLUMN_WORDS: Readonly<Record<PointColumn, string>> = {
  worries: 'What people are worried about',
  'working-well': 'What works well',
  'needs-to-happen': 'What needs to happen',
};

export const NEXT_STEP_WORDS: Readonly<Record<NextStepKind, string>> = {
  assessment: 'An assessment or a check',
  order: 'An order that may be needed',
  support: 'Support, with money or in another way',
  'court-by-council': 'The council goes to court',
  'court-by-family': 'The family goes to court',
};

export const DETAIL_WORDS: Readonly<
  Record<
    Exclude<AgendaDetail, 'informationGiven' | 'agreedBy' | 'startedAt' | 'endedAt'>,
    { readonly label: string; readonly hint?: string }
  >
> = {
  parameters: { label: 'What this meeting can decide, and what it cannot (optional)' },
  courtOrders: { label: 'Court orders (optional)', hint: 'Each order, for which child, and its date.' },
  informalCare: { label: 'Who looks after a child without an order (optional)' },
  findings: {
    label: 'What the assessment found, in short (optional)',
    hint: 'Say what it is called and where it is on the case record.',
  },
  worries: { label: 'What people are worried about' },
  workingWell: { label: 'What works well' },
  hopes: { label: 'What people hope for' },
  needsToHappen: { label: 'What needs to happen' },
  assessments: { label: 'Which assessments follow, who does each, and by when (optional)' },
  orders: { label: 'Orders that may be needed (optional)' },
  courtAction: {
    label: 'Whether the council or the family needs to go to court (optional)',
    hint: 'Tell the family that a solicitor can advise them, and that Family Rights Group gives free advice.',
  },
  clarifications: { label: 'What was not clear, and what was said about it (optional)' },
  process: {
    label: 'How the meeting went: breaks, and coming back to the children (optional)',
    hint: 'Nothing of what the family said on its own.',
  },
  consultAbsent: {
    label: 'How the people who could not come are kept in it (optional)',
    hint: 'Who asks each of them has a page of its own.',
  },
  childViews: { label: 'What the child said, and when it was heard (optional)', hint: 'In the child’s own words.' },
  supportExists: { label: 'What help there is from professionals (optional)' },
  nextSteps: { label: 'What happens next (optional)' },
  whoWasMissing: { label: 'Who should be asked to come next time (optional)' },
  reviewPoints: { label: 'When another meeting would be needed (optional)' },
};

export const INFORMATION_WORDS: Readonly<Record<InformationGiven, string>> = {
  'kinship-support': 'Support for kinship carers',
  'financial-support': 'Help with money',
  orders: 'The orders that carers can apply for',
  'legal-advice': 'Where to get legal advice',
  leaflet: 'The leaflet for kinship carers',
};
