import { addDays, type CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import type { Policy } from '../core/policy';
import { BOOKABLE, bookingsNeededBy, FOR_PEOPLE, isActive, type Bookable, type Booking } from './booking';
import { needsCheck, waitsForAnswer, waitsForDecision, type Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import { stillSo, type MeetingNow } from './meeting-now';

/** The one queue of business support, across teams (S2-38). */
export const DESK_TASKS = [
  'send',
  'check',
  'decide',
  'rearrange',
  'cancel',
  'chase',
  'book-venue',
  'book-transport',
  'book-childcare',
  'book-interpreter',
  'book-refreshments',
] as const;
export type DeskTaskKind = (typeof DESK_TASKS)[number];

/** One kind of thing to do for one request. It holds no name: whom it is about is seen on its own page. */
export interface DeskTask {
  readonly kind: DeskTaskKind;
  /** Letters, people or bookings. */
  readonly count: number;
  readonly due: CalendarDay;
}

/** Somebody at the desk does this task: nobody else needs to begin it. */
export interface Taking {
  readonly requestId: string;
  readonly kind: DeskTaskKind;
  readonly workerId: WorkerId;
  readonly workerName: string;
  readonly at: Date;
}

/** A request with all that says what there is to do for it. */
export interface RequestAround {
  readonly request: InvitationRequest;
  /** Released letters of it, to people whom the actor may see. */
  readonly letters: readonly Invitation[];
  readonly meeting: MeetingNow | undefined;
  /** Of its meeting. */
  readonly bookings: readonly Booking[];
  /** The newest that invites people to its meeting: what is to be booked is booked for it. */
  readonly newest: boolean;
  /** Ids of letters whose place a later letter to the same person has taken. */
  readonly superseded: ReadonlySet<string>;
}

interface When {
  readonly today: CalendarDay;
  readonly policy: Pick<Policy, 'desk'>;
}

/** All that there is to do for one request. */
export function tasksOf(around: RequestAround, when: When): readonly DeskTask[] {
  const tasks = [...letterTasks(around), ...chasing(around, when), ...toBook(around, when), ...toChange(around, when)];
  return DESK_TASKS.flatMap((kind) => together(tasks.filter((task) => task.kind === kind)));
}

function together(tasks: readonly DeskTask[]): readonly DeskTask[] {
  const [first, ...rest] = tasks.filter(({ count }) => count > 0).toSorted((a, b) => a.due.localeCompare(b.due));
  return first === undefined ? [] : [{ ...first, count: rest.reduce((sum, { count }) => sum + count, first.count) }];
}

const SENDING = { 'meeting-moved': 'rearrange', 'meeting-cancelled': 'cancel' } as const;

function letterTasks({ request, letters }: RequestAround): readonly DeskTask[] {
  if (request.status !== 'released') return letters.filter(waitsForDecision).map(() => ({ kind: 'decide', count: 1, due: request.sendBy }));
  const due = request.sendBy;
  const count = (is: (letter: Invitation) => boolean): number => letters.filter(is).length;
  return [
    {
      kind: request.news === undefined ? 'send' : SENDING[request.news.kind],
      count: count((each) => each.state === 'released' && !needsCheck(each)),
      due,
    },
    { kind: 'check', count: count((each) => each.state === 'released' && needsCheck(each)), due },
    { kind: 'decide', count: count(waitsForDecision), due },
  ];
}

/** The day from which somebody who has not answered is asked again; undefined where no answer is waited for. */
export const chaseFrom = (letter: Invitation, { desk }: Pick<Policy, 'desk'>): CalendarDay | undefined =>
  waitsForAnswer(letter) && letter.sentOn !== undefined ? addDays(letter.chasedOn ?? letter.sentOn, desk.chaseDays) : undefined;

/** The letters about which somebody is asked again today. */
export function lettersToChase(
  { request, letters, meeting, superseded }: Omit<RequestAround, 'bookings' | 'newest'>,
  { today, policy }: When,
): readonly Invitation[] {
  const stands = request.occasion !== undefined || stillSo(request.meeting, meeting);
  const wanted = request.status === 'released' && request.news?.kind !== 'meeting-cancelled' && stands;
  if (!wanted || request.meeting.on === undefined || request.meeting.on < today) return [];
  return letters.filter((letter) => !superseded.has(letter.id) && (chaseFrom(letter, policy) ?? '9999') <= today);
}

const chasing = (around: RequestAround, when: When): readonly DeskTask[] =>
  lettersToChase(around, when).map((letter) => ({ kind: 'chase', count: 1, due: chaseFrom(letter, when.policy) ?? when.today }));

/** The people for whom this is still to be booked; undefined where the request does not ask for it. */
export function stillToBook(
  what: Bookable,
  { request, letters, meeting, bookings, newest, superseded }: RequestAround,
): readonly string[] | undefined {
  const invites = newest && request.status === 'released' && request.occasion === undefined;
  if (!invites || meeting?.status !== 'planned') return undefined;
  const booked = bookings.filter((each) => each.what === what && isActive(each));
  if (FOR_PEOPLE.includes(what)) {
    const needing = letters.filter(
      (each) => !superseded.has(each.id) && each.state !== 'called-back' && bookingsNeededBy(each).includes(what),
    );
    const open = needing.map(({ memberId }) => memberId).filter((id) => !booked.some(({ memberIds }) => memberIds.includes(id)));
    return open.length === 0 ? undefined : open;
  }
  const asked = what === 'venue' ? request.bookVenue && request.venueBooked === undefined : request.words.refreshments;
  return asked && booked.length === 0 ? [] : undefined;
}

function toBook(around: RequestAround, { today, policy }: When): readonly DeskTask[] {
  const on = around.meeting?.on ?? around.request.meeting.on;
  if (on === undefined || on < today) return [];
  return BOOKABLE.flatMap((what): readonly DeskTask[] => {
    const people = stillToBook(what, around);
    if (people === undefined) return [];
    const due = what === 'venue' ? around.request.sendBy : addDays(on, -policy.desk.bookDaysBefore);
    return [{ kind: `book-${what}`, count: Math.max(people.length, 1), due }];
  });
}

/** A booking that does not fit its meeting any more: the meeting is off, or has another day or time. */
export function mustChange(booking: Booking, meeting: MeetingNow | undefined): 'rearrange' | 'cancel' | undefined {
  if (!isActive(booking)) return undefined;
  if (meeting === undefined || ['cancelled', 'stopped', 'not-quorate'].includes(meeting.status)) return 'cancel';
  if (meeting.status !== 'planned') return undefined;
  return meeting.on !== booking.on || (meeting.startsAt !== undefined && meeting.startsAt !== booking.from && booking.what === 'venue')
    ? 'rearrange'
    : undefined;
}

function toChange({ bookings, meeting, newest }: RequestAround, { today }: When): readonly DeskTask[] {
  if (!newest) return [];
  return bookings
    .filter(({ on }) => on >= today)
    .flatMap((booking) => {
      const kind = mustChange(booking, meeting);
      return kind === undefined ? [] : [{ kind, count: 1, due: today }];
    });
}
