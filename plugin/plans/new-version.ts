import type { CalendarDay } from '../core/calendar-day';
import { Conflict } from '../core/errors';
import type { Meeting } from '../meetings/meeting';
import type { PreMeetingAgreement } from '../preparation/agreement';
import { EMPTY_CONTENT, type Plan, type PlanContent } from './plan';

/** What was agreed in the preparation is not typed again: the bottom lines stand in the plan from the start (S0-17). */
export function contentFromPreparation(agreement: PreMeetingAgreement | undefined): PlanContent {
  const lines = (kind: 'must' | 'cannot'): string | undefined =>
    agreement?.bottomLines
      .filter((line) => line.kind === kind)
      .map((line) => line.text)
      .join('\n') || undefined;
  return { ...EMPTY_CONTENT, bottomLinesMust: lines('must'), bottomLinesCannot: lines('cannot') };
}

/** S4-40: a new version begins with what was agreed before, less what is done and a date that has passed. */
export function contentFromVersionBefore({ content }: Plan, today: CalendarDay): PlanContent {
  const { reviewOn } = content;
  return {
    ...content,
    actions: content.actions.filter((action) => action.completedOn === undefined),
    reviewOn: reviewOn !== undefined && reviewOn > today ? reviewOn : undefined,
  };
}

/** The draft that follows the plans there are. One draft at a time: two would not know of each other. */
export function nextDraft(
  meeting: Pick<Meeting, 'id' | 'episodeId' | 'subjectIds'>,
  plans: readonly Plan[],
  agreement: PreMeetingAgreement | undefined,
  made: { readonly id: string; readonly today: CalendarDay },
): Plan {
  if (plans.some((plan) => plan.status === 'draft')) throw new Conflict('A plan is being written already. Open it from the list of plans');
  const before = plans.at(-1);
  return {
    id: made.id,
    episodeId: meeting.episodeId,
    meetingId: meeting.id,
    number: (before?.number ?? 0) + 1,
    status: 'draft',
    childIds: meeting.subjectIds,
    content: before === undefined ? contentFromPreparation(agreement) : contentFromVersionBefore(before, made.today),
    version: 0,
  };
}
