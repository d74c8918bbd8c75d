import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { SentHow } from './plan-copy';

export const RESPONSES = ['supports', 'supports-in-part', 'does-not-support', 'no-comment'] as const;
export type Response = (typeof RESPONSES)[number];

/** S0-24, S0-25: one professional who was told of the plan, and what they answered. */
export interface ProfessionalResponse {
  readonly id: string;
  readonly planId: string;
  readonly episodeId: string;
  readonly memberId: string;
  readonly told: { readonly on: CalendarDay; readonly how: SentHow; readonly by: WorkerId };
  /** S0-26: the notice says when the plan is reviewed, or why there is no review. */
  readonly noReviewBecause?: string;
  readonly dueOn: CalendarDay;
  /** The days on which they were reminded. */
  readonly chasedOn: readonly CalendarDay[];
  readonly received?: { readonly on: CalendarDay; readonly response: Response; readonly text?: string };
  readonly version: number;
}

export type ResponseState = 'to-be-told' | 'told-late' | 'waiting' | 'overdue' | 'received';

/** Where one professional stands. @param tellBy the last day on which they were to be told (targets.conferenceChairNoticeWorkingDays) */
export function responseState(
  response: ProfessionalResponse | undefined,
  tellBy: CalendarDay | undefined,
  today: CalendarDay,
): ResponseState {
  if (response === undefined) return tellBy !== undefined && tellBy < today ? 'told-late' : 'to-be-told';
  if (response.received !== undefined) return 'received';
  return response.dueOn < today ? 'overdue' : 'waiting';
}

export function chase(response: ProfessionalResponse, on: CalendarDay): ProfessionalResponse {
  if (response.received !== undefined) throw new Conflict('This professional has answered: there is nothing to chase');
  return { ...response, chasedOn: [...new Set([...response.chasedOn, on])] };
}

/** May be recorded again: somebody may add to their answer. */
export const receive = (response: ProfessionalResponse, received: NonNullable<ProfessionalResponse['received']>): ProfessionalResponse => ({
  ...response,
  received,
});
