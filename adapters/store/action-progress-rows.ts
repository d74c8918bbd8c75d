import type { Knex } from 'knex';
import { PROGRESS_STATES, type ActionProgress } from '../../plugin/reviews/review';
import type { ReviewStore } from '../../plugin/reviews/review.store';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'plan_id', 'action_id', 'told_on', 'state', 'note', 'recorded_by'].map((column) => `fm_action_progress.${column}`);

/** How the actions of a plan are going, told and told again: nothing that was said before is lost. */
export function actionProgressRows(db: Knex): Pick<ReviewStore, 'progressOf' | 'addProgress'> {
  return {
    async progressOf(planId) {
      const rows: Row[] = await db('fm_action_progress')
        .select(COLUMNS)
        .where('fm_action_progress.plan_id', planId)
        .orderBy(['told_on', 'id']);
      return rows.map(progressOf);
    },

    async addProgress(progress) {
      await db('fm_action_progress').insert({
        id: progress.id,
        plan_id: progress.planId,
        action_id: progress.actionId,
        told_on: progress.on,
        state: progress.state,
        note: orNull(progress.note),
        recorded_by: progress.recordedBy,
      });
    },
  };
}

function progressOf(row: Row): ActionProgress {
  const read = reading('fm_action_progress', row);
  return {
    id: read.text('id'),
    planId: read.text('plan_id'),
    actionId: read.text('action_id'),
    on: read.day('told_on'),
    state: read.oneOf('state', PROGRESS_STATES),
    note: read.textOrNothing('note'),
    recordedBy: read.text('recorded_by'),
  };
}
