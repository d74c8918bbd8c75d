import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { sqlStore } from '../../adapters/store/sql-store';
import { loadHistory } from '../../demo/load-history';
import { USUAL_SEED } from '../../demo/records/make-case-records';
import { migrations } from '../../migrations';
import { DEMO_DAY } from './records/made-records';

jest.setTimeout(120_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-history-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function counted(file: string): Promise<Readonly<Record<string, number>>> {
  const db = openEmbedded({ filename: join(folder, file) });
  const store = sqlStore(db, migrations);
  await store.migrate();
  await loadHistory(join(folder, file), { seed: USUAL_SEED, scale: 1, day: DEMO_DAY });
  const tables = ['fm_check_in', 'fm_disagreement', 'fm_exclusion'];
  const counts = await Promise.all(tables.map(async (table) => [table, ((await db(table)) as readonly unknown[]).length] as const));
  const written = (await db('fm_plan_section').where('section', 'unmet-needs')) as readonly unknown[];
  await store.close();
  return { ...Object.fromEntries(counts), needs: written.length };
}

test('the demo has something in every list of what comes after a plan', async () => {
  const first = await counted('own.db');
  for (const [what, count] of Object.entries(first)) expect([what, count > 2]).toEqual([what, true]);
  expect(first['fm_disagreement']).toBeLessThan(first['fm_check_in'] ?? 0);
});
