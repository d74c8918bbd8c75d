import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factScratch } from '../../adapters/store/fact-scratch-rows';
import { linesOfFacts, openFactsFile } from '../../adapters/system/facts-folder';
import { explainWords } from '../../bin/explain-words';
import { day } from '../../plugin/core/calendar-day';
import { FACTS_FILE } from '../../plugin/core/facts-file';
import { silentLog } from '../../plugin/core/log';
import { explainNight, type Explanation, type FigureToExplain } from '../../plugin/jobs/explain-night';
import { nightlyFiles } from '../../plugin/jobs/nightly-files';
import { NIGHTLY, runNight } from '../../plugin/jobs/nightly-run';
import { aQuarterOfOffers } from '../builders/a-quarter-of-offers';
import { aWorld, type World } from '../builders/world';

describe('a figure of a night’s set', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await aWorld();
    folder = mkdtempSync(join(tmpdir(), 'explain-'));
    await aQuarterOfOffers(world);
    const { stores, caseRecords: caseSystem, policy, shelf, clock } = world;
    const ground = { stores, caseSystem, policy, clock, shelf, scratch: factScratch, factsFile: () => openFactsFile(folder) };
    const make = nightlyFiles.bind(undefined, ground);
    await runNight({ runs: stores.runs, shelf, clock, log: silentLog, make }, day('2026-11-21'));
  }, 120_000);
  afterAll(async () => {
    await world.end();
    rmSync(folder, { recursive: true });
  });

  const explain = (asked: Partial<FigureToExplain>): Promise<Explanation> =>
    explainNight(
      { runs: world.stores.runs, shelf: world.shelf, linesOf: linesOfFacts },
      { report: 'uptake', measure: 'U1', period: 'quarter 2026-27 Q2', ...asked },
    );
  const found = async (asked: Partial<FigureToExplain>) => {
    const explanation = await explain(asked);
    if ('cannot' in explanation) throw new Error(explanation.cannot);
    return explanation;
  };
  const cannot = async (asked: Partial<FigureToExplain>): Promise<string | undefined> => {
    const explanation = await explain(asked);
    return 'cannot' in explanation ? explanation.cannot : undefined;
  };

  test('is explained from the facts kept with it: the same figure again, and each child it counted', async () => {
    const figure = await found({ measure: 'U1.late' });
    expect(figure).toMatchObject({ same: true, printed: { numerator: '3', denominator: '40', value: '7.5' }, published: { value: 'c' } });
    const above = figure.units.filter(({ part }) => part.numerator === 1).map(({ record }) => record.child);
    expect(above).toEqual(['child-31', 'child-32', 'child-33']);
    expect(figure.units.filter(({ part }) => part.denominator === 1)).toHaveLength(40);
  });

  test.each([
    ['uptake', 'U5.median', 'quarter 2026-27 Q2', 'overall', 'all'],
    ['uptake', 'U1', 'financial year 2026-27', 'team', 'North'],
    ['uptake', 'U1', 'quarter 2026-27 Q2', 'data_quality', 'missing team'],
    ['care-entry', 'O0.K2.incomplete', 'financial year 2026-27', 'overall', 'all'],
    ['care-entry', 'O1k.K1.d91', 'financial year 2026-27', 'overall', 'all'],
    ['care-entry', 'O6.K1', 'financial year 2026-27', 'overall', 'all'],
    ['review-compliance', 'R1', 'quarter 2026-27 Q2', 'overall', 'all'],
  ])('%s %s of the %s, %s %s, comes out as the set printed it', async (report, measure, period, breakdown, category) => {
    expect((await found({ report, measure, period, breakdown, category })).same).toBe(true);
  });

  test('is told in lines that name nobody, with the definition, its version and the settings it was counted by', async () => {
    const lines = explainWords(await found({ measure: 'U1.late' })).join('\n');
    expect(lines).toContain('OFFICIAL-SENSITIVE');
    expect(lines).toContain('U1.late  Offer in time before proceedings (version 1 of the definition)');
    expect(lines).toMatch(/Settings {5}[0-9a-f]{16}/);
    expect(lines).toContain('Figure       3 of 40 = 7.5');
    expect(lines).toContain('Published as c of 40 = c');
    expect(lines).toContain('Counted above and below the line (3):\n  2026-07-10  child child-31');
    expect(lines).not.toMatch(/Okafor|Grace|Child child/);
  });

  test('that is not there is answered with what there is instead', async () => {
    expect(await cannot({ report: 'uptakes' })).toBe('There is no report "uptakes". There are: uptake, care-entry, review-compliance.');
    expect(await cannot({ measure: 'U1.soon' })).toContain('uptake has no row "U1.soon". Its rows are: U1, U1.in_time,');
    expect(await cannot({ period: 'quarter 2030-31 Q1' })).toContain('The periods are: month 2024-12,');
    expect(await cannot({ breakdown: 'shoe size' })).toContain('The breakdowns are: overall, team,');
    expect(await cannot({ breakdown: 'sex', category: 'other' })).toContain('The categories are: female, male, not recorded.');
    expect(await cannot({ asAt: day('2026-11-01') })).toBe('There is no set of 2026-11-01. The newest are of: 2026-11-21.');
  });

  // Last: it takes the facts away.
  test('cannot be explained once the facts of that night are gone, and that is said', async () => {
    const set = (await world.stores.runs.latestDone(NIGHTLY))?.output ?? '';
    await world.shelf.drop(set, FACTS_FILE);
    expect(await cannot({})).toContain('The facts of 2026-11-21 are no longer kept, so its figures cannot be explained.');
  });
});
