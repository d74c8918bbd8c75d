import type { Knex } from 'knex';
import type { Migration } from '../../../migrations';
import { again } from '../again';
import { sqlStore, type SqlStore } from '../sql-store';
import type { SqlServerConnection } from '../../../plugin/core/sql-server-connection';
import { DEFAULT_SCHEMA, openSqlServer } from './open-sql-server';
import { wasUndone } from './sql-server-error';

/** Somebody else made the schema or the table at the same moment. */
const MADE_MEANWHILE = [2714, 2759];

/** Our own database on SQL Server, in a schema of its own beside others. */
export function sqlServerStore(settings: SqlServerConnection, schema: string = DEFAULT_SCHEMA, migrations: readonly Migration[]): SqlStore {
  const db = openSqlServer(settings, schema);
  const store = sqlStore(db, migrations, { wasUndone });
  return {
    ...store,
    migrate: () =>
      again(
        async () => {
          await makeSchema(db, schema);
          return store.migrate();
        },
        (error) => wasUndone(error) || MADE_MEANWHILE.includes((error as { readonly number?: number }).number ?? 0),
      ),
  };
}

async function makeSchema(db: Knex, schema: string): Promise<void> {
  const found: { id: number | null }[] = await db.raw('select schema_id(?) as id', [schema]);
  if (found[0]?.id === null) await db.raw(`create schema [${schema}]`);
}
