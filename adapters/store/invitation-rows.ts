import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import {
  EVENT_KINDS,
  FAILURES,
  INVITATION_STATES,
  LETTER_KINDS,
  SENDING_WAYS,
  type Invitation,
  type InvitationEvent,
} from '../../plugin/invitations/invitation';
import type { InvitationStore } from '../../plugin/invitations/invitation.store';
import { OCCASIONS, type OccasionKind } from '../../plugin/invitations/letter-occasion';
import { invitationRequestRows } from './invitation-request-rows';
import { instantText, isAlreadyThere, orNull, reading, type Row } from './rows';
import { byOwner } from './rows-by-owner';
import { savedVersion } from './saved-version';

const TABLE = 'fm_invitation';
/** All but the pack, which is read only where a letter is shown or sent. */
const COLUMNS = [
  'id',
  'request_id',
  'episode_id',
  'meeting_id',
  'member_id',
  'person_id',
  'occasion',
  'revision',
  'kind',
  'state',
  'way',
  'released_by',
  'check_needed',
  'checked_by',
  'checked_by_name',
  'checked_on',
  'handing_over_since',
  'sent_on',
  'chased_on',
  'failure',
  'failure_detail',
  'words',
  'addressee',
  'answer',
  'version',
].map((column) => `${TABLE}.${column}`);

const EVENTS = 'fm_invitation_event';
const EVENT_COLUMNS = ['id', 'invitation_id', 'at', 'what', 'by_name', 'detail'].map((column) => `${EVENTS}.${column}`);
const DETAIL_MAX = 500;

export function invitationRows(db: Knex): InvitationStore {
  const invitations = async (where: Row): Promise<Invitation[]> => {
    const rows: Row[] = await db(TABLE).select(COLUMNS).where(where).orderBy(`${TABLE}.id`);
    return rows.map(invitationOf);
  };

  return {
    ...invitationRequestRows(db),

    find: async (id) => (await invitations({ [`${TABLE}.id`]: id }))[0],
    ofRequest: (requestId) => invitations({ [`${TABLE}.request_id`]: requestId }),
    ofMeeting: (meetingId, purpose = 'invitation') => invitations({ [`${TABLE}.meeting_id`]: meetingId, [`${TABLE}.occasion`]: purpose }),

    async ofRequests(requestIds) {
      const rows: Row[] = await db(TABLE)
        .select(COLUMNS)
        .whereIn(`${TABLE}.request_id`, requestIds as string[])
        .orderBy(`${TABLE}.id`);
      return byOwner(TABLE, 'request_id', rows, invitationOf);
    },

    async add(invitation) {
      try {
        await db(TABLE).insert({ id: invitation.id, version: invitation.version, ...columnsOf(invitation) });
      } catch (error) {
        throw isAlreadyThere(error) ? new Conflict('There is a letter to this person in this request already') : error;
      }
    },

    save: (invitation) => savedVersion(db, TABLE, invitation, columnsOf(invitation)),

    async removeDraft(id) {
      await db(TABLE).where({ id, state: 'draft' }).delete();
    },

    async packOf(id) {
      const rows: Row[] = await db(TABLE)
        .select([`${TABLE}.id`, `${TABLE}.pack`])
        .where(`${TABLE}.id`, id);
      return rows.map((row) => reading(TABLE, row).jsonOrNothing('pack'))[0] as Awaited<ReturnType<InvitationStore['packOf']>>;
    },

    async keepPack(id, pack) {
      await db(TABLE)
        .where({ id })
        .update({ pack: JSON.stringify(pack) });
    },

    async addEvent(event) {
      await db(EVENTS).insert({
        id: event.id,
        invitation_id: event.invitationId,
        at: instantText(event.at),
        what: event.what,
        by_name: orNull(event.by),
        detail: orNull(event.detail?.slice(0, DETAIL_MAX)),
      });
    },

    async historyOf(invitationId) {
      const rows: Row[] = await db(EVENTS)
        .select(EVENT_COLUMNS)
        .where(`${EVENTS}.invitation_id`, invitationId)
        .orderBy([`${EVENTS}.at`, `${EVENTS}.id`]);
      return rows.map(eventOf);
    },
  };
}

