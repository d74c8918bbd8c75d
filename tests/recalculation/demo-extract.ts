import { mkdirSync, rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mosaicCaseSystem } from '../../adapters/case-system/mosaic/mosaic-case-system';
import { sqliteRows } from '../../adapters/case-system/sqlite-rows';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { sqlStore } from '../../adapters/store/sql-store';
import { STAND_IN_CODES, STAND_IN_MAPPING } from '../../demo/records/codes';
import { loadHistory } from '../../demo/load-history';
import { makeCaseRecords, USUAL_SEED } from '../../demo/records/make-case-records';
import { migrations } from '../../migrations';
import { parsePolicy } from '../../plugin/core/policy';
import { exportFolder } from '../../plugin/extract-from';
import { recordedEpisodes, recordedExemptions } from '../../plugin/jobs/recorded-episodes';
import { factsFrom } from '../../reports/facts/families';
import type { Facts } from '../../reports/facts/facts';
import { clockAt, countingIds } from '../builders/clock';
import { DEMO_DAY } from '../demo/records/made-records';

export interface DemoExtract {
  /** The demo's three years, as the reports count them. */
  readonly facts: Facts;
  /** The same as a folder of CSV files. */
  readonly folder: string;
  end(): void;
}

/** The demo's families and its children of the SSDA903 returns, in their databases, and written out as an extract. */
export async function demoExtract(): Promise<DemoExtract> {
  const at = mkdtempSync(join(tmpdir(), 'demo-extract-'));
  const own = join(at, 'own.db');
  const settings = { seed: USUAL_SEED, scale: 1, day: DEMO_DAY };
  const cases = openEmbedded({ filename: ':memory:' });
  await makeCaseRecords({ into: cases, ...settings });
  const store = sqlStore(openEmbedded({ filename: own }), migrations);
  await store.migrate();
  await loadHistory(own, settings);
  const caseSystem = mosaicCaseSystem({
    rows: sqliteRows(cases),
    mapping: STAND_IN_MAPPING,
    codes: STAND_IN_CODES,
    clock: clockAt(`${DEMO_DAY}T12:00:00Z`),
  });
  const policy = parsePolicy();
  const folder = join(at, 'extract');
  mkdirSync(folder);
  await exportFolder({ stores: store.stores, caseSystem, policy, clock: clockAt(`${DEMO_DAY}T12:00:00Z`), ids: countingIds() }, folder);
  const episodes = await recordedEpisodes(store.stores, policy);
  const facts = await factsFrom({
    completeTo: {},
    histories: () => caseSystem.histories(),
    episodes: () => episodes,
    exemptions: () => recordedExemptions(store.stores),
  });
  await store.close();
  await cases.destroy();
  return { facts, folder, end: () => rmSync(at, { recursive: true }) };
}
