import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import type { MeetingWords } from './invitation-request';

/** A meeting as it stands today, in the few words that letters repeat. Who keeps meetings has this among the rest. */
export interface MeetingNow {
  readonly status: string;
  readonly on?: CalendarDay;
  readonly startsAt?: string;
  readonly venueKind?: string;
  readonly venue?: string;
  readonly facilitatorId?: WorkerId;
}

/** Where the meeting is looked up just before anything is released or sent. */
export interface MeetingsNow {
  find(id: string): Promise<MeetingNow | undefined>;
}

type WhatLettersSay = Pick<MeetingWords, 'on' | 'startsAt' | 'venueKind' | 'venue' | 'facilitatorId'>;

const sameWords = (a: WhatLettersSay, b: WhatLettersSay): boolean =>
  a.on === b.on && a.startsAt === b.startsAt && a.venueKind === b.venueKind && a.venue === b.venue && a.facilitatorId === b.facilitatorId;

/** F14: a letter with the old date, or for a meeting that is off, does not go out. */
export const stillSo = (words: WhatLettersSay, now: MeetingNow | undefined): boolean => now?.status === 'planned' && sameWords(words, now);

/** Whether two letters invite to one and the same thing. */
export const sameInvitation = (a: WhatLettersSay, b: WhatLettersSay): boolean => sameWords(a, b);
