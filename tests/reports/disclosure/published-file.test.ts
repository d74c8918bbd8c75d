import { parse } from 'csv-parse/sync';
import { REPORTS } from '../../../reports/catalogue';
import type { Line } from '../../../reports/counting/count';
import type { Report } from '../../../reports/counting/measure';
import { tableOf } from '../../../reports/counting/table';
import { longCsv } from '../../../reports/csv/long-csv';
import { publishableTable } from '../../../reports/disclosure/publishable-table';
import { aChild, anEpisode, anOffer, letterTo } from '../support/facts';
import { randomWorld } from '../support/random-world';
import { figureName, workedOutFrom } from '../support/reader-of-published-file';
import { folded } from '../support/report-text';

const QUARTER = { from: '2025-07-01', to: '2025-09-30' };
/** Families whose processes began in or shortly before the quarter, so many that it holds some or many. */
const SIZES = [12, 60, 200];
const asText = { symbol: 'c', internal: false };

async function filesOf(report: Report, seed: number, families: number, asAt: string) {
  const records = randomWorld({ seed, families, from: '2025-05-15', days: 138 });
  const { report: result, period } = await folded({ report, records, ...QUARTER, asAt });
  return { published: longCsv(publishableTable(result, [period]), asText), internal: longCsv(tableOf(result), asText) };
}

const rowsOf = (csv: string): readonly Record<string, string>[] => parse(csv, { columns: true }) as Record<string, string>[];

const isSmall = (count: number): boolean => count >= 1 && count <= 5;

describe('A23: a reader of the published file, with a solver', () => {
  it.each(REPORTS.map((report) => [report.id, report] as const))('%s: cannot work out a figure of 1 to 5', async (_, report) => {
    let figures = 0;
    let hidden = 0;
    for (const families of SIZES) {
      for (let seed = 1; seed <= 3; seed += 1) {
        const asAt = seed % 2 === 0 ? '2026-11-21' : '2025-12-10';
        const { published, internal } = await filesOf(report, seed * 1000 + families, families, asAt);
        const truth = new Map(
          rowsOf(internal).flatMap((row) =>
            (['numerator', 'denominator'] as const).map((side) => [figureName(row, side), Number(row[side])]),
          ),
        );
        const known = [...workedOutFrom(published)];
        expect(known.filter(([name, value]) => truth.get(name) !== value)).toEqual([]);
        expect(known.filter(([name, value]) => isSmall(value) && !name.startsWith('O6.K') && !name.includes('median num'))).toEqual([]);
        for (const row of rowsOf(published)) {
          const counts = [row['numerator'], row['denominator']].filter((cell) => cell !== '' && cell !== '0');
          figures += counts.length;
          hidden += counts.filter((cell) => cell === 'c').length;
        }
      }
    }
    const share = hidden / figures;
    console.info(`${report.id}: ${(100 * share).toFixed(0)}% of figures hidden in quarters of ${SIZES.join(', ')} families`);
    expect(share).toBeLessThan(0.75);
  });

  it.each(REPORTS.map((report) => [report.id, report] as const))(
    '%s: sees no small figure, no small rest, and no share of either',
    async (_, report) => {
      for (const families of SIZES) {
        const { published } = await filesOf(report, families, families, '2026-11-21');
        for (const row of rowsOf(published)) {
          const [numerator, denominator] = [Number(row['numerator']), Number(row['denominator'])];
          const isDays = row['measure']?.startsWith('O6') === true;
          expect({ row, shown: isSmall(denominator) || (!isDays && isSmall(numerator)) }).toEqual({ row, shown: false });
          const isRatio = /^U8\.(?:invited|attended|network_per)/u.test(row['measure'] ?? '');
          const isShare = row['numerator'] !== '' && !isDays && !isRatio && !row['measure']?.startsWith('O1k');
          const telling = isShare && isSmall(denominator - numerator) && row['value'] !== 'c';
          expect({ row, telling }).toEqual({ row, telling: false });
          const halfHidden = [row['numerator'], row['denominator']].includes('c') && row['value'] !== 'c';
          expect({ row, halfHidden }).toEqual({ row, halfHidden: false });
        }
      }
    },
  );

  it('one count hidden alone would be worked out by this reader', () => {
    const row = (measure: string, category: string, numerator: string, denominator: string) =>
      `${measure},${category === 'all' ? 'overall' : 'sex'},${category},${numerator},${denominator}`;
    const csv = [
      'measure,breakdown,category,numerator,denominator',
      row('R3', 'all', '20', '40'),
      row('R3', 'female', 'c', '20'),
      row('R3', 'male', '17', '20'),
    ].join('\n');
    expect([...workedOutFrom(csv)]).toEqual([['R3 numerator / sex / female', 3]]);
  });
});

describe('A whole small group with one outcome', () => {
  it('0% and 100% of fewer than ten are not shown as shares, unless the council says so', async () => {
    const values = async (suppressExtremes: boolean) => {
      const records = randomWorld({ seed: 5, families: 200, from: '2025-05-15', days: 138 });
      const settings = { suppression: { suppressMax: 5, symbol: 'c', suppressExtremes } };
      const { report, period } = await folded({ report: REPORTS[0]!, records, ...QUARTER, settings });
      return publishableTable(report, [period]).filter(
        ({ numerator, denominator, value }) =>
          typeof denominator === 'number' &&
          denominator > 0 &&
          denominator < 10 &&
          (numerator === 0 || numerator === denominator) &&
          value !== 'c',
      );
    };
    expect(await values(true)).toEqual([]);
    expect(await values(false)).not.toEqual([]);
  });
});

describe('A share with a small rest', () => {
  it('is not shown, also where nothing else of the table would hide it', async () => {
    const [offerInTime] = REPORTS[0]!.measures;
    // Its own lines tie numerator and rest, and would hide one of the two others: without them the rule stands alone.
    const lines: readonly Line[] = [
      ['letters', 'offerable', 'exempt'],
      ['covered', 'in_time', 'exempt'],
    ];
    const alone: Report = { ...REPORTS[0]!, measures: [{ ...offerInTime!, count: { ...offerInTime!.count, lines, overallLines: [] } }] };
    const share = async (late: number) => {
      const ids = Array.from({ length: 20 }, (_, at) => `P${at}`);
      const records = {
        children: ids.map((id) => aChild(id, { events: letterTo(id, '2025-08-10') })),
        episodes: ids.map((id, at) => anEpisode(`E${id}`, [id], { offers: [anOffer([id], at < late ? '2025-08-11' : '2025-08-10')] })),
      };
      const { report, period } = await folded({ report: alone, records, ...QUARTER });
      const row = publishableTable(report, [period]).find(({ measure, breakdown }) => measure === 'U1' && breakdown === 'overall');
      return `${row?.numerator}/${row?.denominator} ${row?.value}`;
    };
    expect([await share(5), await share(6), await share(0)]).toEqual(['15/20 c', '14/20 70', '20/20 100']);
  });
});
