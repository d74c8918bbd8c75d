import type { CaseRows, Row } from '../../../adapters/case-system/case-rows';
import { sqliteRows } from '../../../adapters/case-system/sqlite-rows';
import { openEmbedded } from '../../../adapters/store/embedded-client';

const IDS = Array.from({ length: 120 }, (_, nth) => String(nth + 1));

async function all(rows: CaseRows, ids: readonly string[]): Promise<readonly Row[]> {
  const found: Row[] = [];
  const marks = ids.map(() => '?').join(', ');
  const text = `select cast(p.id as varchar(20)) as ID, p.name as NAME, p.born as BORN from person p where p.id in (${marks}) order by p.id`;
  for await (const { ID, NAME, BORN } of rows.read({ text, values: ids })) found.push({ ID, NAME, BORN });
  return found;
}

describe('Reading a council’s SQLite copy', () => {
  const db = openEmbedded({ filename: ':memory:' });
  const rows = sqliteRows(db);

  beforeAll(async () => {
    await db.raw('create table person (id integer primary key, name text, born text)');
    for (const id of IDS) await db.raw('insert into person values (?, ?, ?)', [id, `Ñ "${id}" \n`, id === '7' ? null : '2019-03-01']);
  });
  afterAll(() => db.destroy());

  test('a page of many people has the rows that each of them has alone', async () => {
    const alone: Row[] = [];
    for (const id of IDS) alone.push(...(await all(rows, [id])));
    expect(alone).toHaveLength(120);
    expect(await all(rows, IDS)).toEqual(alone);
  });

  test('bytes where text is wanted come out as bytes, whether few are asked for or many', async () => {
    await db.raw("insert into person values (121, x'00ff', null)");
    const [, bytes] = [await all(rows, ['121']), await all(rows, [...IDS, '121'])];
    expect(bytes.at(-1)?.NAME).toEqual(Buffer.from([0, 0xff]));
    expect(bytes).toHaveLength(121);
  });
});
