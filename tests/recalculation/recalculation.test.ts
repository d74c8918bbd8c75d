import { addDays, day } from '../../plugin/core/calendar-day';
import { REPORTS } from '../../reports/catalogue';
import { foldReports } from '../../reports/counting/fold';
import { customPeriod } from '../../reports/counting/period';
import { tableOf, type TableRow } from '../../reports/counting/table';
import { DEFAULT_MEASURE_SETTINGS } from '../../reports/measure-settings';
import { DEMO_DAY } from '../demo/records/made-records';
import { careEntryFigures } from './care-entry';
import { readCouncil, type Council } from './council';
import { demoExtract, type DemoExtract } from './demo-extract';
import { reviewFigures } from './reviews';
import type { Figures } from './tally';
import { uptakeFigures } from './uptake';

const AS_AT = DEMO_DAY;
const DATA_TO = addDays(day(AS_AT), -1);
const PERIODS = [
  { from: '2023-11-20', to: '2026-11-19' },
  { from: '2025-04-01', to: '2026-03-31' },
] as const;

const BY_REPORT = { uptake: uptakeFigures, 'care-entry': careEntryFigures, 'review-compliance': reviewFigures } as const;

let demo: DemoExtract;
let council: Council;
let rows: readonly TableRow[];

beforeAll(async () => {
  demo = await demoExtract();
  council = readCouncil(demo.folder, AS_AT, DATA_TO);
  const run = { asAt: day(AS_AT), dataTo: DATA_TO, settings: DEFAULT_MEASURE_SETTINGS };
  const periods = PERIODS.map(({ from, to }) => customPeriod(day(from), day(to)));
  const folded = await foldReports(
    REPORTS.map((report) => ({ report, run })),
    demo.facts,
    periods,
  );
  rows = folded.flatMap(tableOf);
}, 240_000);
afterAll(() => demo?.end());

const text = (value: TableRow['value']): string => (typeof value === 'number' ? value.toFixed(1) : (value ?? ''));

/** The product's own figures before anything is hidden, in every breakdown. */
function productFigures(report: string, from: string): Figures {
  const own = rows.filter((row) => row.report === report && row.periodStart === from && row.breakdown !== 'data_quality');
  return new Map(
    own.map((row) => [
      `${row.measure} ${row.breakdown} ${row.category}`,
      `${row.numerator ?? ''}/${row.denominator ?? ''} ${text(row.value)}`,
    ]),
  );
}

/** Told by no recalculation: the band of a curve. */
const LEFT_OUT = /^O1k\.K\d\.d\d+\.(?:low|high)$/;
const measureOf = (place: string): string => place.split(' ')[0] ?? '';
/** A row of which nothing was counted says nothing, and need not be recalculated. */
const isEmpty = (figures: string): boolean => figures.startsWith('0/') || figures.startsWith('/0');

describe.each(PERIODS)('The demo’s families and the children of the returns, $from to $to', ({ from, to }) => {
  it.each(['uptake', 'care-entry', 'review-compliance'] as const)(
    '%s: every figure is what a recalculation apart from it gives',
    (report) => {
      const product = productFigures(report, from);
      const recalculated = BY_REPORT[report](council, { from, to });
      const differing = [...recalculated].filter(([place, figures]) => {
        // A snapshot has no quarter.
        if (place.startsWith('R2 quarter ')) return false;
        const own = product.get(place);
        // A team without any unit of the measure has no row of its own.
        return own === undefined ? !figures.startsWith('0/0') : own !== figures;
      });
      expect(
        Object.fromEntries(differing.map(([place, figures]) => [place, `${figures}, in the file ${product.get(place) ?? 'nothing'}`])),
      ).toEqual({});
      const untold = [...product].filter(([place, figures]) => !isEmpty(figures) && !recalculated.has(place));
      expect(untold.filter(([place]) => !LEFT_OUT.test(measureOf(place)))).toEqual([]);
      const cuts = new Set([...recalculated.keys()].map((place) => place.split(' ')[1]));
      expect(cuts.size).toBeGreaterThanOrEqual(10);
    },
  );
});
