import type { TableCell, TableOptions } from '../core/component-options';
import { html } from '../core/html';
import { capitalised } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { olderInWords } from './all-reports.present';
import type { StandingReport } from './latest-reports';
import { mayAskForInternalFigures } from './report-access';
import type { ChartShown, FileShown, FiguresShown, MeasureShown, ReportShown } from './report-pages';
import { datesInWords, periodInWords, sizeInWords, statusInWords, symbolsInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

export function presentReport({ report, notMadeSince }: StandingReport, { actor }: Presenting): Presented {
  return {
    title: report.title,
    back: { text: 'All reports', path: reportPaths.list() },
    wide: true,
    model: {
      title: report.title,
      question: report.question,
      notMade: notMadeSince === undefined ? undefined : olderInWords(notMadeSince),
      dates: datesInWords(report),
      status: statusInWords(report.status),
      isComplete: report.status === 'complete',
      settings: report.settings,
      charts: report.charts.map((chart) => chartModel(report, chart)),
      measures: report.measures.map(measureModel),
      symbols: symbolsInWords(report.hidden),
      files: report.files.filter(({ audience }) => audience === 'publishable').map((file) => fileModel(report, file)),
      internal: mayAskForInternalFigures(actor) === 'ok' ? reportPaths.internal(report.id) : undefined,
    },
  };
}

function chartModel(report: ReportShown, chart: ChartShown) {
  return {
    reading: chart.reading,
    title: chart.title,
    image: reportPaths.chart(report.id, chart.image),
    alternativeText: chart.alternativeText,
    note: chart.note,
    table: chartTable(chart),
  };
}

const numeric = (text: string): TableCell => ({ text, format: 'numeric' });

function chartTable({ title, across, measured, columns, rows }: ChartShown): TableOptions {
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

function measureModel(measure: MeasureShown) {
  return {
    id: measure.id,
    title: measure.title,
    question: measure.question,
    definition: measure.definition,
    about: [
      { term: 'Counted', words: measure.numerator },
      { term: 'Out of', words: measure.denominator },
      { term: 'Unit', words: measure.unit },
      { term: 'Time allowed', words: measure.window },
      { term: 'Taken from', words: measure.source },
      { term: 'Version', words: String(measure.version) },
    ],
    table: measureTable(measure),
  };
}

/** A period a row, a part a column, each figure as the file has it. */
function measureTable({ id, title, figures }: MeasureShown): TableOptions {
  const parts = [...new Set(figures.map(({ measure }) => measure))];
  const periods = [...new Set(figures.map(({ period }) => period))];
  const cellOf = (period: string, part: string): TableCell => {
    const found = figures.find((each) => each.period === period && each.measure === part);
    return found === undefined ? { text: '' } : figureCell(found);
  };
  return {
    caption: `${title}, by period`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fm-figures',
    firstCellIsHeader: true,
    head: [{ text: 'Period' }, ...parts.map((part) => partHeading(part, id))],
    rows: periods.map((period) => [{ text: periodInWords(period) }, ...parts.map((part) => cellOf(period, part))]),
  };
}

/** The part in words, with the measure's id in the file beneath. */
function partHeading(part: string, id: string): TableCell {
  const rest = part.startsWith(`${id}.`) ? part.slice(id.length + 1) : '';
  const words = rest === '' ? 'Headline' : capitalised(rest.replaceAll('_', ' '));
  return { html: html`${words}<br /><span class="fm-measure-id">${part}</span>`, format: 'numeric' };
}

function figureCell({ kind, numerator, denominator, value }: FiguresShown): TableCell {
  const shown = isNumber(value) && (kind === 'percentage' || kind === 'curve') ? `${value}%` : value;
  return { html: html`${shown} <span class="fm-measure-id">(${counts(kind, numerator, denominator)})</span>`, format: 'numeric' };
}

function counts(kind: FiguresShown['kind'], numerator: string, denominator: string): string {
  if (kind === 'quantile') return `of ${denominator}`;
  return kind === 'curve' ? `${numerator} entered, ${denominator} at risk` : `${numerator} of ${denominator}`;
}

const KIND: Readonly<Record<FileShown['mediaType'], string>> = { 'text/csv': 'CSV', 'image/png': 'PNG' };

function fileModel(report: ReportShown, { name, mediaType, bytes, rows }: FileShown) {
  return {
    path: reportPaths.file(report.id, name),
    text: fileWords(report, name),
    about: [KIND[mediaType], sizeInWords(bytes), ...(rows === undefined ? [] : [`${rows} rows`])].join(', '),
  };
}

function fileWords({ id, charts }: ReportShown, name: string): string {
  if (name === `${id}.csv`) return 'All figures, with every breakdown';
  const chart = charts.find(({ image }) => name === image || name === image.replace(/\.png$/, '-chart.csv'));
  if (chart === undefined) return name;
  return name === chart.image ? `Chart: ${chart.title}` : `Figures of the chart: ${chart.title}`;
}
