import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell, WorkerId } from '../core/case-system';
import type { CodedReason } from '../core/coded-reason';
import { Conflict } from '../core/errors';
import type { SentHow } from './plan-copy';

/** S0-27: the outcome of one meeting, as the chair of the child protection conference is told of it. */
export interface ChairNotice {
  readonly meetingId: string;
  readonly episodeId: string;
  readonly sent?: { readonly to: string; readonly how: SentHow; readonly on: CalendarDay; readonly by: WorkerId };
  /** A manager decided that it need not go. */
  readonly waived?: CodedReason & { readonly by: WorkerId; readonly on: CalendarDay };
  /** S0-26: where no review is arranged. */
  readonly noReviewBecause?: string;
  readonly version: number;
}

/** Of one child and one agreed version: the chair was told, or a manager waived it. What the ending of a process asks for. */
export interface SettledNotice {
  readonly childId: PersonId;
  readonly planId: string;
}

/** The children who had a child protection plan on the day of the outcome, or have had one since (S0-27). */
export function childrenForChair(
  childIds: readonly PersonId[],
  spells: readonly RegimeSpell[],
  outcomeOn: CalendarDay,
  today: CalendarDay,
): readonly PersonId[] {
  const concerned = spells.filter(
    ({ regime, from, to }) => regime === 'child-protection' && from <= today && (to === undefined || to > outcomeOn),
  );
  return childIds.filter((childId) => concerned.some(({ personId }) => personId === childId));
}

/**
 * S0-27, C13: the gate of completion. Outstanding while a child of a meeting that took place has a child protection plan and
 * the chair has neither been told nor a manager waived it. What the family asks or forbids changes nothing of it.
 * @param children see {@link childrenForChair}
 */
export const chairNoticeOutstanding = (children: readonly PersonId[], notice: Pick<ChairNotice, 'sent' | 'waived'> | undefined): boolean =>
  children.length > 0 && notice?.sent === undefined && notice?.waived === undefined;

export function sendNotice(notice: ChairNotice, sent: NonNullable<ChairNotice['sent']>): ChairNotice {
  if (notice.sent !== undefined) throw new Conflict('The chair was told already');
  return { ...notice, sent, waived: undefined };
}

export function waiveNotice(notice: ChairNotice, waived: NonNullable<ChairNotice['waived']>): ChairNotice {
  if (notice.sent !== undefined) throw new Conflict('The chair was told already, so there is nothing to waive');
  return { ...notice, waived };
}
