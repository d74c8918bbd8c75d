import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import type { FollowUpStore } from '../../plugin/follow-up/follow-up.store';
import { SENT_HOW, type PlanCopy } from '../../plugin/follow-up/plan-copy';
import { isAlreadyThere, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'plan_id',
  'episode_id',
  'recipient',
  'name',
  'relation',
  'asked_by',
  'agreed_by',
  'agreed_on',
  'contact',
  'left_out_reason',
  'left_out_by',
  'left_out_on',
  'released_by',
  'released_on',
  'released_contact',
  'checked_by',
  'checked_on',
  'sent_how',
  'sent_on',
  'sent_by',
  'version',
].map((column) => `fm_plan_copy.${column}`);

type PlanCopyStore = Pick<FollowUpStore, 'copiesOf' | 'findCopy' | 'copiesToSend' | 'addCopy' | 'saveCopy'>;

/** The distribution lists of plans: a row a recipient of whom something is written down. */
export function planCopyRows(db: Knex): PlanCopyStore {
  return {
    async copiesOf(planId) {
      const rows: Row[] = await db('fm_plan_copy').select(COLUMNS).where('fm_plan_copy.plan_id', planId).orderBy('fm_plan_copy.id');
      return rows.map(copyOf);
    },

    async findCopy(id) {
      const rows: Row[] = await db('fm_plan_copy').select(COLUMNS).where('fm_plan_copy.id', id);
      return rows.map(copyOf)[0];
    },

    async copiesToSend() {
      const rows: Row[] = await db('fm_plan_copy')
        .select(COLUMNS)
        .whereNotNull('fm_plan_copy.released_on')
        .whereNull('fm_plan_copy.sent_on')
        .whereNull('fm_plan_copy.left_out_on')
        .orderBy(['fm_plan_copy.released_on', 'fm_plan_copy.id']);
      return rows.map(copyOf);
    },

    async addCopy(copy) {
      try {
        await db('fm_plan_copy').insert({ id: copy.id, ...columnsOf(copy), version: copy.version });
      } catch (error) {
        if (!isAlreadyThere(error)) throw error;
        throw new Conflict('Somebody else changed this line of the list meanwhile. Open the list again', { kind: 'stale' });
      }
    },

    saveCopy: (copy) => savedVersion(db, 'fm_plan_copy', copy, columnsOf(copy)),
  };
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

function columnsOf(copy: PlanCopy): Row {
  return {
    plan_id: copy.planId,
    episode_id: copy.episodeId,
    recipient: copy.recipient,
    name: copy.name,
    relation: copy.relation,
    asked_by: orNull(copy.askedBy),
    agreed_by: orNull(copy.familyAgrees?.by),
    agreed_on: orNull(copy.familyAgrees?.on),
    contact: json(copy.contact),
    left_out_reason: orNull(copy.leftOut?.reason),
    left_out_by: orNull(copy.leftOut?.by),
    left_out_on: orNull(copy.leftOut?.on),
    released_by: orNull(copy.released?.by),
    released_on: orNull(copy.released?.on),
    released_contact: json(copy.released?.contact),
    checked_by: orNull(copy.checked?.by),
    checked_on: orNull(copy.checked?.on),
    sent_how: orNull(copy.sent?.how),
    sent_on: orNull(copy.sent?.on),
    sent_by: orNull(copy.sent?.by),
  };
}

function copyOf(row: Row): PlanCopy {
  const read = reading('fm_plan_copy', row);
  const agreedBy = read.textOrNothing('agreed_by');
  const leftOutBy = read.textOrNothing('left_out_by');
  const releasedBy = read.textOrNothing('released_by');
  const checkedBy = read.textOrNothing('checked_by');
  const sentBy = read.textOrNothing('sent_by');
  return {
    id: read.text('id'),
    planId: read.text('plan_id'),
    episodeId: read.text('episode_id'),
    recipient: read.text('recipient'),
    name: read.text('name'),
    relation: read.text('relation'),
    askedBy: read.textOrNothing('asked_by'),
    familyAgrees: agreedBy === undefined ? undefined : { by: agreedBy, on: read.day('agreed_on') },
    contact: read.jsonOrNothing('contact'),
    leftOut: leftOutBy === undefined ? undefined : { reason: read.text('left_out_reason'), by: leftOutBy, on: read.day('left_out_on') },
    released:
      releasedBy === undefined
        ? undefined
        : { by: releasedBy, on: read.day('released_on'), contact: read.jsonOrNothing('released_contact') },
    checked: checkedBy === undefined ? undefined : { by: checkedBy, on: read.day('checked_on') },
    sent: sentBy === undefined ? undefined : { how: read.oneOf('sent_how', SENT_HOW), on: read.day('sent_on'), by: sentBy },
    version: read.number('version'),
  };
}
