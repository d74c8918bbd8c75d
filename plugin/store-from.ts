import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openEmbedded } from '../adapters/store/embedded-client';
import { sqlServerStore } from '../adapters/store/sql-server/sql-server-store';
import { sqlStore, type SqlStore } from '../adapters/store/sql-store';
import { migrations } from '../migrations';
import type { FamilyMeetingsOptions } from './options';

/** Our own database, where the options say that it stands. A file is made where it is missing; SQL Server is asked at the first statement. */
export function storeFrom(store: FamilyMeetingsOptions['store']): SqlStore {
  if (store.kind === 'sqlserver') return sqlServerStore(store.connection, store.schema, migrations);
  if (store.file !== ':memory:') mkdirSync(dirname(store.file), { recursive: true });
  return sqlStore(openEmbedded({ filename: store.file }), migrations);
}
