import type { Knex } from 'knex';
import { NotFound } from '../../plugin/core/errors';
import { ACTION_KINDS, OWNER_KINDS, type PlanAction } from '../../plugin/plans/plan';
import type { PlanStore } from '../../plugin/plans/plan.store';
import { orNull, reading, type Row } from './rows';
import { byOwner } from './rows-by-owner';
import { savedPart } from './saved-part';

const COLUMNS = [
  'plan_id',
  'id',
  'what',
  'owner',
  'owner_kind',
  'due_on',
  'kind',
  'for_whom',
  'how_we_will_know',
  'worry',
  'consults',
  'completed_on',
  'version',
].map((column) => `fm_plan_action.${column}`);

type PlanActionStore = Pick<PlanStore, 'action' | 'addAction' | 'saveAction' | 'removeAction' | 'completeAction'>;

/** The actions of a plan: a row each. @param changeDraft counts the plan's version up, or refuses an agreed plan */
export function planActionRows(db: Knex, changeDraft: (planId: string) => Promise<void>): PlanActionStore {
  return {
    async action(planId, actionId) {
      const rows: Row[] = await db('fm_plan_action')
        .select(COLUMNS)
        .where({ 'fm_plan_action.plan_id': planId, 'fm_plan_action.id': actionId });
      return rows.map((row) => ({ action: actionOf(row), version: reading('fm_plan_action', row).number('version') }))[0];
    },

    async addAction(planId, action) {
      await changeDraft(planId);
      await db('fm_plan_action').insert({ plan_id: planId, id: action.id, ...columnsOf(action), version: 1 });
    },

    async saveAction(planId, action, version) {
      await changeDraft(planId);
      return savedPart(db, 'fm_plan_action', { plan_id: planId, id: action.id }, version, columnsOf(action));
    },

    async removeAction(planId, actionId) {
      await changeDraft(planId);
      await db('fm_plan_action').where({ plan_id: planId, id: actionId }).delete();
    },

    async completeAction(planId, actionId, on) {
      const changed = await db('fm_plan_action')
        .where({ plan_id: planId, id: actionId })
        .update({ completed_on: orNull(on) });
      if (changed !== 1) throw new NotFound('action');
    },
  };
}

/** In the order in which they were added. */
export async function planActionsOf(db: Knex, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly PlanAction[]>> {
  const rows: Row[] = await db('fm_plan_action')
    .select(COLUMNS)
    .whereIn('fm_plan_action.plan_id', planIds as string[])
    .orderBy(['fm_plan_action.plan_id', 'fm_plan_action.id']);
  return byOwner('fm_plan_action', 'plan_id', rows, actionOf);
}

function columnsOf(action: PlanAction): Row {
  return {
    what: action.what,
    owner: action.owner,
    owner_kind: action.ownerKind,
    due_on: action.dueOn,
    kind: action.kind,
    for_whom: orNull(action.forWhom),
    how_we_will_know: orNull(action.howWeWillKnow),
    worry: orNull(action.worry),
    consults: orNull(action.consults),
    completed_on: orNull(action.completedOn),
  };
}

function actionOf(row: Row): PlanAction {
  const read = reading('fm_plan_action', row);
  return {
    id: read.text('id'),
    what: read.text('what'),
    owner: read.text('owner'),
    ownerKind: read.oneOf('owner_kind', OWNER_KINDS),
    dueOn: read.day('due_on'),
    kind: read.oneOf('kind', ACTION_KINDS),
    forWhom: read.textOrNothing('for_whom'),
    howWeWillKnow: read.textOrNothing('how_we_will_know'),
    worry: read.textOrNothing('worry'),
    consults: read.textOrNothing('consults'),
    completedOn: read.dayOrNothing('completed_on'),
  };
}
