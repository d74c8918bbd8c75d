import { breakdownWords, isShare, partWords, periodInSentence } from './measure-words';
import { chartFigure, isNumber, type Figure, type MeasureView, type Part, type ViewLine } from './measure-view';
import type { MeasureShown } from './report-pages';

/** As many parts as one sentence can carry. */
const TOLD = 3;

/** The answer in one sentence, from the rows of the table below it and no others. */
export function measureReading({ id, title }: Pick<MeasureShown, 'id' | 'title'>, view: MeasureView): string {
  const line = view.lines.at(-1);
  if (line === undefined) return 'No period has ended yet for which there is anything to show.';
  if (view.category === undefined) return sideBySide(title, view);
  const of = view.breakdown === 'overall' ? '' : `, ${view.category}`;
  const when = `${title}${of}, in ${periodInSentence(line.label)}`;
  const told = view.parts.flatMap((part, at) => toldOf(part, line.figures[at], id)).slice(0, TOLD);
  const [first] = told;
  // A part beside a headline that is not shown would read as the answer.
  const headlineHidden = isHeadline(view.parts[0], id) && valueWords(view.parts[0], line.figures[0]) === undefined;
  if (first === undefined || headlineHidden) return `${when}: ${whyNot(line.figures[0])}.`;
  const before = beforeIn(view, id);
  return `${when}: ${told.length === 1 || isHeadline(view.parts[0], id) ? first : told.join('; ')}${before}.`;
}

const inSentence = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const isHeadline = (part: Part | undefined, measure: string): boolean => part?.id === measure;

function valueWords(part: Part | undefined, figure: Figure | undefined): string | undefined {
  const value = part && chartFigure(figure, part.kind);
  if (part === undefined || typeof value !== 'number') return undefined;
  return isShare(part.kind) ? `${value}%` : value.toFixed(1);
}

/** "64% (27 of 42)", "in time 64% (27 of 42)". */
function toldOf(part: Part, figure: Figure | undefined, measure: string): readonly string[] {
  const words = valueWords(part, figure);
  if (words === undefined || figure === undefined) return [];
  const counts = part.kind === 'percentage' ? ` (${figure.numerator} of ${figure.denominator})` : '';
  return [isHeadline(part, measure) ? `${words}${counts}` : `${inSentence(partWords(part, measure))} ${words}${counts}`];
}

/** What the headline was in the period before, where both can be told. */
function beforeIn({ parts, lines }: MeasureView, measure: string): string {
  const [part] = parts;
  const line = lines.at(-2);
  if (part === undefined || line === undefined || !isHeadline(part, measure)) return '';
  const words = valueWords(part, line.figures[0]);
  return words === undefined || valueWords(part, lines.at(-1)?.figures[0]) === undefined
    ? ''
    : `; in ${periodInSentence(line.label)} it was ${words}`;
}

function whyNot(figure: Figure | undefined): string {
  if (figure === undefined) return 'there is no figure';
  if (figure.value === 'z') return 'there was nobody to count';
  if (figure.value === 'x') return 'not compared, a group is too small';
  return figure.value === ':' ? 'it is not known yet' : 'not shown, small numbers are protected';
}

/** From the lowest to the highest of those that can be told. */
function sideBySide(title: string, { parts, lines, breakdown, period }: MeasureView): string {
  const when = `${title} by ${breakdownWords(breakdown)}, in ${periodInSentence(period ?? '')}`;
  const [part] = parts;
  const known = part === undefined ? [] : lines.filter(({ figures }) => isNumber(figures[0]?.value));
  const inOrder = known.toSorted((one, other) => valueOf(one) - valueOf(other));
  const [lowest, highest] = [inOrder.at(0), inOrder.at(-1)];
  if (part === undefined || lowest === undefined || highest === undefined) {
    const figures = lines.flatMap((line) => line.figures[0] ?? []);
    return `${when}: ${whyNot(figures.find(({ value }) => value !== 'z') ?? figures[0])}.`;
  }
  const words = (line: ViewLine): string => `${valueWords(part, line.figures[0])} (${line.label})`;
  const missing = lines.length - known.length;
  const rest = missing === 0 ? '' : `; ${missing} of ${lines.length} not shown`;
  return lowest === highest ? `${when}: ${words(lowest)}${rest}.` : `${when}: from ${words(lowest)} to ${words(highest)}${rest}.`;
}

const valueOf = ({ figures }: ViewLine): number => Number(figures[0]?.value);
