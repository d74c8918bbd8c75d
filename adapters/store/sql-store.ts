import type { Knex } from 'knex';
import type { Store } from '../../plugin/core/ground';
import type { Migration } from '../../migrations';
import { storesOn, type AllStores } from './stores';

const MIGRATIONS_TABLE = 'fm_migration';

/** Our own database: stores, transactions, and its schema. */
export interface SqlStore extends Store<AllStores> {
  readonly db: Knex;
  /** Brings the schema up to date; safe to call on several nodes at once. Returns the names of what ran. */
  migrate(): Promise<readonly string[]>;
  /** Names of migrations that have not run here. */
  pendingMigrations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export function sqlStore(db: Knex, migrations: readonly Migration[]): SqlStore {
  const config: Knex.MigratorConfig = {
    tableName: MIGRATIONS_TABLE,
    migrationSource: {
      getMigrations: async () => [...migrations],
      getMigrationName: (migration: Migration) => migration.name,
      getMigration: async (migration: Migration) => migration,
    } satisfies Knex.MigrationSource<Migration>,
  };
  return {
    db,
    stores: storesOn(db),
    transaction: (work) => db.transaction((transaction) => work(storesOn(transaction))),
    async migrate() {
      const [, ran] = (await db.migrate.latest(config)) as [number, string[]];
      return ran;
    },
    async pendingMigrations() {
      const [, pending] = (await db.migrate.list(config)) as [unknown, Migration[]];
      return pending.map((migration) => migration.name);
    },
    close: () => db.destroy(),
  };
}
