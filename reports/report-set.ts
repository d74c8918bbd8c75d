import { addDays, daysBetween, earliest, type CalendarDay } from '../plugin/core/calendar-day';
import { REPORTS } from './catalogue';
import { chartsOf, internalChartsOf } from './charts/charts-of';
import { drawChart } from './charts/draw-chart';
import type { Run } from './counting/count';
import { foldReports, type FoldedReport, type ReportRun } from './counting/fold';
import type { Report } from './counting/measure';
import { isClosed, quartersOf, usualPeriods, type Period } from './counting/period';
import { mendingList, type RecordToMend } from './counting/records-to-mend';
import { tableOf } from './counting/table';
import { longCsv, MARKING } from './csv/long-csv';
import { wideCsv } from './csv/wide-csv';
import { publishableTable } from './disclosure/publishable-table';
import { settleTables, type SettledTables } from './disclosure/settled-tables';
import type { CompleteTo, Facts } from './facts/facts';
import { manifestOf, type Manifest } from './manifest';
import type { NotProduced, ProducedReport, ReportFile } from './produced';
import type { ReleasedTable } from './released-tables';
import { SAME_CHILDREN } from './same-children';

export type { NotProduced, ProducedReport, ReportFile } from './produced';
import type { MeasureSettings } from './measure-settings';

export interface ReportSetRequest {
  readonly facts: Facts;
  /** R: the day of the run, in London. */
  readonly asAt: CalendarDay;
  readonly settings: MeasureSettings;
  /** Left out = 24 months, 9 quarters, 4 financial years and the rolling year. */
  readonly periods?: readonly Period[];
  /** What was released before and stands until the next day of release; left out = everything is published anew. */
  readonly released?: readonly ReleasedTable[];
  /** Is told each part of the work as it is done. */
  readonly onPart?: (part: string) => void;
}

export interface ReportSet {
  readonly files: readonly ReportFile[];
  readonly manifest: Manifest;
  readonly reports: readonly ProducedReport[];
  readonly notProduced: readonly NotProduced[];
  /** What is amiss with which record, in the last period of each report that is over (A18). */
  readonly toMend: {
    readonly periods: readonly { readonly report: Report['id']; readonly period: string }[];
    readonly records: readonly RecordToMend[];
  };
}

/** Every file of a night, in memory. The same facts, day and settings give the same bytes. */
export async function makeReportSet({ facts, asAt, settings, periods, released = [], onPart }: ReportSetRequest): Promise<ReportSet> {
  const yesterday = addDays(asAt, -1);
  const wanted = periods ?? usualPeriods(yesterday, { months: 24, quarters: 9, financialYears: 4 });
  const notProduced = REPORTS.flatMap((report) => staleCare(report, facts.completeTo, yesterday, settings));
  const runOn = runsByDay(asAt, settings);
  const runs = REPORTS.filter(({ id }) => !notProduced.some(({ report }) => report === id)).map((report) => ({
    report,
    run: runOn(lastCompleteDay(report, facts.completeTo, yesterday)),
  }));
  const counted = withTheirQuarters(wanted);
  const lastOver = new Map(runs.map((each) => [each.report.id, closedIn(each, wanted).at(-1)]));
  const mending = mendingList();
  const folded = await foldReports(runs, facts, counted, ({ report }, count, { unit, periods: own }, family) => {
    const period = lastOver.get(report.id);
    if (period !== undefined && !unit.adult && own.includes(period)) mending.note(report, count, unit, family);
  });
  onPart?.('families counted');
  const isOut = ({ report }: FoldedReport): boolean => released.some((table) => table.report === report.id);
  // What is out already needs no hiding: on most nights that is everything.
  const toSettle = folded.every(isOut) ? [] : folded.map((each) => ({ folded: each, periods: closedIn(each, counted) }));
  const settled = settleTables(toSettle, SAME_CHILDREN);
  const reports = folded.map((each) => producedFrom({ ...each, periods: wanted }, settled, released));
  onPart?.('small counts hidden');
  const files: ReportFile[] = [];
  for (const report of reports) files.push(...(await filesOf(report, settings)));
  onPart?.('files written');
  const toMend = {
    periods: [...lastOver].flatMap(([report, period]) => (period === undefined ? [] : [{ report, period: period.label }])),
    records: mending.records(),
  };
  return { files, reports, notProduced, toMend, manifest: manifestOf({ asAt, settings, files, reports, notProduced }) };
}

