import { configHash, type MeasureSettings } from '../../reports/measure-settings';
import { CAVEAT } from '../../reports/care-entry/caveat';
import { alternativeText } from '../../reports/charts/chart-words';
import type { ChartModel } from '../../reports/charts/chart-model';
import { unitOf, type Measure } from '../../reports/counting/measure';
import { statusOf, type Status, type TableRow } from '../../reports/counting/table';
import { cellsOf, COLUMN_NAMES, figure, MARKING } from '../../reports/csv/long-csv';
import type { ProducedReport, ReportFile } from '../../reports/produced';
import type { ReportSet } from '../../reports/report-set';
import type { CalendarDay } from '../core/calendar-day';
import {
  figuresFile,
  PAGES_FILE,
  PAGES_FORMAT,
  type ChartShown,
  type FileShown,
  type FigureRow,
  type FiguresShown,
  type MeasureFigures,
  type MeasureShown,
  type QualityShown,
  type ReportPages,
  type ReportShown,
} from '../report-pages/report-pages';
import { TEAM_FORMAT, teamFiguresFile, type TeamFigures, type TeamPart } from '../report-pages/team-figures';

interface PagesFile {
  readonly name: string;
  readonly content: string;
}

/** The report pages' own files: what each report shows, and all publishable rows of each measure. */
export const pagesFiles = (set: ReportSet, asAt: CalendarDay, settings: MeasureSettings): readonly PagesFile[] => [
  { name: PAGES_FILE, content: asJson(reportPagesOf(set, asAt, settings)) },
  ...set.reports.map((produced) => ({ name: teamFiguresFile(produced.report.id), content: asJson(teamFiguresOf(produced, settings)) })),
  ...set.reports.flatMap(({ report, published }) =>
    report.measures
      .filter((measure) => measure.published)
      .map((measure) => ({
        name: figuresFile(measure.id),
        content: asJson(figuresIn(measure, published, settings.suppression.symbol)),
      })),
  ),
];

const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;

function teamFiguresOf({ report, teams }: ProducedReport, { suppression }: MeasureSettings): TeamFigures {
  const parts = report.measures.flatMap(({ id: measure, title, rows }) =>
    rows.map(({ id, kind }): [string, TeamPart] => [id, { measure, title, kind }]),
  );
  return {
    format: TEAM_FORMAT,
    columns: [...COLUMN_NAMES, MARKING],
    parts: Object.fromEntries(parts),
    rows: teams.map((row) => [row.teamId ?? '', ...cellsOf(row, suppression.symbol)]),
  };
}

function figuresIn(measure: Measure, table: readonly TableRow[], symbol: string): MeasureFigures {
  const own = new Set(measure.rows.map(({ id }) => id));
  const rows = table.filter((row) => own.has(row.measure));
  const shown = new Set(rows.map((row) => row.measure));
  return {
    parts: measure.rows.filter(({ id }) => shown.has(id)).map(({ id, kind }) => ({ id, kind })),
    rows: rows.map((row): FigureRow => [
      row.measure,
      row.period,
      row.breakdown,
      row.category,
      figure(row.numerator, symbol),
      figure(row.denominator, symbol),
      valueText(row, symbol),
    ]),
  };
}

/** The report pages' own file, from the tables that the CSV files were written from. */
function reportPagesOf(set: ReportSet, asAt: CalendarDay, settings: MeasureSettings): ReportPages {
  return {
    format: PAGES_FORMAT,
    reports: set.reports.map((produced) => shown(produced, set.files, asAt, settings)),
    notMade: set.notProduced.map(({ report, reason }) => ({ id: report, reason })),
  };
}

function shown(produced: ProducedReport, files: readonly ReportFile[], asAt: CalendarDay, settings: MeasureSettings): ReportShown {
  const { report, dataTo, published, charts, internalCharts } = produced;
  const { symbol, suppressMax } = settings.suppression;
  return {
    id: report.id,
    title: report.title,
    question: report.question,
    asAt,
    dataTo,
    publishedAsAt: produced.publishedAsAt,
    status: statusOfReport(produced, asAt, settings),
    settings: configHash(settings),
    charts: charts.map((chart) => chartShown(chart, symbol, `${chart.name}.png`)),
    internalCharts: internalCharts.map((chart) => chartShown(chart, symbol, `${chart.name}-${MARKING}.png`)),
    quality: qualityOf(produced),
    measures: report.measures.filter((measure) => measure.published).map((measure) => measureShown(measure, published, settings)),
    files: files.filter((file) => file.report === report.id).map(fileShown),
    hidden: { symbol, upTo: suppressMax },
  };
}

