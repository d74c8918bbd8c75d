import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { openEmbedded } from '../../../adapters/store/embedded-client';

describe('The embedded database', () => {
  let folder: string;
  const open: Knex[] = [];
  const opened = (readonly = false, busyTimeout = 5_000): Knex => {
    const db = openEmbedded({ filename: join(folder, 'test.db'), readonly, busyTimeout, acquireTimeout: 500 });
    open.push(db);
    return db;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  });
  afterEach(async () => {
    for (const db of open.splice(0)) await db.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  test('writes ahead, syncs in full, waits for locks and keeps foreign keys', async () => {
    const db = opened();
    expect(await db.raw('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await db.raw('pragma synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await db.raw('pragma busy_timeout')).toEqual([{ timeout: 5_000 }]);
    expect(await db.raw('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  });

  test('somebody who asks on and on lets others in between, and what was bound to the questions be freed', async () => {
    const db = opened();
    let letIn = false;
    setImmediate(() => (letIn = true));
    for (let question = 0; question < 16; question += 1) await db.raw('select ?', [question]);
    expect(letIn).toBe(true);
  });

  test('refuses text with a NUL, which would be cut short without a word', async () => {
    const db = opened();
    await db.schema.createTable('notes', (table) => void table.text('note'));
    await expect(db('notes').insert({ note: 'before\u0000after' })).rejects.toThrow('NUL');
    expect(await db('notes').select('notes.note')).toEqual([]);
  });

  test('refuses a number that is none, which would become an empty cell', async () => {
    const db = opened();
    await db.schema.createTable('counts', (table) => void table.integer('n'));
    await expect(db('counts').insert({ n: Number.NaN })).rejects.toThrow('not a number');
  });

  test('gives a file back as the same bytes', async () => {
    const db = opened();
    await db.schema.createTable('files', (table) => void table.binary('body'));
    await db('files').insert({ body: Buffer.from([0, 1, 254, 255]) });
    const row = await db('files').select('files.body').first();
    expect(Buffer.isBuffer(row.body)).toBe(true);
    expect([...row.body]).toEqual([0, 1, 254, 255]);
  });

  test('says nothing of what was typed when a statement fails', async () => {
    const db = opened();
    await db.schema.createTable('people', (table) => void table.string('name').notNullable().unique());
    await db('people').insert({ name: 'Amara Okafor' });
    const error = await db('people')
      .insert({ name: 'Amara Okafor' })
      .catch((caught: Error & { code?: string }) => caught);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).not.toContain('Amara');
    expect((error as { code?: string }).code).toBe('SQLITE_CONSTRAINT_UNIQUE');
  });

  test('opened for reading only, it takes no writing', async () => {
    const writer = opened();
    await writer.schema.createTable('notes', (table) => void table.text('note'));
    const reader = opened(true);
    await expect(reader('notes').insert({ note: 'x' })).rejects.toThrow('readonly');
    expect(await reader('notes').select('notes.note')).toEqual([]);
  });

  test('a transaction that has read still writes, whatever another process wanted to write meanwhile', async () => {
    const [first, second] = [opened(), opened(false, 10)];
    await first.schema.createTable('notes', (table) => void table.text('note'));
    await first('notes').insert({ note: 'before' });
    const outcomes: string[] = [];
    await first.transaction(async (transaction) => {
      await transaction('notes').select('notes.note');
      outcomes.push(
        await second('notes')
          .update({ note: 'second' })
          .then(
            () => 'second wrote',
            (error: { code: string }) => error.code,
          ),
      );
      await transaction('notes').update({ note: 'first' });
    });
    expect(outcomes).toEqual(['SQLITE_BUSY']);
    expect(await first('notes').select('notes.note')).toEqual([{ note: 'first' }]);
  });

  test('a reader’s transaction keeps nobody from writing', async () => {
    const [writer, reader] = [opened(), opened(true)];
    await writer.schema.createTable('notes', (table) => void table.text('note'));
    await reader.transaction(async (transaction) => {
      expect(await transaction('notes').select('notes.note')).toEqual([]);
      await writer('notes').insert({ note: 'meanwhile' });
      expect(await transaction('notes').select('notes.note')).toEqual([]);
    });
    expect(await reader('notes').select('notes.note')).toEqual([{ note: 'meanwhile' }]);
  });

  test('a second writer waits for the first as long as it was told to', async () => {
    const first = opened();
    await first.schema.createTable('notes', (table) => void table.text('note'));
    const second = opened(false, 50);
    const trx = await first.transaction();
    await trx('notes').insert({ note: 'first' });
    await expect(second('notes').insert({ note: 'second' })).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    await trx.commit();
    await second('notes').insert({ note: 'second' });
    expect(await second('notes').select('notes.note')).toHaveLength(2);
  });
});
