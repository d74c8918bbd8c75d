import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell } from '../core/case-system';
import { chairNoticeOutstanding, childrenForChair, type ChairNotice } from '../follow-up/chair-notice';
import type { Meeting } from '../meetings/meeting';

type NoticeOf = Pick<ChairNotice, 'meetingId' | 'sent' | 'waived'>;

interface Facts {
  readonly meetings: readonly Pick<Meeting, 'id' | 'status' | 'on' | 'subjectIds'>[];
  readonly regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>;
  readonly notices: readonly NoticeOf[];
  readonly today: CalendarDay;
}

/** S0-27: the days of the meetings held of whose outcome the chair of the child protection conference still has to be told. */
export function noticesOwed({ meetings, regimesOf, notices, today }: Facts): readonly CalendarDay[] {
  return meetings.flatMap(({ id, status, on, subjectIds }) => {
    if (status !== 'held' || on === undefined) return [];
    const spells = subjectIds.flatMap((childId) => regimesOf.get(childId) ?? []);
    const notice = notices.find(({ meetingId }) => meetingId === id);
    return chairNoticeOutstanding(childrenForChair(subjectIds, spells, on, today), notice) ? [on] : [];
  });
}