/** Published periods are over, so all that can be amiss is a source that is behind. */
const statusOfReport = ({ dataTo }: ProducedReport, asAt: CalendarDay, settings: MeasureSettings): Status =>
  statusOf({ grain: 'custom', label: '', start: dataTo, end: dataTo }, { asAt, dataTo, settings });

/** Beside each measure, what its records lack (A18): the defects that there are, of the last period that is published. */
function qualityOf({ report, defects, published }: ProducedReport): readonly QualityShown[] {
  const period = published.reduce<TableRow | undefined>(
    (last, row) => (last === undefined || row.periodStart > last.periodStart ? row : last),
    undefined,
  )?.period;
  const found = defects.filter((row) => row.period === period);
  return report.measures.flatMap(({ id, title, rows: [first] }) =>
    found
      .filter(({ measure }) => measure === first?.id)
      .map(({ category, numerator, denominator, period: label }) => ({
        measure: id,
        title,
        period: label,
        defect: category,
        records: String(numerator ?? ''),
        of: String(denominator ?? ''),
      })),
  );
}

function chartShown(chart: ChartModel, symbol: string, image: string): ChartShown {
  const { series, under, band, isPercent } = chart;
  const edges = band === undefined ? [] : (['low', 'high'] as const).map((end) => ({ label: `${band.label}, ${end}`, values: band[end] }));
  const columns = [...series, ...edges, ...(under === undefined ? [] : [under])];
  return {
    kind: chart.kind,
    title: chart.title,
    reading: chart.reading,
    alternativeText: alternativeText(chart),
    note: chart.note,
    image,
    across: chart.across,
    measured: chart.measured,
    hasUnder: under !== undefined,
    // What stands under a chart's axis are counts.
    columns: columns.map((column) => ({ label: column.label, isPercent: isPercent && column !== under })),
    rows: chart.labels.map((label, at) => ({ label, figures: columns.map(({ values }) => figure(values[at], symbol)) })),
  };
}

function measureShown(measure: Measure, table: readonly TableRow[], settings: MeasureSettings): MeasureShown {
  const { symbol } = settings.suppression;
  const { id, version, title, question, definition, numerator, denominator, window, source } = measure;
  const kinds = new Map(measure.rows.map((spec) => [spec.id, spec.kind]));
  return {
    id,
    version,
    title,
    question,
    definition,
    numerator,
    denominator,
    window,
    source,
    unit: unitOf(measure),
    ...comparesOf(measure, settings),
    figures: table.flatMap((row): readonly FiguresShown[] => {
      const kind = kinds.get(row.measure);
      if (kind === undefined || row.breakdown !== 'overall') return [];
      return [
        {
          measure: row.measure,
          kind,
          period: row.period,
          numerator: figure(row.numerator, symbol),
          denominator: figure(row.denominator, symbol),
          value: valueText(row, symbol),
        },
      ];
    }),
  };
}

/** Comparisons (i) and (ii) of measures 3.2: they are the only ones, and neither stands without its caveat. */
function comparesOf({ rows, count }: Measure, { comparisonMinimum }: MeasureSettings): Pick<MeasureShown, 'compares'> {
  const compared = { minimum: comparisonMinimum, caveat: CAVEAT };
  if (rows.some((spec) => spec.kind === 'percentage' && spec.besides !== undefined)) return { compares: compared };
  return count.breakdowns.includes('offer_status') ? { compares: { ...compared, breakdown: 'offer_status' } } : {};
}

/** As the CSV writes it, to one decimal. */
const valueText = ({ value }: TableRow, symbol: string): string => (typeof value === 'number' ? value.toFixed(1) : figure(value, symbol));

const fileShown = ({ name, audience, mediaType, bytes, rows }: ReportFile): FileShown => ({
  name,
  audience,
  mediaType,
  bytes,
  ...(rows === undefined ? {} : { rows }),
});
