import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { openEmbedded } from '../../../adapters/store/embedded-client';
import { keepingStatements, type PreparingConnection } from '../../../adapters/store/kept-statements';

/** A connection that only counts. A statement answers with what was bound to it, and fails on the word "refused". */
function counting() {
  const prepared: string[] = [];
  const connection: PreparingConnection = {
    prepare(sql) {
      prepared.push(sql);
      const answer = (bindings: readonly unknown[]) => {
        if (bindings.includes('refused')) throw new Error('refused');
        return bindings;
      };
      return { reader: sql.startsWith('select'), all: answer, run: answer };
    },
  };
  const ask = (sql: string, ...bindings: readonly unknown[]) => {
    const statement = keepingStatements(connection).prepare(sql);
    return statement.reader ? statement.all(bindings) : statement.run(bindings);
  };
  return { prepared, ask };
}

describe('Statements of one connection', () => {
  test('a question is prepared once, and answered with each time’s own values', () => {
    const { prepared, ask } = counting();
    expect([ask('select ?', 1), ask('select ?', 2)]).toEqual([[1], [2]]);
    expect(prepared).toEqual(['select ?']);
  });

  test('what writes keeps nothing of what was written: it is prepared each time', () => {
    const { prepared, ask } = counting();
    for (const sql of ['insert into t values (?)', 'update t set x = ?', 'BEGIN IMMEDIATE;']) for (const nth of [1, 2]) ask(sql, nth);
    expect(prepared).toHaveLength(6);
  });

  test('one that was refused is not used again', () => {
    const { prepared, ask } = counting();
    ask('select ?', 1);
    expect(() => ask('select ?', 'refused')).toThrow('refused');
    expect(ask('select ?', 2)).toEqual([2]);
    expect(prepared).toHaveLength(2);
  });

  test('one that is asked with another number of values is prepared anew', () => {
    const { prepared, ask } = counting();
    ask('select ?, ?', 1, 2);
    expect(ask('select ?, ?', 3)).toEqual([3]);
    expect(prepared).toHaveLength(2);
  });

  test('only the two hundred texts used last are kept, and none that is very long', () => {
    const { prepared, ask } = counting();
    for (let nth = 0; nth < 200; nth += 1) ask(`select ${nth}`);
    ask('select 0');
    ask('select 200');
    prepared.length = 0;
    ask('select 0');
    ask('select 1');
    expect(prepared).toEqual(['select 1']);
    const long = `select ${'?, '.repeat(2_000)}?`;
    ask(long);
    ask(long);
    expect(prepared).toEqual(['select 1', long, long]);
  });
});

describe('A question that is asked again of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-statements-'));
  const filename = join(folder, 'own.sqlite');
  const open = (): Knex => openEmbedded({ filename, busyTimeout: 100 });
  let [one, other]: Knex[] = [];
  beforeAll(async () => {
    [one, other] = [open(), open()];
    await one.raw('create table t (id integer primary key, x text)');
    await one('t').insert({ id: 1, x: 'first' });
  });
  afterAll(async () => {
    for (const db of [one, other]) await db?.destroy();
    rmSync(folder, { recursive: true });
  });
  const all = async (db: Knex | undefined): Promise<readonly unknown[]> => (await db?.('t').select('*').orderBy('id')) ?? [];

  test('sees what the other connection wrote since, and a transaction that was taken back leaves no trace', async () => {
    expect(await all(one)).toHaveLength(1);
    await other?.('t').insert({ id: 2, x: 'second' });
    expect(await all(one)).toHaveLength(2);
    let during: readonly unknown[] = [];
    await one
      ?.transaction(async (trx) => {
        await trx('t').insert({ id: 3, x: 'third' });
        during = await trx('t').select('*').orderBy('id');
        throw new Error('taken back');
      })
      .catch(() => undefined);
    expect(during).toHaveLength(3);
    expect(await all(one)).toHaveLength(2);
  });

  test('follows a change of the schema, made here or there', async () => {
    await all(one);
    await other?.raw("alter table t add column y text default 'new'");
    expect((await all(one))[0]).toEqual({ id: 1, x: 'first', y: 'new' });
    await one?.raw('drop table t');
    await one?.raw('create table t (x text, id integer primary key)');
    expect(await all(one)).toEqual([]);
    await other?.('t').insert({ id: 9, x: 'again' });
    expect(await all(one)).toEqual([{ x: 'again', id: 9 }]);
  });

  test('does not stand in the way of a writer', async () => {
    await all(one);
    await other?.('t').insert({ id: 10, x: 'written' });
    await one?.('t').insert({ id: 11, x: 'written too' });
    expect(await all(other)).toHaveLength(3);
  });
});
