import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../../plugin/core/calendar-day';
import { NIGHTLY } from '../../plugin/core/report-shelf';
import { reportsNamed } from '../../plugin/jobs/reports-beside';
import { makeReportsBeside } from '../../plugin/reports-beside-from';
import { aWorld, type World } from '../builders/world';

describe('reports made by hand in a folder', () => {
  let world: World;
  let out: string;
  beforeEach(async () => {
    world = await aWorld();
    out = mkdtempSync(join(tmpdir(), 'beside-'));
  });
  afterEach(async () => {
    await world.end();
    rmSync(out, { recursive: true });
  });

  test('are those that were asked for, with a manifest of them alone; each part is told, and nothing is published', async () => {
    const parts: string[] = [];
    const { stores, caseRecords: caseSystem, policy, shelf } = world;
    const ground = { stores, caseSystem, policy, shelf, onPart: (part: string) => void parts.push(part) };
    const set = await makeReportsBeside(ground, { only: ['care-entry'], out, asAt: day('2026-11-21') });
    expect(set).toBe(join(out, 'reports-2026-11-21'));
    const files = readdirSync(set);
    expect(files).toEqual(expect.arrayContaining(['care-entry.csv', 'care-entry-OFFICIAL-SENSITIVE.csv', 'manifest.json']));
    expect(files.filter((name) => name.startsWith('uptake') || name.startsWith('review'))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(set, 'manifest.json'), 'utf8')) as { files: { report: string }[] };
    expect([...new Set(manifest.files.map(({ report }) => report))]).toEqual(['care-entry']);
    expect(parts).toEqual(['records read', 'families counted', 'small counts hidden', 'files written']);
    expect(await stores.runs.recent(NIGHTLY, 5)).toEqual([]);
    expect(await stores.runs.history(NIGHTLY, 5)).toEqual([]);
  });

  test('that there are not are answered with those that there are', () => {
    expect(() => reportsNamed(['uptake', 'care'])).toThrow('There is no report "care". There are: uptake, care-entry, review-compliance');
    expect(reportsNamed(['review-compliance', 'uptake'])).toEqual(['uptake', 'review-compliance']);
    expect(reportsNamed(undefined)).toEqual(['uptake', 'care-entry', 'review-compliance']);
  });
});
