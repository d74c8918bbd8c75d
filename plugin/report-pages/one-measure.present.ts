import type { ChartPicture, PictureSeries } from '../core/chart-picture';
import type { SelectItem, TableCell, TableOptions } from '../core/component-options';
import { html } from '../core/html';
import { capitalised } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { olderInWords } from './all-reports.present';
import { caveatOf, measureChart } from './measure-chart';
import { measureReading } from './measure-reading';
import { breakdownWords, isShare, partWords, periodInWords } from './measure-words';
import { isNumber, showOf, type Figure, type MeasureView, type Part } from './measure-view';
import type { OneMeasure } from './one-measure.query';
import { nightBanner } from './night-banner.present';
import { pictureInWords } from './picture-words';
import type { MeasureShown } from './report-pages';
import { datesInWords, symbolsInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

export function presentMeasure(
  { report, measure, view, notMadeSince, lastRun }: OneMeasure,
  { today }: Pick<Presenting, 'today'>,
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
      table: measureTable(measure, view),
      symbols: symbolsInWords(report.hidden),
      definition: measure.definition,
      about: aboutMeasure(measure),
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
  { term: 'Counted', words: measure.numerator },
  { term: 'Out of', words: measure.denominator },
  { term: 'Unit', words: measure.unit },
  { term: 'Time allowed', words: measure.window },
  { term: 'Taken from', words: measure.source },
  { term: 'Version', words: String(measure.version) },
];

const periodItems = ({ periods, period }: MeasureView): readonly SelectItem[] => [
  { value: '', text: 'All periods', selected: period === undefined },
  ...periods.map((each) => ({ value: each, text: periodInWords(each), selected: each === period })),
];

/** One list, so that no two breakdowns can be asked for together: the publishable file crosses none (measures 3.0 rule 8). */
const showItems = ({ breakdowns, breakdown, category }: MeasureView): readonly SelectItem[] => [
  { value: '', text: 'Everybody together', selected: breakdown === 'overall' },
  ...breakdowns.flatMap(({ id, categories }) => [
    { value: showOf(id), text: `By ${breakdownWords(id)}, side by side`, selected: id === breakdown && category === undefined },
    ...categories.map((each) => ({
      value: showOf(id, each),
      text: `${capitalised(breakdownWords(id))}: ${each}`,
      selected: id === breakdown && each === category,
    })),
  ]),
];

/** The same choice again, as an address. */
function filterOf({ period, breakdown, category }: MeasureView): string {
  const fields = new URLSearchParams();
  if (period !== undefined) fields.set('period', period);
  if (breakdown !== 'overall') fields.set('show', showOf(breakdown, category));
  return fields.size === 0 ? '' : `?${fields}`;
}

/** A period or a category a row, a part a column, each figure as the file has it. */
function measureTable({ id, title }: MeasureShown, view: MeasureView): TableOptions {
  const { parts, lines, breakdown, category, period } = view;
  const of = category === undefined ? `, ${periodInWords(period ?? '')}, by ${breakdownWords(breakdown)}` : ', by period';
  return {
    caption: `${title}${breakdown === 'overall' || category === undefined ? '' : `: ${category}`}${of}`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'fm-figures',
    firstCellIsHeader: true,
    head: [
      { text: category === undefined ? capitalised(breakdownWords(breakdown)) : 'Period' },
      ...parts.map((part) => partHeading(part, id)),
    ],
    rows: lines.map(({ label, figures }) => [{ text: periodInWords(label) }, ...parts.map((part, at) => figureCell(part, figures[at]))]),
  };
}

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
