import type { SqlStore } from '../../adapters/store/sql-store';
import { inMemoryStore } from '../builders/test-store';

const riverside = { id: 'venue-1', name: 'Riverside', address: 'Wharf Road', version: 0 } as const;

/** What one store does before it is closed, and the store that is opened next. */
async function after(deed: (first: SqlStore) => Promise<unknown>): Promise<SqlStore> {
  const first = await inMemoryStore();
  await deed(first);
  await first.close();
  return inMemoryStore();
}

const connectionOf = async (store: SqlStore): Promise<unknown> => {
  const connection: unknown = await store.db.client.acquireConnection();
  await store.db.client.releaseConnection(connection);
  return connection;
};

describe('A store in memory that is opened after another was closed', () => {
  let next: SqlStore;
  afterEach(() => next.close());

  it('has the other’s database, and nothing that was written there', async () => {
    let used: unknown;
    next = await after(async (first) => {
      used = await connectionOf(first);
      await first.stores.venues.add(riverside);
    });
    expect(await connectionOf(next)).toBe(used);
    expect(await next.stores.venues.find('venue-1')).toBeUndefined();
    await next.stores.venues.add(riverside);
    expect(await next.stores.venues.find('venue-1')).toMatchObject({ name: 'Riverside' });
  });

  it('has run its migrations, whatever the other did to what it knew of them', async () => {
    next = await after((first) => first.db('fm_migration').delete());
    expect(await next.pendingMigrations()).toEqual([]);
  });

  it('keeps foreign keys, though the tables were emptied without them', async () => {
    next = await after((first) => first.stores.venues.add(riverside));
    expect(await next.db.raw('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  });

  it('has a database of its own where the other’s schema was changed', async () => {
    next = await after((first) => first.db.raw('create table left_behind (name text)'));
    await expect(next.db('left_behind').select()).rejects.toThrow('no such table');
  });

  it('has a database of its own where the other was closed in the middle of a transaction', async () => {
    next = await after(async (first) => {
      await first.db.raw('begin');
      await first.stores.venues.add(riverside);
    });
    expect(await next.stores.venues.find('venue-1')).toBeUndefined();
  });

  it('stands beside one that is still open, and sees nothing of it', async () => {
    const first = await inMemoryStore();
    await first.stores.venues.add(riverside);
    next = await inMemoryStore();
    expect(await next.stores.venues.find('venue-1')).toBeUndefined();
    await first.close();
  });
});
