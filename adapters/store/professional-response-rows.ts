import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import type { FollowUpStore } from '../../plugin/follow-up/follow-up.store';
import { SENT_HOW } from '../../plugin/follow-up/plan-copy';
import { RESPONSES, type ProfessionalResponse } from '../../plugin/follow-up/professional-response';
import { isAlreadyThere, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const TABLE = 'fm_professional_response';
const COLUMNS = [
  'id',
  'plan_id',
  'episode_id',
  'member_id',
  'told_on',
  'told_how',
  'told_by',
  'no_review_because',
  'due_on',
  'chased_on',
  'received_on',
  'response',
  'response_text',
  'version',
].map((column) => `${TABLE}.${column}`);

/** What professionals were told of a plan, and what they answered. */
export function professionalResponseRows(db: Knex): Pick<FollowUpStore, 'responsesOf' | 'addResponse' | 'saveResponse'> {
  return {
    async responsesOf(planId) {
      const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.plan_id`, planId).orderBy(`${TABLE}.id`);
      return rows.map(responseOf);
    },

    async addResponse(response) {
      try {
        await db(TABLE).insert({ id: response.id, ...columnsOf(response), version: response.version });
      } catch (error) {
        if (!isAlreadyThere(error)) throw error;
        throw new Conflict('Somebody else wrote down meanwhile that this professional was told', { kind: 'stale' });
      }
    },

    saveResponse: (response) => savedVersion(db, TABLE, response, columnsOf(response)),
  };
}

function columnsOf(response: ProfessionalResponse): Row {
  const { told, received } = response;
  return {
    plan_id: response.planId,
    episode_id: response.episodeId,
    member_id: response.memberId,
    told_on: told.on,
    told_how: told.how,
    told_by: told.by,
    no_review_because: orNull(response.noReviewBecause),
    due_on: response.dueOn,
    chased_on: JSON.stringify(response.chasedOn),
    received_on: orNull(received?.on),
    response: orNull(received?.response),
    response_text: orNull(received?.text),
  };
}

function responseOf(row: Row): ProfessionalResponse {
  const read = reading(TABLE, row);
  const receivedOn = read.dayOrNothing('received_on');
  return {
    id: read.text('id'),
    planId: read.text('plan_id'),
    episodeId: read.text('episode_id'),
    memberId: read.text('member_id'),
    told: { on: read.day('told_on'), how: read.oneOf('told_how', SENT_HOW), by: read.text('told_by') },
    noReviewBecause: read.textOrNothing('no_review_because'),
    dueOn: read.day('due_on'),
    chasedOn: read.json('chased_on'),
    received:
      receivedOn === undefined
        ? undefined
        : { on: receivedOn, response: read.oneOf('response', RESPONSES), text: read.textOrNothing('response_text') },
    version: read.number('version'),
  };
}
