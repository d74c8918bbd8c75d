import type { Knex } from 'knex';
import type { Store } from '../../plugin/core/ground';
import type { Migration } from '../../migrations';
import { again } from './again';
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

/** What differs from one database to another. */
export interface SqlStoreSettings {
  /** Whether an error says that the whole transaction was undone and may be done again. Default never. */
  readonly wasUndone?: (error: unknown) => boolean;
}

export function sqlStore(db: Knex, migrations: readonly Migration[], { wasUndone = () => false }: SqlStoreSettings = {}): SqlStore {
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
    transaction: (work) => again(() => db.transaction((transaction) => work(storesOn(transaction))), wasUndone),
    async migrate() {
      const [, ran] = (await db.migrate.latest(config)) as [number, string[]];
      return ran;
    },
    async pendingMigrations() {
      // Not knex's own list, which makes its tables where they are missing: the running module may not.
      const ran: { name: string }[] = (await db.schema.hasTable(MIGRATIONS_TABLE)) ? await db(MIGRATIONS_TABLE).select('name') : [];
      const names = new Set(ran.map(({ name }) => name));
      return migrations.filter(({ name }) => !names.has(name)).map(({ name }) => name);
    },
    close: () => db.destroy(),
  };
}
