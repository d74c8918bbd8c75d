import type { ChartPicture, PictureSeries } from '../core/chart-picture';
import type { TableCell, TableOptions } from '../core/component-options';
import type { Presented, Presenting } from '../core/page';
import { olderInWords } from './all-reports.present';
import type { StandingReport } from './latest-reports';
import { nightBanner } from './night-banner.present';
import { mayAskForInternalFigures, mayHaveCaseLists, mayHaveOwnTeamFigures } from './report-access';
import { measureReading } from './measure-reading';
import { measureView } from './measure-view';
import type { ChartShown, FileShown, MeasureFigures, MeasureShown, ReportShown } from './report-pages';
import { behindInWords, countInWords, datesInWords, sizeInWords, statusInWords, symbolsInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

export function presentReport({ report, notMadeSince, lastRun }: StandingReport, { actor, today, policy }: Presenting): Presented {
  return {
    title: report.title,
    back: { text: 'All reports', path: reportPaths.list() },
    wide: true,
    model: {
      title: report.title,
      question: report.question,
      banner: nightBanner(lastRun, report, today),
      notMade: notMadeSince === undefined ? undefined : olderInWords(notMadeSince),
      dates: datesInWords(report),
      status: statusInWords(report.status),
      isComplete: report.status === 'complete',
      settings: report.settings,
      charts: report.charts.map((chart) => chartModel(report, chart)),
      measures: report.measures.map((measure) => measureModel(report, measure)),
      behind: behindInWords(report),
      symbols: symbolsInWords(report.hidden),
      files: report.files.filter(({ audience }) => audience === 'publishable').map((file) => fileModel(report, file)),
      mend: mayHaveCaseLists(actor, policy) === 'ok' ? reportPaths.mend(report.id) : undefined,
      ownTeams: mayHaveOwnTeamFigures(actor) === 'ok' ? reportPaths.ownTeams(report.id) : undefined,
      internal: mayAskForInternalFigures(actor) === 'ok' ? reportPaths.internal(report.id) : undefined,
    },
  };
}

function chartModel(report: ReportShown, chart: ChartShown) {
  return {
    drawn: JSON.stringify(pictureOf(chart)),
    reading: chart.reading,
    title: chart.title,
    image: reportPaths.chart(report.id, chart.image),
    alternativeText: chart.alternativeText,
    note: chart.note,
    table: chartTable(chart),
  };
}

/** The figures of the chart's table, as the page draws them. */
export function pictureOf({ kind, title, across, measured, columns, rows, hasUnder }: ChartShown): ChartPicture {
  const figures = columns.map(({ label }, at) => ({ label, values: rows.map((row) => figureFrom(row.figures[at])) }));
  const under = hasUnder ? figures.at(-1) : undefined;
  const above = hasUnder ? figures.slice(0, -1) : figures;
  const band = bandIn(above);
  const series = above.filter(({ label }) => !EDGE.test(label));
  const labels = rows.map(({ label }) => label);
  const isPercent = columns[0]?.isPercent === true;
  const words = { kind, title, across, measured, labels, series, isPercent };
  return { ...words, ...(under === undefined ? {} : { under }), ...(band === undefined ? {} : { band }) };
}

/** The two edges of a confidence band are columns of their own in a table. */
const EDGE = /, (?:low|high)$/u;

function bandIn(figures: readonly PictureSeries[]): ChartPicture['band'] {
  const edge = (end: 'low' | 'high') => figures.find(({ label }) => label.endsWith(`, ${end}`));
  const [low, high] = [edge('low'), edge('high')];
  return low === undefined || high === undefined ? undefined : { label: low.label.replace(EDGE, ''), low: low.values, high: high.values };
}

function figureFrom(text: string | undefined): number | string | undefined {
  if (text === undefined || text === '') return undefined;
  return isNumber(text) ? Number(text) : text;
}

const numeric = (text: string): TableCell => ({ text, format: 'numeric' });

export function chartTable({ title, across, measured, columns, rows }: ChartShown): TableOptions {
  const shown = (figure: string, at: number): string => (columns[at]?.isPercent === true && isNumber(figure) ? `${figure}%` : figure);
  return {
    caption: `${title}: ${measured}`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'fm-figures',
    firstCellIsHeader: true,
    head: [{ text: across }, ...columns.map(({ label }) => numeric(label))],
    rows: rows.map(({ label, figures }) => [{ text: label }, ...figures.map((figure, at) => numeric(shown(figure, at)))]),
  };
}

const isNumber = (figure: string): boolean => /^\d/.test(figure);

/** The measure's own page has its table, its definition and its breakdowns. */
function measureModel(report: ReportShown, measure: MeasureShown) {
  return {
    id: measure.id,
    title: measure.title,
    question: measure.question,
    path: reportPaths.measure(report.id, measure.id),
    reading: measureReading(measure, measureView(overallOf(measure), {})),
  };
}

/** Everybody together, which the report's own file holds already. */
const overallOf = ({ figures }: MeasureShown): MeasureFigures => ({
  parts: [...new Map(figures.map(({ measure, kind }) => [measure, { id: measure, kind }])).values()],
  rows: figures.map(({ measure, period, numerator, denominator, value }) => [
    measure,
    period,
    'overall',
    'all',
    numerator,
    denominator,
    value,
  ]),
});

const KIND: Readonly<Record<FileShown['mediaType'], string>> = { 'text/csv': 'CSV', 'image/png': 'PNG' };

function fileModel(report: ReportShown, { name, mediaType, bytes, rows }: FileShown) {
  return {
    path: reportPaths.file(report.id, name),
    text: fileWords(report, name),
    about: [KIND[mediaType], sizeInWords(bytes), ...(rows === undefined ? [] : [`${countInWords(rows)} rows`])].join(', '),
  };
}

/** What a publishable file is. */
export function fileWords({ id, charts }: ReportShown, name: string): string {
  if (name === `${id}.csv`) return 'All figures, with every breakdown';
  const chart = charts.find(({ image }) => name === image || name === image.replace(/\.png$/, '-chart.csv'));
  if (chart === undefined) return name;
  return name === chart.image ? `Chart: ${chart.title}` : `Figures of the chart: ${chart.title}`;
}
