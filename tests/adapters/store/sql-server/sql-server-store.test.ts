import type { Knex } from 'knex';
import { createFamilyMeetings } from '../../../../plugin';
import type { Migration } from '../../../../migrations';
import { CaseRecords } from '../../../builders/case-records';
import { fakeSqlServer, type Answer, type Asker } from '../../case-system/fake-sql-server';
import { aServedStore, counted, nothing, reachedAt, type ServedStore } from './a-sql-server-store';

let served: ServedStore | undefined;
afterEach(async () => {
  await served?.end();
  served = undefined;
});
async function serving(answer: (sql: string, asker: Asker) => Answer, migrations: readonly Migration[] = []): Promise<ServedStore> {
  served = await aServedStore(answer, migrations);
  return served;
}

const note: Migration = {
  name: '1-note',
  up: async (knex: Knex) => knex.schema.createTable('fm_note', (table) => void table.string('id', 32).primary()),
  down: async (knex: Knex) => knex.schema.dropTable('fm_note'),
};

/** A database as far as migrating asks of it. */
function database(state: { readonly schema: boolean; readonly tables: boolean; readonly ran?: readonly string[] }) {
  const made = { schema: state.schema };
  return (sql: string): Answer => {
    if (sql.includes('schema_id')) return { columns: ['id'], rows: [[made.schema ? 7 : null]] };
    if (sql.includes('create schema')) made.schema = true;
    if (sql.includes('INFORMATION_SCHEMA')) return { columns: ['TABLE_NAME'], rows: state.tables ? [['x']] : [] };
    if (sql.includes('@@rowcount')) return counted;
    if (sql.includes('max_batch')) return { columns: ['max_batch'], rows: [[null]] };
    if (/from \[fm\]\.\[fm_migration\]/.test(sql)) return { columns: ['name'], rows: (state.ran ?? []).map((name) => [name]) };
    return sql.includes('_lock') && sql.includes('select') ? { columns: ['is_locked'], rows: [[0]] } : nothing;
  };
}
const asked = (): string => served?.server.requests.join('\n') ?? '';

describe('Our own store on SQL Server', () => {
  test('does the whole of a transaction again that lost a deadlock', async () => {
    let tries = 0;
    const { store, server } = await serving((sql) => {
      if (sql.includes('second')) return (tries += 1) === 1 ? { error: 1205, message: 'deadlocked' } : counted;
      return counted;
    });
    const done = await store.transaction(async (stores) => {
      await stores.outbox.release('first', new Date('2026-11-20T10:00:00Z'));
      return stores.outbox.release('second', new Date('2026-11-20T10:00:00Z'));
    });
    expect(done).toBe(true);
    expect(server.conversation.map(({ text }) => /first|second/.exec(text)?.[0] ?? text)).toEqual([
      'begin',
      'first',
      'second',
      'begin',
      'first',
      'second',
      'commit',
    ]);
  });

  test('gives up a transaction that loses every deadlock', async () => {
    const { store, server } = await serving(() => ({ error: 1205, message: 'deadlocked' }));
    await expect(store.transaction((stores) => stores.outbox.release('a', new Date(0)))).rejects.toMatchObject({ number: 1205 });
    expect(server.conversation.filter(({ text }) => text === 'begin')).toHaveLength(5);
  });

  test('does nothing again that was refused for another reason', async () => {
    const { store, server } = await serving(() => ({ error: 547, message: 'refused' }));
    await expect(store.transaction((stores) => stores.outbox.release('a', new Date(0)))).rejects.toMatchObject({ number: 547 });
    expect(server.conversation.map(({ text }) => text).filter((text) => text === 'begin')).toHaveLength(1);
  });

  test('makes its schema where there is none, and its tables in it, with keys told apart letter by letter', async () => {
    const { store } = await serving(database({ schema: false, tables: false }), [note]);
    expect(await store.migrate()).toEqual(['1-note']);
    expect(asked()).toContain('create schema [fm]');
    expect(asked()).toContain('CREATE TABLE [fm].[fm_migration]');
    expect(asked()).toContain('CREATE TABLE [fm].[fm_note] ([id] nvarchar(32) collate Latin1_General_100_BIN2');
  });

  test('leaves a schema alone that the council has made', async () => {
    const { store } = await serving(database({ schema: true, tables: true }), [note]);
    expect(await store.migrate()).toEqual(['1-note']);
    expect(asked()).not.toContain('create schema');
  });

  test('begins again where another node made the tables at the same moment', async () => {
    const answers = database({ schema: true, tables: false });
    let collided = false;
    const { store } = await serving(
      (sql) => {
        if (!sql.includes('CREATE TABLE [fm].[fm_migration]') || collided) return answers(sql);
        collided = true;
        return { error: 2714, message: "There is already an object named 'fm_migration' in the database." };
      },
      [note],
    );
    expect(await store.migrate()).toEqual(['1-note']);
  });

  test('says which migrations are missing without making anything: the running login may not', async () => {
    const { store } = await serving(database({ schema: true, tables: false }), [note]);
    expect(await store.pendingMigrations()).toEqual(['1-note']);
    expect(asked()).not.toMatch(/create|insert/i);
  });

  test('is up to date when all have run', async () => {
    const { store } = await serving(database({ schema: true, tables: true, ran: ['1-note'] }), [note]);
    expect(await store.pendingMigrations()).toEqual([]);
  });
});

describe('A module with its store on SQL Server', () => {
  const options = (store: object) =>
    ({
      publicUrl: 'http://localhost:3000',
      store,
      caseSystem: new CaseRecords(),
      identify: () => undefined,
      secrets: ['a secret of at least thirty-two characters'],
      filing: { kind: 'folder', folder: 'not-written-to' },
      reportsFolder: 'not-written-to',
      nightly: false,
      outboxSeconds: false,
    }) as Parameters<typeof createFamilyMeetings>[0];

  test('stands in the schema that the council names, and says that it needs migrating', async () => {
    const server = await fakeSqlServer(database({ schema: true, tables: false }));
    const module = createFamilyMeetings(options({ kind: 'sqlserver', connection: reachedAt(server), schema: 'fgc' }));
    expect(await module.health()).toMatchObject({ ok: false, database: 'needs-migration' });
    expect(server.requests[0]).toContain('TABLE_SCHEMA');
    expect(server.requests[0]).toContain('fgc');
    await module.stop();
    await server.stop();
  });

  test('says that SQL Server does not let it in: encryption is on unless the council says otherwise', async () => {
    const server = await fakeSqlServer(() => nothing);
    const connection = { ...reachedAt(server), encrypt: undefined };
    const module = createFamilyMeetings(options({ kind: 'sqlserver', connection }));
    expect(await module.health()).toMatchObject({ ok: false, database: 'unreachable' });
    expect(server.logins).toEqual([]);
    await module.stop();
    await server.stop();
  });

  test('does not start with settings that cannot be used, each named', () => {
    const start = () =>
      createFamilyMeetings(options({ kind: 'sqlserver', connection: { server: 'sql', port: 0, colour: 'blue' }, schema: 'a b' }));
    expect(start).toThrow(
      expect.objectContaining({
        problems: expect.arrayContaining(
          ['store.connection.port', 'store.connection.database', 'store.connection.colour', 'store.schema'].map((field) =>
            expect.objectContaining({ field }),
          ),
        ),
      }),
    );
  });
});
