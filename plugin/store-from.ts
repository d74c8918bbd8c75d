import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openEmbedded } from '../adapters/store/embedded-client';
import type * as SqlServer from '../adapters/store/sql-server/sql-server-store';
import { sqlStore, type SqlStore } from '../adapters/store/sql-store';
import { migrations } from '../migrations';
import type { FamilyMeetingsOptions } from './options';

/** Loaded where it is asked for alone: the driver of SQL Server takes longer to load than all else that a night needs. */
const sqlServer = () => require('../adapters/store/sql-server/sql-server-store') as typeof SqlServer;

/** Our own database, where the options say that it stands. A file is made where it is missing; SQL Server is asked at the first statement. */
export function storeFrom(store: FamilyMeetingsOptions['store']): SqlStore {
  if (store.kind === 'sqlserver') return sqlServer().sqlServerStore(store.connection, store.schema, migrations);
  if (store.file !== ':memory:') mkdirSync(dirname(store.file), { recursive: true });
  return sqlStore(openEmbedded({ filename: store.file }), migrations);
}
