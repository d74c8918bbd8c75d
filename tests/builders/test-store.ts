import { openEmbedded } from '../../adapters/store/embedded-client';
import { sqlStore, type SqlStore } from '../../adapters/store/sql-store';
import { migrations } from '../../migrations';
import { makeSchema } from './made-schema';
import { refuseLongerTexts } from './refuse-longer-texts';

/** In memory, and no more generous than SQL Server is. */
export async function inMemoryStore(): Promise<SqlStore> {
  const store = sqlStore(openEmbedded({ filename: ':memory:', acquireTimeout: 500 }), migrations);
  await makeSchema(store.db, async () => {
    await store.migrate();
    await refuseLongerTexts(store.db);
  });
  return store;
}

const chosen = { open: inMemoryStore };

/** An empty store with its tables made: in memory, unless this run of tests is about another database. */
export const anEmptyStore = (): Promise<SqlStore> => chosen.open();

/** Runs every test that follows in this file on another database. */
export function openTestStoresWith(open: () => Promise<SqlStore>): void {
  chosen.open = open;
}
