import type { Knex } from 'knex';
import { auditRows } from './audit-rows';
import { episodeRows } from './episode-rows';
import { idempotencyRows } from './idempotency-rows';
import { launchRows } from './launch-rows';
import { outboxRows } from './outbox-rows';

/** Every store, bound to one connection: the database, or one transaction on it. */
export function storesOn(db: Knex) {
  return {
    audit: auditRows(db),
    outbox: outboxRows(db),
    idempotency: idempotencyRows(db),
    launches: launchRows(db),
    episodes: episodeRows(db),
  };
}

export type AllStores = ReturnType<typeof storesOn>;
