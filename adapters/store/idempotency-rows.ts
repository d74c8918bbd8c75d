import type { Knex } from 'knex';
import { AlreadyDone, type IdempotencyStore } from '../../plugin/core/idempotency.store';
import { instantText, isAlreadyThere, reading, type Row } from './rows';

export function idempotencyRows(db: Knex): IdempotencyStore {
  return {
    async find(actorId, key) {
      const row: Row | undefined = await db('fm_idempotency')
        .select(['fm_idempotency.form_key', 'fm_idempotency.result'])
        .where({ actor_id: actorId, form_key: key })
        .first();
      return row === undefined ? undefined : { result: reading('fm_idempotency', row, 'form_key').jsonOrNothing('result') };
    },

    async reserve(actorId, key, action, at) {
      try {
        await db('fm_idempotency').insert({ actor_id: actorId, form_key: key, action, at: instantText(at), result: null });
      } catch (error) {
        throw isAlreadyThere(error) ? new AlreadyDone() : error;
      }
    },

    async answer(actorId, key, result) {
      await db('fm_idempotency')
        .where({ actor_id: actorId, form_key: key })
        .update({ result: result === undefined ? null : JSON.stringify(result) });
    },
  };
}
