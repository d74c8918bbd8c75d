import { ConnectionPool } from 'mssql';
import { DEFAULT_SCHEMA } from '../../../adapters/store/sql-server/open-sql-server';
import type { SqlServerConnection } from '../../../plugin/core/sql-server-connection';
import { sqlServerStore } from '../../../adapters/store/sql-server/sql-server-store';
import type { SqlStore } from '../../../adapters/store/sql-store';
import { migrations } from '../../../migrations';
import { openTestStoresWith } from '../../builders/test-store';
import { runStoreBatteries } from './store-batteries';

/** Runs only where FAMILY_MEETINGS_TEST_MSSQL holds a connection string (docs/sql-server.md); the login may make and drop schemas. */
const settings = (): SqlServerConnection => {
  const { server, port, database, user, password, options } = ConnectionPool.parseConnectionString(
    process.env['FAMILY_MEETINGS_TEST_MSSQL'] ?? '',
  );
  return {
    server,
    database: database ?? 'master',
    user: user ?? '',
    password: password ?? '',
    ...(port === undefined ? {} : { port }),
    encrypt: options?.encrypt !== false,
    trustServerCertificate: options?.trustServerCertificate ?? false,
  };
};

let schemas = 0;

/** A store in a schema of its own, which goes away with it. */
async function aStoreOfItsOwn(): Promise<SqlStore> {
  const schema = `${DEFAULT_SCHEMA}_test_${process.pid}_${(schemas += 1)}`;
  const store = sqlServerStore(settings(), schema, migrations);
  await store.migrate();
  return {
    ...store,
    async close() {
      await dropSchema(store, schema);
      await store.close();
    },
  };
}

/** First what ties the tables together, so that they can go in any order. */
async function dropSchema({ db }: SqlStore, schema: string): Promise<void> {
  const keys: { constraint_name: string; table_name: string }[] = await db.raw(
    'select f.name as constraint_name, t.name as table_name from sys.foreign_keys f join sys.tables t on t.object_id = f.parent_object_id where t.schema_id = schema_id(?)',
    [schema],
  );
  for (const { constraint_name: key, table_name: table } of keys)
    await db.raw(`alter table [${schema}].[${table}] drop constraint [${key}]`);
  const tables: { name: string }[] = await db.raw('select name from sys.tables where schema_id = schema_id(?)', [schema]);
  for (const { name } of tables) await db.raw(`drop table [${schema}].[${name}]`);
  await db.raw(`drop schema [${schema}]`);
}

openTestStoresWith(aStoreOfItsOwn);
describe('On SQL Server', () => {
  runStoreBatteries();
});
