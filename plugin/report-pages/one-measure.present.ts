import type { ChartPicture, PictureSeries } from '../core/chart-picture';
import type { SelectItem, TableCell, TableOptions } from '../core/component-options';
import { html } from '../core/html';
import { capitalised } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { olderInWords } from './all-reports.present';
import { caveatOf, measureChart } from './measure-chart';
import { measureReading } from './measure-reading';
import { breakdownWords, categoryWords, isShare, partWords, periodInSentence, periodInWords } from './measure-words';
import { isNumber, showOf, type Figure, type MeasureView, type Part } from './measure-view';
import type { OneMeasure } from './one-measure.query';
import { nightBanner } from './night-banner.present';
import { pictureInWords } from './picture-words';
import { mayAskForInternalFigures, mayHaveCaseLists } from './report-access';
import type { MeasureShown, ReportShown } from './report-pages';
import { behindInWords, datesInWords, statusInWords, symbolsInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

export function presentMeasure(
  { report, measure, view, notMadeSince, lastRun }: OneMeasure,
  { today, actor, policy }: Pick<Presenting, 'today' | 'actor' | 'policy'>,
): Presented {
  const chart = measureChart(measure, view, report.hidden);
  return {
    title: measure.title,
    back: { text: report.title, path: reportPaths.report(report.id) },
    wide: true,
    model: {
      id: measure.id,
      title: measure.title,
      question: measure.question,
      reading: measureReading(measure, view),
      banner: nightBanner(lastRun, report, today),
      notMade: notMadeSince === undefined ? undefined : olderInWords(notMadeSince),
      dates: datesInWords(report),
      status: statusInWords(report.status),
      isComplete: report.status === 'complete',
      behind: behindInWords(report),
      notThere: notThereIn(view),
      filter: {
        action: reportPaths.measure(report.id, measure.id),
        period: { label: { text: 'Period' }, id: 'period', name: 'period', items: periodItems(view) },
        show: { label: { text: 'Who' }, id: 'show', name: 'show', items: showItems(view) },
        all: view.breakdown === 'overall' && view.period === undefined ? undefined : reportPaths.measure(report.id, measure.id),
      },
      chart: chart && {
        drawn: JSON.stringify(inCouncilSymbols(chart, report.hidden.symbol)),
        title: chart.title,
        image: reportPaths.measureChart(report.id, measure.id, filterOf(view)),
        alternativeText: pictureInWords(chart, report.hidden.symbol),
      },
      caveat: caveatOf(measure, view),
      maturity: maturityInWords(report, measure, view),
      table: measureTable(measure, view),
      symbols: symbolsInWords(report.hidden),
      definition: measure.definition,
      about: aboutMeasure(measure),
      quality: {
        internal: mayAskForInternalFigures(actor) === 'ok' ? `${reportPaths.internal(report.id)}#quality` : undefined,
        mend: mayHaveCaseLists(actor, policy) === 'ok' ? reportPaths.mend(report.id) : undefined,
      },
      others: othersOf(report, measure, view),
      file: {
        path: reportPaths.file(report.id, `${report.id}.csv`),
        name: `${report.id}.csv`,
        rows: view.parts.map(({ id }) => id).join(', '),
      },
    },
  };
}

/** In the page a hidden figure stands as the council writes it. */
function inCouncilSymbols(chart: ChartPicture, symbol: string): ChartPicture {
  const written = (series: PictureSeries): PictureSeries => ({
    ...series,
    values: series.values.map((each) => (each === 'c' ? symbol : each)),
  });
  const { under } = chart;
  return { ...chart, series: chart.series.map(written), ...(under === undefined ? {} : { under: written(under) }) };
}

/** What was asked for in the address and this measure does not have: said, so that nobody takes other figures for it. */
function notThereIn({ unknown, periods, breakdowns }: MeasureView): readonly string[] {
  const { period, show } = unknown ?? {};
  const [breakdown = '', category] = (show ?? '').split('~');
  const known = breakdowns.some(({ id }) => id === breakdown);
  return [
    ...(period === undefined
      ? []
      : [`There are no figures of “${periodInWords(period)}”. There are of ${listInWords(periods.map(periodInWords))}.`]),
    ...(show === undefined
      ? []
      : [
          known && category !== undefined
            ? `There are no figures of “${category}” by ${breakdownWords(breakdown)}: shown is everybody together.`
            : `This measure is not counted by “${breakdownWords(breakdown)}”: shown is everybody together.`,
        ]),
  ];
}

const listInWords = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'no period yet') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const aboutMeasure = (measure: MeasureShown) => [
  { term: 'Out of', words: capitalised(measure.denominator) },
  { term: 'Counted', words: capitalised(measure.numerator) },
  { term: 'Unit', words: capitalised(measure.unit) },
  { term: 'Time allowed', words: capitalised(measure.window) },
  { term: 'Taken from', words: capitalised(measure.source) },
  { term: 'Version', words: String(measure.version) },
];

