import type { CalendarDay } from '../core/calendar-day';
import type { Episode } from './episode';

/** What the practitioner said last of urgency counts. */
export const isUrgentEpisode = ({ situation, referral }: Pick<Episode, 'situation' | 'referral'>): boolean =>
  situation?.urgent ?? referral?.urgent ?? false;

/** The day from which a family waits. */
export const waitingSince = ({ referral, openedOn }: Pick<Episode, 'referral' | 'openedOn'>): CalendarDay => referral?.on ?? openedOn;

/** Urgent ones first, then those who have waited longest. */
export const waitingOrder = (waiting: readonly Episode[]): readonly Episode[] =>
  waiting.toSorted(
    (a, b) =>
      Number(isUrgentEpisode(b)) - Number(isUrgentEpisode(a)) || waitingSince(a).localeCompare(waitingSince(b)) || a.id.localeCompare(b.id),
  );
