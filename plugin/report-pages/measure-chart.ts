import type { ChartPicture, PictureFigure } from '../core/chart-picture';
import { axisOfPeriods, breakdownWords, isShare, measuredWords, partWords, periodInSentence, periodOnAxis } from './measure-words';
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
  const there = view.parts.filter((_, at) => view.lines.some(({ figures }) => figures[at] !== undefined));
  const [first] = there;
  const line = latestKnown(view.lines);
  if (first === undefined || line === undefined) return undefined;
  const shown = (figures: readonly PictureFigure[]): readonly PictureFigure[] =>
    figures.map((figure) => (figure === symbol ? 'c' : figure));
  const parts = chartedParts(measure.id, there);
  const kind = parts[0]?.kind ?? first.kind;
  const [only] = parts;
  // One part by itself has no legend to say which it is.
  const isPart = only !== undefined && parts.length === 1 && only.id !== measure.id;
  const words = { measured: isPart ? partWords(only, measure.id) : measuredWords(kind, measure.unit), isPercent: isShare(kind) };
  if (first.kind === 'curve') {
    return {
      ...words,
      kind: 'steps',
      title: `${measure.title}: ${lineWords(view, line)}`,
      across: 'Time since the start',
      labels: parts.map((part) => partWords(part, measure.id)),
      series: [{ label: 'Entered care', values: shown(figuresOf(line, parts, view)) }],
      under: { label: 'Children at risk', values: shown(parts.map((part) => countAt(line, part, view))) },
    };
  }
  if (parts.length > MOST_SERIES) {
    return {
      ...words,
      kind: 'bars',
      title: `${measure.title}: ${lineWords(view, line)}`,
      across: 'Counted as',
      labels: parts.map((part) => partWords(part, measure.id)),
      series: [{ label: measure.title, values: shown(figuresOf(line, parts, view)) }],
    };
  }
  const sideBySide = view.category === undefined;
  const lines = linesCompared(measure, view);
  if (lines === undefined) return undefined;
  return {
    ...words,
    kind: sideBySide || view.lines.length > MOST_COLUMNS ? 'bars' : 'columns',
    title: titleOf(measure.title, view),
    across: sideBySide ? breakdownLabel(view) : axisOfPeriods(view.lines.map(({ label }) => label)),
    labels: view.lines.map(({ label }) => (sideBySide ? label : periodOnAxis(label))),
    series: parts.map((part) => ({
      label: partWords(part, measure.id),
      values: shown(lines.map((each) => (each === TOO_SMALL ? 'x' : figuresOf(each, [part], view)[0]))),
    })),
  };
}

const TOO_SMALL = 'too small';

/** Of groups side by side each that is too small, or that nobody may know the size of, is not compared; none are where fewer than two are left (3.2). */
function linesCompared(
  { compares }: Pick<MeasureShown, 'compares'>,
  view: MeasureView,
): readonly (ViewLine | typeof TOO_SMALL)[] | undefined {
  if (compares?.breakdown === undefined || view.breakdown !== compares.breakdown || view.category !== undefined) return view.lines;
  const lines = view.lines.map((line) => (Number(line.figures[0]?.denominator) >= compares.minimum ? line : TOO_SMALL));
  return lines.filter((line) => line !== TOO_SMALL).length < 2 ? undefined : lines;
}

/** The headline alone where there is one; else the parts of the first kind. */
function chartedParts(measure: string, parts: readonly Part[]): readonly Part[] {
  const headline = parts.find(({ id }) => id === measure);
  return headline === undefined ? parts.filter(({ kind }) => kind === parts[0]?.kind) : [headline];
}

/** Of periods the last of which anything is known; of categories the first. */
const latestKnown = (lines: readonly ViewLine[]): ViewLine | undefined =>
  lines.findLast(({ figures }) => figures.some((figure) => isNumber(figure?.value))) ?? lines.at(-1);

const figuresOf = (line: ViewLine, parts: readonly Part[], view: MeasureView): readonly PictureFigure[] =>
  parts.map((part) => chartFigure(line.figures[view.parts.indexOf(part)], part.kind));

function countAt(line: ViewLine, part: Part, view: MeasureView): PictureFigure {
  const count = line.figures[view.parts.indexOf(part)]?.denominator;
  return isNumber(count) ? Number(count) : count;
}

const breakdownLabel = ({ breakdown }: MeasureView): string => {
  const words = breakdownWords(breakdown);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

function lineWords(view: MeasureView, { label }: ViewLine): string {
  if (view.category === undefined) return `${label}, ${periodInSentence(view.period ?? '')}`;
  return view.breakdown === 'overall' ? periodInSentence(label) : `${view.category}, ${periodInSentence(label)}`;
}

function titleOf(title: string, { breakdown, category, period }: MeasureView): string {
  if (breakdown === 'overall') return period === undefined ? title : `${title}: ${periodInSentence(period)}`;
  return category === undefined ? `${title}, by ${breakdownWords(breakdown)}: ${periodInSentence(period ?? '')}` : `${title}: ${category}`;
}
