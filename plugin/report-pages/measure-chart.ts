import type { ChartPicture, PictureFigure } from '../core/chart-picture';
import { capitalised } from '../core/in-words';
import { chartedLine, chartedParts, leadingPart, linesCompared, TOO_SMALL } from './measure-charted';
import { sharesOfWhom } from './measure-sentences';
import {
  axisOfPeriods,
  breakdownWords,
  categoryWords,
  isShare,
  measuredWords,
  partWords,
  periodInSentence,
  periodOnAxis,
} from './measure-words';
import { chartFigure, isNumber, type MeasureView, type Part, type ViewLine } from './measure-view';
import type { MeasureShown, ReportShown } from './report-pages';

/** More than this many bars to a slot cannot be told apart. */
const MOST_SERIES = 4;
/** More columns than this leave no room for their labels; bars lie down. */
const MOST_COLUMNS = 9;

type Charted = Pick<MeasureShown, 'id' | 'title' | 'unit' | 'compares'>;

/** The chart of a measure's table: drawn from the very rows that the table shows. Undefined where the table is empty. */
export function measureChart(measure: Charted, view: MeasureView, hidden: ReportShown['hidden']): ChartPicture | undefined {
  const picture = pictureOf(measure, view, hidden);
  const caveat = caveatOf(measure, view);
  return picture === undefined || caveat === undefined ? picture : { ...picture, caveat };
}

/** Measures 3.2: with every comparison of groups. */
export const caveatOf = ({ compares }: Pick<MeasureShown, 'compares'>, { breakdown }: MeasureView): string | undefined =>
  compares !== undefined && (compares.breakdown === undefined || compares.breakdown === breakdown) ? compares.caveat : undefined;

function pictureOf(measure: Charted, view: MeasureView, { symbol }: ReportShown['hidden']): ChartPicture | undefined {
  const parts = chartedParts(measure.id, view);
  const [first] = parts;
  const line = chartedLine(view);
  if (first === undefined || line === undefined) return undefined;
  const shown = (figures: readonly PictureFigure[]): readonly PictureFigure[] =>
    figures.map((figure) => (figure === symbol ? 'c' : figure));
  if (first.kind === 'curve') {
    return {
      ...wordsFor(measure, parts),
      kind: 'steps',
      title: `${measure.title}: ${lineWords(view, line)}`,
      across: 'Time since the start',
      labels: parts.map((part) => partWords(part, measure.id)),
      series: [{ label: 'Entered care', values: shown(figuresOf(line, parts, view)) }],
      under: { label: 'Children at risk', values: shown(parts.map((part) => countAt(line, part, view))) },
    };
  }
  const sideBySide = view.category === undefined;
  const isMany = parts.length > MOST_SERIES;
  if (isMany && !sideBySide) {
    return {
      ...wordsFor(measure, parts),
      kind: 'bars',
      title: `${measure.title}: ${lineWords(view, line)}`,
      across: 'Counted as',
      labels: parts.map((part) => partWords(part, measure.id)),
      series: [{ label: measure.title, values: shown(figuresOf(line, parts, view)) }],
    };
  }
  const lines = linesCompared(measure, view);
  if (lines === undefined) return undefined;
  const drawn = isMany ? [leadingPart(measure.id, view) ?? first] : parts;
  return {
    ...wordsFor(measure, drawn),
    kind: sideBySide || view.lines.length > MOST_COLUMNS ? 'bars' : 'columns',
    title: titleOf(measure.title, view),
    across: sideBySide ? capitalised(breakdownWords(view.breakdown)) : axisOfPeriods(view.lines.map(({ label }) => label)),
    labels: view.lines.map(({ label }) => (sideBySide ? categoryWords(view.breakdown, label) : periodOnAxis(label))),
    series: drawn.map((part) => ({
      label: part.id === measure.id ? measure.title : partWords(part, measure.id),
      values: shown(lines.map((each) => (each === TOO_SMALL ? 'x' : figuresOf(each, [part], view)[0]))),
    })),
  };
}

/** What the values are; one part by itself has no legend to say which it is. */
function wordsFor({ id, unit }: Charted, parts: readonly Part[]): Pick<ChartPicture, 'measured' | 'isPercent'> {
  const [first] = parts;
  const kind = first?.kind ?? 'percentage';
  const isPart = first !== undefined && parts.length === 1 && first.id !== id;
  const of = isPart ? undefined : sharesOfWhom(id);
  const measured = kind === 'percentage' && of !== undefined ? `% of ${of}` : measuredWords(kind, unit);
  const ofPart = kind === 'percentage' ? `, ${measured}` : '';
  return { measured: isPart ? `${partWords(first, id)}${ofPart}` : measured, isPercent: isShare(kind) };
}

const figuresOf = (line: ViewLine, parts: readonly Part[], view: MeasureView): readonly PictureFigure[] =>
  parts.map((part) => chartFigure(line.figures[view.parts.indexOf(part)], part.kind));

function countAt(line: ViewLine, part: Part, view: MeasureView): PictureFigure {
  const count = line.figures[view.parts.indexOf(part)]?.denominator;
  return isNumber(count) ? Number(count) : count;
}

function lineWords(view: MeasureView, { label }: ViewLine): string {
  const when = periodInSentence(label);
  return view.breakdown === 'overall' ? when : `${categoryWords(view.breakdown, view.category ?? '')}, ${when}`;
}

function titleOf(title: string, { breakdown, category, period }: MeasureView): string {
  if (breakdown === 'overall') return period === undefined ? title : `${title}: ${periodInSentence(period)}`;
  return category === undefined
    ? `${title}, by ${breakdownWords(breakdown)}: ${periodInSentence(period ?? '')}`
    : `${title}: ${categoryWords(breakdown, category)}`;
}
