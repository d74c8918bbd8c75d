import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { PersonalWords } from './invitation';
import type { InvitationRequest } from './invitation-request';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** "14.30" as "14:30"; undefined where it is no time of the day. */
export function timeFrom(typed: string): string | undefined {
  const [, hours = '', minutes] = TIME.exec(typed.trim()) ?? [];
  return minutes === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}`;
}

const LENGTH = /^(\d{1,2})[:.]([0-5]\d)$/;

/** "2:30" as 150 minutes; undefined where it is no length of at most twelve hours. */
export function minutesFrom(typed: string): number | undefined {
  const [, hours, minutes] = LENGTH.exec(typed.trim()) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return all > 0 && all <= 12 * 60 ? all : undefined;
}

/** 150 minutes as "2:30". */
export const lengthFrom = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** One thing a line. */
export const linesFrom = (typed: string | undefined): readonly string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Named from the start: the born children whose records are not restricted; of a meeting about an unborn child alone, that child. */
function childrenNamedAtFirst({ meeting }: Pick<InvitationRequest, 'meeting'>): readonly string[] {
  const open = meeting.children.filter((child) => !child.restricted);
  const born = open.filter((child) => !child.unborn);
  return (born.length > 0 ? born : open).map((child) => child.personId);
}

/** What is known before the worker writes anything. The venue is kept from somebody with a safety note. */
export const firstWords = (
  request: Pick<InvitationRequest, 'meeting'>,
  member: { readonly safetyInstruction?: string },
): PersonalWords => ({
  keepVenueOut: member.safetyInstruction !== undefined,
  childIds: childrenNamedAtFirst(request),
  arranged: [],
  questions: [],
  whoIsComing: [],
});

/** What is wanted in writing, and by when: both or neither. */
export function problemsWithInformation(what: string | undefined, by: CalendarDay | undefined): readonly (Problem | undefined)[] {
  return [
    what !== undefined && by === undefined
      ? { field: 'informationBy', message: 'Enter the day by which you need it in writing' }
      : undefined,
    what === undefined && by !== undefined ? { field: 'informationWhat', message: 'Enter what you need in writing' } : undefined,
  ];
}
