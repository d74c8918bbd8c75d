import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import { NEWS_OF_MEETING, REQUEST_STATUSES, type InvitationRequest } from '../../plugin/invitations/invitation-request';
import type { InvitationStore } from '../../plugin/invitations/invitation.store';
import { purposeOf } from '../../plugin/invitations/letter-occasion';
import { isAlreadyThere, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const TABLE = 'fm_invitation_request';
const COLUMNS = [
  'id',
  'episode_id',
  'meeting_id',
  'particulars',
  'revision',
  'reference',
  'status',
  'requested_by',
  'requested_on',
  'send_by',
  'book_venue',
  'news',
  'news_was_on',
  'venue_booked_on',
  'venue_booked_by',
  'released_on',
  'released_by',
  'meeting',
  'words',
  'version',
].map((column) => `${TABLE}.${column}`);

type RequestPart = Pick<
  InvitationStore,
  'findRequest' | 'requestsOfMeeting' | 'requestsOfEpisode' | 'releasedRequests' | 'addRequest' | 'saveRequest'
>;

export function invitationRequestRows(db: Knex): RequestPart {
  const requests = async (query: Knex.QueryBuilder): Promise<readonly InvitationRequest[]> => ((await query) as Row[]).map(requestOf);
  const select = (): Knex.QueryBuilder => db(TABLE).select(COLUMNS);
  return {
    findRequest: async (id) => (await requests(select().where(`${TABLE}.id`, id)))[0],
    requestsOfMeeting: (meetingId, purpose = 'invitation') =>
      requests(
        select()
          .where({ [`${TABLE}.meeting_id`]: meetingId, [`${TABLE}.occasion`]: purpose })
          .orderBy(`${TABLE}.revision`, 'desc'),
      ),
    requestsOfEpisode: (episodeId) => requests(select().where(`${TABLE}.episode_id`, episodeId).orderBy(`${TABLE}.id`, 'desc')),
    releasedRequests: () =>
      requests(
        select()
          .where(`${TABLE}.status`, 'released')
          .orderBy([`${TABLE}.send_by`, `${TABLE}.id`]),
      ),

    async addRequest(request) {
      try {
        await db(TABLE).insert({ id: request.id, version: request.version, ...columnsOf(request) });
      } catch (error) {
        throw isAlreadyThere(error)
          ? new Conflict('Somebody else has just written a request for this meeting. Open it and go on there')
          : error;
      }
    },

    saveRequest: (request) => savedVersion(db, TABLE, request, columnsOf(request)),
  };
}

function columnsOf(request: InvitationRequest): Row {
  return {
    episode_id: request.episodeId,
    meeting_id: request.meetingId,
    occasion: purposeOf(request),
    particulars: request.occasion === undefined ? null : JSON.stringify(request.occasion),
    revision: request.revision,
    reference: request.reference,
    status: request.status,
    requested_by: request.requestedBy,
    requested_on: request.requestedOn,
    send_by: request.sendBy,
    book_venue: request.bookVenue,
    news: orNull(request.news?.kind),
    news_was_on: orNull(request.news?.was),
    venue_booked_on: orNull(request.venueBooked?.on),
    venue_booked_by: orNull(request.venueBooked?.by),
    released_on: orNull(request.released?.on),
    released_by: orNull(request.released?.by),
    meeting: JSON.stringify(request.meeting),
    words: JSON.stringify(request.words),
  };
}

function requestOf(row: Row): InvitationRequest {
  const read = reading(TABLE, row);
  const bookedOn = read.dayOrNothing('venue_booked_on');
  const news = read.oneOfOrNothing('news', NEWS_OF_MEETING);
  const releasedOn = read.dayOrNothing('released_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    meetingId: read.text('meeting_id'),
    occasion: read.jsonOrNothing('particulars'),
    revision: read.number('revision'),
    reference: read.text('reference'),
    status: read.oneOf('status', REQUEST_STATUSES),
    requestedBy: read.text('requested_by'),
    requestedOn: read.day('requested_on'),
    sendBy: read.day('send_by'),
    bookVenue: read.flag('book_venue'),
    news: news === undefined ? undefined : { kind: news, was: read.day('news_was_on') },
    venueBooked: bookedOn === undefined ? undefined : { on: bookedOn, by: read.text('venue_booked_by') },
    meeting: read.json('meeting'),
    words: read.json('words'),
    released: releasedOn === undefined ? undefined : { on: releasedOn, by: read.text('released_by') },
    version: read.number('version'),
  };
}
