import type { CalendarDay } from '../core/calendar-day';
import type { TeamId, WorkerId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { tasksOf, type DeskTask, type RequestAround, type Taking } from './desk-task';
import { deskRows, type DeskRow, type DeskSource } from './desk-queue';
import type { Booking } from './booking';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import type { MeetingNow, MeetingsNow } from './meeting-now';

/** A task in the queue: which request, how many, by when, and who has taken it. */
export interface TaskAtDesk extends DeskTask {
  readonly request: InvitationRequest;
  readonly taken?: Taking;
  /** Of the worker who asked; none where the case system does not know them. */
  readonly team?: { readonly id: TeamId; readonly name: string };
}

export interface DeskTaskSource extends DeskSource {
  readonly invitations: DeskSource['invitations'] & { findRequest(id: string): Promise<InvitationRequest | undefined> };
  readonly meetings: MeetingsNow;
  readonly desk: {
    takingsOf(requestIds: readonly string[]): Promise<readonly Taking[]>;
    bookingsFrom(on: CalendarDay): Promise<readonly Booking[]>;
  };
}

export interface WholeDesk {
  readonly rows: readonly DeskRow[];
  /** The most urgent first. */
  readonly tasks: readonly TaskAtDesk[];
}

/** Everything there is to do at the desk that the actor may see, for all teams. */
export async function wholeDesk(stores: DeskTaskSource, asked: Asked): Promise<WholeDesk> {
  const { today, policy } = asked;
  const bookings = await stores.desk.bookingsFrom(today);
  const released = new Set((await stores.invitations.releasedRequests()).map(({ id }) => id));
  const rows = await deskRows(stores, asked, await calledBackWithBookings(bookings, released, stores));
  const meetings = new Map<string, MeetingNow | undefined>();
  for (const { request } of rows) {
    if (!meetings.has(request.meetingId)) meetings.set(request.meetingId, await stores.meetings.find(request.meetingId));
  }
  const superseded = supersededOf(rows.flatMap(({ letters }) => letters));
  const newest = newestOf(rows);
  const takings = await stores.desk.takingsOf(rows.map(({ request }) => request.id));
  const teams = await teamsOf(rows, asked);
  const tasks = rows.flatMap(({ request, letters }) => {
    const around: RequestAround = {
      request,
      letters,
      meeting: meetings.get(request.meetingId),
      bookings: bookings.filter(({ meetingId }) => meetingId === request.meetingId),
      newest: newest.get(request.meetingId) === request.id,
      superseded,
    };
    return tasksOf(around, { today, policy }).map((task) => ({
      ...task,
      request,
      team: teams.get(request.requestedBy),
      taken: takings.find(({ requestId, kind }) => requestId === request.id && kind === task.kind),
    }));
  });
  return {
    rows: rows.filter(({ request }) => released.has(request.id)),
    tasks: tasks.toSorted((a, b) => a.due.localeCompare(b.due) || a.request.id.localeCompare(b.request.id)),
  };
}

/** A request that was called back leaves the desk, but not before what was booked for it is cancelled. */
async function calledBackWithBookings(
  bookings: readonly { readonly requestId: string }[],
  released: ReadonlySet<string>,
  { invitations }: DeskTaskSource,
): Promise<readonly InvitationRequest[]> {
  const ids = [...new Set(bookings.map(({ requestId }) => requestId))].filter((id) => !released.has(id));
  const found: InvitationRequest[] = [];
  for (const id of ids) {
    const request = await invitations.findRequest(id);
    if (request !== undefined) found.push(request);
  }
  return found;
}

/** Letters to somebody to whom a later one of the same meeting went, or goes. */
export function supersededOf(letters: readonly Invitation[]): ReadonlySet<string> {
  const key = ({ meetingId, memberId, occasion }: Invitation): string => `${meetingId} ${memberId} ${occasion ?? ''}`;
  const last = new Map<string, number>();
  for (const letter of letters.filter(({ state }) => state !== 'called-back' && state !== 'draft')) {
    last.set(key(letter), Math.max(last.get(key(letter)) ?? 0, letter.revision));
  }
  return new Set(letters.filter((letter) => letter.revision < (last.get(key(letter)) ?? 0)).map(({ id }) => id));
}

function newestOf(rows: readonly DeskRow[]): ReadonlyMap<string, string> {
  const inviting = rows.map(({ request }) => request).filter(({ news, occasion }) => news === undefined && occasion === undefined);
  const inOrder = inviting.toSorted((a, b) => rank(a) - rank(b));
  return new Map(inOrder.map(({ meetingId, id }) => [meetingId, id]));
}

const rank = ({ status, revision }: InvitationRequest): number => (status === 'released' ? 1_000_000 : 0) + revision;

async function teamsOf(rows: readonly DeskRow[], { caseSystem }: Asked): Promise<ReadonlyMap<WorkerId, NonNullable<TaskAtDesk['team']>>> {
  const teams = new Map<WorkerId, NonNullable<TaskAtDesk['team']>>();
  const workers = await caseSystem.workersOf([...new Set(rows.map(({ request }) => request.requestedBy))]);
  for (const [workerId, worker] of workers) {
    const [team] = worker.teams;
    if (team !== undefined) teams.set(workerId, { id: team.teamId, name: team.teamName });
  }
  return teams;
}