const periodItems = ({ periods, period }: MeasureView): readonly SelectItem[] => [
  { value: '', text: 'All periods', selected: period === undefined },
  ...periods.map((each) => ({ value: each, text: capitalised(periodInWords(each)), selected: each === period })),
];

/** One list, so that no two breakdowns can be asked for together: the publishable file crosses none (measures 3.0 rule 8). */
const showItems = ({ breakdowns, breakdown, category }: MeasureView): readonly SelectItem[] => [
  { value: '', text: 'Everybody together', selected: breakdown === 'overall' },
  ...breakdowns.flatMap(({ id, categories }) => [
    // One category has no other beside it.
    ...(categories.length === 1
      ? []
      : [{ value: showOf(id), text: `By ${breakdownWords(id)}, side by side`, selected: id === breakdown && category === undefined }]),
    ...categories.map((each) => ({
      value: showOf(id, each),
      text: categoryItem(id, each),
      selected: id === breakdown && (each === category || (categories.length === 1 && category === undefined)),
    })),
  ]),
];

const categoryItem = (breakdown: string, category: string): string =>
  breakdownWords(breakdown) === category
    ? capitalised(category)
    : `${capitalised(breakdownWords(breakdown))}: ${categoryWords(breakdown, category)}`;

/** The same choice again, as an address. */
function filterOf({ period, breakdown, category }: MeasureView): string {
  const fields = new URLSearchParams();
  if (period !== undefined) fields.set('period', period);
  if (breakdown !== 'overall') fields.set('show', showOf(breakdown, category));
  return fields.size === 0 ? '' : `?${fields}`;
}

/** Those of which the twelve months are not over, of the last period shown: the figures still change (measures 3.0 rule 4). */
function maturityInWords(
  { measures, hidden }: ReportShown,
  { id }: MeasureShown,
  { lines, period, category }: MeasureView,
): string | undefined {
  const [, cohort] = /^O(?:1|2|3|5|6|7_12)\.(K[12])(?:\.|$)/u.exec(id) ?? [];
  const when = category === undefined ? period : lines.at(-1)?.label;
  if (cohort === undefined || when === undefined) return undefined;
  const followUp = measures.find((each) => each.id === `O0.${cohort}`);
  const row = followUp?.figures.find((each) => each.measure === `O0.${cohort}.incomplete` && each.period === when);
  if (row === undefined || row.numerator === '0') return undefined;
  const of = `of the children of ${periodInSentence(when)}`;
  if (!isNumber(row.numerator) || row.value === hidden.symbol)
    return `How many ${of} have not been followed for 12 months yet is not shown: the figures of this period may still change.`;
  return `Not complete yet: ${row.numerator} of the ${row.denominator} children of ${periodInSentence(when)} have not been followed for 12 months, so the figures of this period will still change.`;
}

/** The measures before and after this one, with the same choice. */
function othersOf({ id: report, measures }: ReportShown, { id }: MeasureShown, view: MeasureView) {
  const at = measures.findIndex((each) => each.id === id);
  const linkTo = (measure: MeasureShown | undefined) =>
    measure && { title: measure.title, path: reportPaths.measure(report, measure.id, filterOf(view)) };
  return { previous: linkTo(measures[at - 1]), next: linkTo(measures[at + 1]) };
}

/** A period or a category a row, a part a column, each figure as the file has it. */
function measureTable({ id, title }: MeasureShown, view: MeasureView): TableOptions {
  const { parts, lines, breakdown, category, period } = view;
  const of = category === undefined ? `, ${periodInWords(period ?? '')}, by ${breakdownWords(breakdown)}` : ', by period';
  return {
    caption: `${title}${breakdown === 'overall' || category === undefined ? '' : `: ${categoryWords(breakdown, category)}`}${of}`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'fm-figures',
    firstCellIsHeader: true,
    head: [
      { text: category === undefined ? capitalised(breakdownWords(breakdown)) : 'Period' },
      ...parts.map((part) => partHeading(part, id)),
    ],
    rows: lines.map(({ label, figures }) => [
      { text: lineInWords(view, label) },
      ...parts.map((part, at) => figureCell(part, figures[at])),
    ]),
  };
}

const lineInWords = ({ breakdown, category }: MeasureView, label: string): string =>
  category === undefined ? categoryWords(breakdown, label) : capitalised(periodInWords(label));

/** The part in words, with its id in the file beneath. */
const partHeading = (part: Part, measure: string): TableCell => ({
  html: html`${partWords(part, measure)}<br /><span class="fm-measure-id">${part.id}</span>`,
  format: 'numeric',
});

function figureCell({ kind }: Part, figure: Figure | undefined): TableCell {
  if (figure === undefined) return { text: '' };
  const shown = isNumber(figure.value) && isShare(kind) ? `${figure.value}%` : figure.value;
  return { html: html`${shown} <span class="fm-measure-id">(${counts(kind, figure)})</span>`, format: 'numeric' };
}

function counts(kind: Part['kind'], { numerator, denominator }: Figure): string {
  if (kind === 'quantile') return `of ${denominator}`;
  return kind === 'curve' ? `${numerator} entered, ${denominator} at risk` : `${numerator} of ${denominator}`;
}