const jsonOrNull = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

function columnsOf(invitation: Invitation): Row {
  const { secondCheck, failure, handingOverSince } = invitation;
  return {
    request_id: invitation.requestId,
    episode_id: invitation.episodeId,
    meeting_id: invitation.meetingId,
    member_id: invitation.memberId,
    person_id: orNull(invitation.personId),
    occasion: invitation.occasion ?? INVITATION,
    revision: invitation.revision,
    kind: invitation.kind,
    state: invitation.state,
    way: orNull(invitation.way),
    released_by: orNull(invitation.releasedBy),
    check_needed: secondCheck.needed,
    checked_by: orNull(secondCheck.by),
    checked_by_name: orNull(secondCheck.byName),
    checked_on: orNull(secondCheck.on),
    handing_over_since: handingOverSince === undefined ? null : instantText(handingOverSince),
    sent_on: orNull(invitation.sentOn),
    chased_on: orNull(invitation.chasedOn),
    failure: orNull(failure?.how),
    failure_detail: orNull(failure?.detail?.slice(0, DETAIL_MAX)),
    words: JSON.stringify(invitation.words),
    addressee: jsonOrNull(invitation.addressee),
    answer: jsonOrNull(invitation.answer),
  };
}

type Reading = ReturnType<typeof reading>;

const INVITATION = 'invitation';

function occasionOf(read: Reading): OccasionKind | undefined {
  const purpose = read.oneOf('occasion', [INVITATION, ...OCCASIONS]);
  return purpose === INVITATION ? undefined : purpose;
}

function failureOf(read: Reading): Invitation['failure'] {
  const how = read.oneOfOrNothing('failure', FAILURES);
  const detail = read.textOrNothing('failure_detail');
  return how === undefined ? undefined : { how, ...(detail === undefined ? {} : { detail }) };
}

function secondCheckOf(read: Reading): Invitation['secondCheck'] {
  const needed = read.flag('check_needed');
  const by = read.textOrNothing('checked_by');
  return by === undefined ? { needed } : { needed, by, byName: read.textOrNothing('checked_by_name'), on: read.dayOrNothing('checked_on') };
}

function invitationOf(row: Row): Invitation {
  const read = reading(TABLE, row);
  return {
    id: read.text('id'),
    requestId: read.text('request_id'),
    episodeId: read.text('episode_id'),
    meetingId: read.text('meeting_id'),
    memberId: read.text('member_id'),
    personId: read.textOrNothing('person_id'),
    occasion: occasionOf(read),
    revision: read.number('revision'),
    kind: read.oneOf('kind', LETTER_KINDS),
    words: read.json('words'),
    state: read.oneOf('state', INVITATION_STATES),
    way: read.oneOfOrNothing('way', SENDING_WAYS),
    releasedBy: read.textOrNothing('released_by'),
    addressee: read.jsonOrNothing('addressee'),
    secondCheck: secondCheckOf(read),
    handingOverSince: read.instantOrNothing('handing_over_since'),
    sentOn: read.dayOrNothing('sent_on'),
    chasedOn: read.dayOrNothing('chased_on'),
    failure: failureOf(read),
    answer: read.jsonOrNothing('answer'),
    version: read.number('version'),
  };
}

function eventOf(row: Row): InvitationEvent {
  const read = reading(EVENTS, row);
  return {
    id: read.text('id'),
    invitationId: read.text('invitation_id'),
    at: read.instant('at'),
    what: read.oneOf('what', EVENT_KINDS),
    by: read.textOrNothing('by_name'),
    detail: read.textOrNothing('detail'),
  };
}
