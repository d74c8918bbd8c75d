import type { ImportedRow } from '../../../plugin/core/imported-history.store';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const row = (key: string, rest: Partial<ImportedRow> = {}): ImportedRow => ({
  table: 'fgdm_episodes',
  key,
  cells: { fgep_episode_id: key, fgep_lead_person_id: 'P-ní' },
  ...rest,
});

async function kept(): Promise<readonly ImportedRow[]> {
  const rows: ImportedRow[] = [];
  for await (const each of world.stores.importedHistory.all()) rows.push(each);
  return rows.toSorted((a, b) => (`${a.table} ${a.key}` < `${b.table} ${b.key}` ? -1 : 1));
}

test('rows come back as they were brought in, however many; nothing is there before', async () => {
  expect(await kept()).toEqual([]);
  const rows = Array.from({ length: 1_050 }, (_, at) => row(String(at).padStart(5, '0')));
  await world.stores.importedHistory.add(rows);
  expect(await kept()).toEqual(rows);
});

test('rows of two tables under one number are two rows, and numbers that differ in capitals alone as well', async () => {
  const rows = [row('F1'), row('f1'), row('F1', { table: 'fgdm_referrals', cells: {} })];
  await world.stores.importedHistory.add(rows);
  expect(await kept()).toEqual(rows);
});

test('a row is put in the place of that with its table and key alone; a second of the same is refused', async () => {
  await world.stores.importedHistory.add([row('F1'), row('F2')]);
  const later = row('F1', { cells: { fgep_closed_date: '2026-11-20' } });
  await world.stores.importedHistory.replace([later]);
  expect(await kept()).toEqual([later, row('F2')]);
  await expect(world.stores.importedHistory.add([row('F2')])).rejects.toThrow(/unique/i);
  expect(await kept()).toHaveLength(2);
});
