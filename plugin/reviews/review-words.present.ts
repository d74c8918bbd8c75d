import { inWords } from '../core/calendar-day';
import type { Regime } from '../core/regime';
import type { CycleState, ReviewCycle } from './review-cycle';
import type { ProgressState, ReviewAnswer, ReviewSetting, ReviewStatus } from './review';

export const REVIEW_STATUS_WORDS: Readonly<Record<ReviewStatus, string>> = {
  held: 'It was held',
  postponed: 'It was postponed',
  cancelled: 'It was cancelled',
};

export const REVIEW_SETTING_WORDS: Readonly<Record<ReviewSetting, string>> = {
  'family-meeting': 'A meeting of the family',
  'core-group': 'A core group with the family there',
  'child-in-need-review': 'A child in need review with the family there',
  'other-meeting': 'Another meeting',
};

export const REVIEW_ANSWER_WORDS: Readonly<Record<ReviewAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-yet': 'It has not answered yet',
};

export const PROGRESS_WORDS: Readonly<Record<ProgressState, string>> = {
  done: 'Done',
  'under-way': 'Under way',
  'not-started': 'Not started',
  'not-possible': 'Not possible',
};

export const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  'looked-after': 'looked after',
  'care-proceedings': 'in care proceedings',
  'pre-proceedings': 'in pre-proceedings',
  'child-protection': 'on a child protection plan',
  'child-in-need': 'on a child in need plan',
  'early-help': 'getting early help',
  'post-permanence': 'in a permanent placement',
  'open-no-plan': 'open to children’s social care without a plan',
  none: 'not open to children’s social care',
};

const STATE_WORDS: Readonly<Record<CycleState, string>> = {
  'on-time': 'Held on time',
  late: 'Held late',
  overdue: 'Overdue',
  'missed-closed': 'Not held before the plan ended',
  'not-required': 'Not required',
  'not-yet-due': 'Not yet due',
  'no-due-date': 'No date',
};

/** "Overdue by 19 days", "Held late, by 7 days", "Not required: waived by a manager". */
export function cycleInWords({ state, daysLate, waived }: ReviewCycle): string {
  if (waived) return state === 'not-yet-due' ? 'Waived by a manager' : 'Not required: waived by a manager';
  const late = daysLate === undefined ? '' : daysLate === 1 ? '1 day' : `${daysLate} days`;
  if (state === 'overdue') return `Overdue by ${late}`;
  if (state === 'late') return `Held late, by ${late}`;
  return STATE_WORDS[state];
}

export const dueInWords = ({ due, dueByFamily }: ReviewCycle): string =>
  due === undefined ? 'No date' : `${inWords(due)}${dueByFamily ? ' (the family’s own date)' : ''}`;
