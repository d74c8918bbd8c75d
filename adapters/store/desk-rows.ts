import type { Knex } from 'knex';
import { BOOKABLE, type Booking } from '../../plugin/invitations/booking';
import { DESK_TASKS, type Taking } from '../../plugin/invitations/desk-task';
import type { DeskStore } from '../../plugin/invitations/desk.store';
import { instantText, isAlreadyThere, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const TAKINGS = 'fm_desk_taking';
const TAKING_COLUMNS = ['request_id', 'kind', 'worker_id', 'worker_name', 'taken_at'].map((column) => `${TAKINGS}.${column}`);

const BOOKINGS = 'fm_booking';
const BOOKING_COLUMNS = [
  'id',
  'meeting_id',
  'request_id',
  'what',
  'meeting_on',
  'from_time',
  'until_time',
  'venue_id',
  'member_ids',
  'details',
  'booked_by',
  'booked_by_name',
  'booked_on',
  'cancelled_on',
  'cancelled_by_name',
  'version',
].map((column) => `${BOOKINGS}.${column}`);

/** Tasks that somebody at the desk has taken, and what is booked. */
export function deskRows(db: Knex): DeskStore {
  const bookings = async (query: Knex.QueryBuilder): Promise<readonly Booking[]> => ((await query) as Row[]).map(bookingOf);
  const select = (): Knex.QueryBuilder => db(BOOKINGS).select(BOOKING_COLUMNS);
  const inForce = (): Knex.QueryBuilder => select().whereNull(`${BOOKINGS}.cancelled_on`);
  return {
    async takingsOf(requestIds) {
      const rows: Row[] = await db(TAKINGS)
        .select(TAKING_COLUMNS)
        .whereIn(`${TAKINGS}.request_id`, requestIds as string[])
        .orderBy([`${TAKINGS}.request_id`, `${TAKINGS}.kind`]);
      return rows.map(takingOf);
    },
    async findTaking(requestId, kind) {
      const rows: Row[] = await db(TAKINGS)
        .select(TAKING_COLUMNS)
        .where({ [`${TAKINGS}.request_id`]: requestId, [`${TAKINGS}.kind`]: kind });
      return rows.map(takingOf)[0];
    },
    async take(taking) {
      // Looked first: a unique key that is hit ends a whole transaction on some databases.
      const there: Row[] = await db(TAKINGS)
        .select([`${TAKINGS}.kind`])
        .where({ [`${TAKINGS}.request_id`]: taking.requestId, [`${TAKINGS}.kind`]: taking.kind });
      if (there.length > 0) return false;
      try {
        await db(TAKINGS).insert({
          request_id: taking.requestId,
          kind: taking.kind,
          worker_id: taking.workerId,
          worker_name: taking.workerName,
          taken_at: instantText(taking.at),
        });
        return true;
      } catch (error) {
        if (isAlreadyThere(error)) return false;
        throw error;
      }
    },
    async handBack(requestId, kind, workerId) {
      const gone: number = await db(TAKINGS).where({ request_id: requestId, kind, worker_id: workerId }).delete();
      return gone === 1;
    },

    bookingsOf: (meetingId) => bookings(select().where(`${BOOKINGS}.meeting_id`, meetingId).orderBy(`${BOOKINGS}.id`)),
    bookingsFrom: (on) => bookings(inForce().where(`${BOOKINGS}.meeting_on`, '>=', on).orderBy(`${BOOKINGS}.id`)),
    bookingsOn: (on) =>
      bookings(
        inForce()
          .where(`${BOOKINGS}.meeting_on`, on)
          .orderBy([`${BOOKINGS}.from_time`, `${BOOKINGS}.id`]),
      ),
    bookingsOfVenue: (venueId) =>
      bookings(
        select()
          .where(`${BOOKINGS}.venue_id`, venueId)
          .orderBy([
            { column: `${BOOKINGS}.meeting_on`, order: 'desc' },
            { column: `${BOOKINGS}.id`, order: 'desc' },
          ]),
      ),
    findBooking: async (id) => (await bookings(select().where(`${BOOKINGS}.id`, id)))[0],
    async addBooking(booking) {
      await db(BOOKINGS).insert({ id: booking.id, version: booking.version, ...columnsOf(booking) });
    },
    saveBooking: (booking) => savedVersion(db, BOOKINGS, booking, columnsOf(booking)),
  };
}

const columnsOf = (booking: Booking): Row => ({
  meeting_id: booking.meetingId,
  request_id: booking.requestId,
  what: booking.what,
  meeting_on: booking.on,
  from_time: booking.from,
  until_time: booking.until,
  venue_id: orNull(booking.venueId),
  member_ids: JSON.stringify(booking.memberIds),
  details: orNull(booking.details),
  booked_by: booking.bookedBy,
  booked_by_name: booking.bookedByName,
  booked_on: booking.bookedOn,
  cancelled_on: orNull(booking.cancelled?.on),
  cancelled_by_name: orNull(booking.cancelled?.byName),
});

function takingOf(row: Row): Taking {
  const read = reading(TAKINGS, row, 'request_id');
  return {
    requestId: read.text('request_id'),
    kind: read.oneOf('kind', DESK_TASKS),
    workerId: read.text('worker_id'),
    workerName: read.text('worker_name'),
    at: read.instant('taken_at'),
  };
}

function bookingOf(row: Row): Booking {
  const read = reading(BOOKINGS, row);
  const cancelledOn = read.dayOrNothing('cancelled_on');
  return {
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    requestId: read.text('request_id'),
    what: read.oneOf('what', BOOKABLE),
    on: read.day('meeting_on'),
    from: read.text('from_time'),
    until: read.text('until_time'),
    venueId: read.textOrNothing('venue_id'),
    memberIds: read.json('member_ids'),
    details: read.textOrNothing('details'),
    bookedBy: read.text('booked_by'),
    bookedByName: read.text('booked_by_name'),
    bookedOn: read.day('booked_on'),
    cancelled: cancelledOn === undefined ? undefined : { on: cancelledOn, byName: read.text('cancelled_by_name') },
    version: read.number('version'),
  };
}