/** Reports with the same last complete day share a run, and with it what is known of each family. */
function runsByDay(asAt: CalendarDay, settings: MeasureSettings): (dataTo: CalendarDay) => Run {
  const runs = new Map<CalendarDay, Run>();
  return (dataTo) => {
    const run = runs.get(dataTo) ?? { asAt, dataTo, settings };
    runs.set(dataTo, run);
    return run;
  };
}

/** A1: the earliest of the day before the run and the last complete days of the report's sources. */
const lastCompleteDay = ({ sources }: Report, completeTo: CompleteTo, yesterday: CalendarDay): CalendarDay =>
  earliest(yesterday, ...sources.map((source) => completeTo[source])) ?? yesterday;

/** A2: a missing care feed must never read as "no child entered care". */
function staleCare(
  { id, sources }: Report,
  { careEpisodes }: CompleteTo,
  yesterday: CalendarDay,
  settings: MeasureSettings,
): readonly NotProduced[] {
  if (!sources.includes('careEpisodes') || careEpisodes === undefined) return [];
  const age = daysBetween(careEpisodes, yesterday);
  return age > settings.maxFeedAgeDays ? [{ report: id, reason: `Care episodes are complete to ${careEpisodes} only` }] : [];
}

/** Years with the quarters that make them up: those that are no longer in tonight's files were in the files of earlier nights. */
const withTheirQuarters = (periods: readonly Period[]): readonly Period[] => {
  const known = new Set(periods.map(({ label }) => label));
  const years = periods.filter(({ grain }) => grain === 'financial-year');
  return [...years.flatMap(quartersOf).filter(({ label }) => !known.has(label)), ...periods];
};

const closedIn = ({ report, run }: ReportRun, periods: readonly Period[]): readonly Period[] =>
  periods.filter((period) => period.grain === report.publishedGrain && isClosed(period, run.dataTo));

function producedFrom(folded: FoldedReport, settled: SettledTables, released: readonly ReleasedTable[]): ProducedReport {
  const { report, run, periods } = folded;
  const standing = released.find((table) => table.report === report.id);
  const published = standing?.rows ?? publishableTable(folded, closedIn(folded, periods), settled);
  const internal = tableOf(folded);
  return {
    report,
    dataTo: run.dataTo,
    internal,
    published,
    publishedAsAt: standing?.asAt ?? run.asAt,
    internalCharts: internalChartsOf(report.id, internal),
    charts: chartsOf(report.id, published, run.settings.suppression.symbol),
  };
}

async function filesOf(
  { report, internal, published, charts, internalCharts }: ProducedReport,
  settings: MeasureSettings,
): Promise<readonly ReportFile[]> {
  const { symbol } = settings.suppression;
  const csv = { report: report.id, mediaType: 'text/csv' } as const;
  const drawn: ReportFile[] = [];
  for (const chart of charts) {
    const png = await drawChart(chart, symbol);
    drawn.push(
      { name: `${chart.name}.png`, report: report.id, audience: 'publishable', mediaType: 'image/png', content: png },
      { ...csv, name: `${chart.name}-chart.csv`, audience: 'publishable', content: wideCsv(chart, symbol), rows: chart.labels.length },
    );
  }
  for (const chart of internalCharts) {
    const png = await drawChart(chart, symbol);
    drawn.push({ name: `${chart.name}-${MARKING}.png`, report: report.id, audience: 'internal', mediaType: 'image/png', content: png });
  }
  return [
    {
      ...csv,
      name: `${report.id}.csv`,
      audience: 'publishable',
      content: longCsv(published, { symbol, internal: false }),
      rows: published.length,
    },
    {
      ...csv,
      name: `${report.id}-${MARKING}.csv`,
      audience: 'internal',
      content: longCsv(internal, { symbol, internal: true }),
      rows: internal.length,
    },
    ...drawn,
  ];
}
