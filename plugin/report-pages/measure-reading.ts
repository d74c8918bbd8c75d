import { categoryWords, breakdownWords, isShare, partWords, periodInSentence } from './measure-words';
import { chartedLine, leadingPart, linesCompared, TOO_SMALL } from './measure-charted';
import { averageInWords, shareInWords, whenInWords } from './measure-sentences';
import { chartFigure, isNumber, type Figure, type MeasureView, type Part, type ViewLine } from './measure-view';
import type { MeasureShown } from './report-pages';

/** As many parts as one sentence can carry. */
const TOLD = 3;

type Read = Pick<MeasureShown, 'id' | 'title' | 'compares'>;

/** The answer in one sentence, from the rows of the table below it and no others. */
export function measureReading(measure: Read, view: MeasureView): string {
  const last = view.lines.at(-1);
  if (last === undefined) return 'No period has ended yet for which there is anything to show.';
  if (view.category === undefined) return sideBySide(measure, view);
  const headline = view.parts.findIndex((part) => isHeadline(part, measure.id));
  return headline === -1 ? partsTold(measure, view, last) : headlineTold(measure, view, headline);
}

const inSentence = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const isHeadline = (part: Part | undefined, measure: string): boolean => part?.id === measure;

function valueWords(part: Part | undefined, figure: Figure | undefined): string | undefined {
  const value = part && chartFigure(figure, part.kind);
  if (part === undefined || typeof value !== 'number') return undefined;
  if (isShare(part.kind)) return `${value}%`;
  return part.kind === 'ratio' ? value.toFixed(1) : `${value.toFixed(1)} days`;
}

/** "In 2026-27 Q2", with whose figures they are where they are not everybody's. */
const whenOf = ({ id }: Read, { breakdown, category }: MeasureView, line: ViewLine): string =>
  `${whenInWords(id, line.label)}${breakdown === 'overall' ? '' : `, ${categoryWords(breakdown, category ?? '')}`}`;

/** "In 2026-27 Q2, 80% of children referred had a first meeting in the time aimed for (53 of 66); in 2026-27 Q1 it was 75%." */
function headlineTold(measure: Read, view: MeasureView, at: number): string {
  const line = view.lines.at(-1);
  const part = view.parts[at];
  if (line === undefined || part === undefined) return '';
  const words = valueWords(part, line.figures[at]);
  if (words === undefined) return hiddenHeadline(measure, view, at);
  const counts = part.kind === 'percentage' ? ` (${line.figures[at]?.numerator} of ${line.figures[at]?.denominator})` : '';
  const told = `${whenOf(measure, view, line)}, ${answerOf(measure, words)}`;
  return `${told}${counts}${beforeIn(view, at)}${tooRecent(view, line)}.`;
}

function answerOf({ id, title }: Read, words: string): string {
  const share = shareInWords(id);
  if (share !== undefined) return `${words} of ${share.of} ${share.told}`;
  const average = averageInWords(id);
  return average === undefined ? `${inSentence(title)}: ${words}` : `${average} ${words}`;
}

/** Why there is none of the last period, and which is the last that can be told. */
function hiddenHeadline(measure: Read, view: MeasureView, at: number): string {
  const line = view.lines.at(-1);
  if (line === undefined) return '';
  const told = `${briefly(measure)}, ${inSentence(whenOf(measure, view, line))}: ${whyNot(line.figures[at])}`;
  const earlier = view.lines.findLast(({ figures }) => valueWords(view.parts[at], figures[at]) !== undefined);
  if (earlier === undefined) return `${told}.`;
  return `${told}; the last that can be told is of ${periodInSentence(earlier.label)}, ${valueWords(view.parts[at], earlier.figures[at])}.`;
}

/** What the headline was in the period before, where both can be told. */
function beforeIn({ parts, lines }: MeasureView, at: number): string {
  const line = lines.at(-2);
  const words = valueWords(parts[at], line?.figures[at]);
  return line === undefined || words === undefined ? '' : `; in ${periodInSentence(line.label)} it was ${words}`;
}

/** Those whose time is not over yet: the share will move. */
function tooRecent({ parts }: MeasureView, { figures }: ViewLine): string {
  const count = figures[parts.findIndex(({ id }) => id.endsWith('.immature'))]?.numerator;
  return isNumber(count) && count !== '0' ? `; ${count} more are too recent to count` : '';
}

/** The title without the cohort that the sentence names by its period. */
const briefly = ({ title }: Read): string => title.replace(/(?:, after a (?:first meeting|letter before proceedings)| of a meeting)$/u, '');

/** The largest parts first, and how many cannot be told; of the period that the chart is of. */
function partsTold(measure: Read, view: MeasureView, last: ViewLine): string {
  const line = chartedLine(view) ?? last;
  const first = view.parts.find((_, at) => line.figures[at] !== undefined);
  const when = `${briefly(measure)}, ${inSentence(whenOf(measure, view, line))}`;
  const own = view.parts.flatMap((part, at) => (part.kind === first?.kind ? [{ part, figure: line.figures[at] }] : []));
  const known = own.filter(({ part, figure }) => valueWords(part, figure) !== undefined);
  if (known.length === 0) return `${when}: ${whyNot(own[0]?.figure)}.`;
  const told = inOrder(measure, known)
    .slice(0, TOLD)
    .map(({ part, figure }) => toldOf(part, figure, measure.id));
  const rest = restOf(
    own.map(({ figure }) => figure),
    known.length,
  );
  const since = line === last ? '' : `; of ${periodInSentence(last.label)} nothing can be told`;
  return `${when}: ${told.join('; ')}${rest}${since}.`;
}

type Known = { readonly part: Part; readonly figure: Figure | undefined };

/** Parts of one whole by size; parts of several, points of a curve and bounds of a middle as they come. */
function inOrder({ id }: Read, known: readonly Known[]): readonly Known[] {
  const wholes = new Set(known.map(({ figure }) => figure?.denominator));
  if (known[0]?.part.kind === 'curve') return known.slice(-1);
  if (known[0]?.part.kind !== 'percentage' || wholes.size > 1 || IN_THEIR_ORDER.test(id)) return known;
  const bySize = known.toSorted((one, other) => Number(other.figure?.value) - Number(one.figure?.value));
  const some = bySize.filter(({ figure }) => Number(figure?.value) > 0);
  return some.length === 0 ? bySize : some;
}

/** Groups that are set side by side, and bands of days, in the order of the table. */
const IN_THEIR_ORDER = /^(?:O1\.K2\.landmark|R4)$/u;

/** "Median 25.0 days", "child in need 46% (53 of 114)", "by 9 months 11% had entered care". */
function toldOf(part: Part, figure: Figure | undefined, measure: string): string {
  const words = valueWords(part, figure) ?? '';
  if (part.kind === 'curve') return `by ${partWords(part, measure)} an estimated ${words} had entered care`;
  const counts = part.kind === 'percentage' ? ` (${figure?.numerator} of ${figure?.denominator})` : '';
  return `${inSentence(partWords(part, measure))} ${words}${counts}`;
}

function whyNot(figure: Figure | undefined): string {
  if (figure === undefined) return 'there is no figure';
  if (figure.value === 'z') return 'there was nobody to count';
  if (figure.value === 'x') return 'not compared, a group is too small';
  return figure.value === ':' ? 'it is not known yet' : 'not shown, small numbers are protected';
}

/** From the lowest to the highest of those that can be told, of the part that stands in the chart. */
function sideBySide(measure: Read, view: MeasureView): string {
  const { parts, lines, breakdown, period } = view;
  const part = leadingPart(measure.id, view);
  const at = part === undefined ? -1 : parts.indexOf(part);
  const of = part === undefined || isHeadline(part, measure.id) ? '' : `: ${inSentence(partWords(part, measure.id))}`;
  const when = `${briefly(measure)}${of}, by ${breakdownWords(breakdown)}, ${inSentence(whenInWords(measure.id, period ?? ''))}`;
  const compared = linesCompared(measure, view) ?? [];
  const known = compared.filter((line): line is ViewLine => line !== TOO_SMALL && isNumber(line.figures[at]?.value));
  if (part === undefined || known.length === 0) return `${when}: ${whyNone(lines, at, compared)}.`;
  const rest = restOf(
    lines.map(({ figures }) => figures[at]),
    known.length,
  );
  return `${when}: ${rangeIn(view, part, known)}${rest}.`;
}

function rangeIn({ parts, breakdown }: MeasureView, part: Part, known: readonly ViewLine[]): string {
  const at = parts.indexOf(part);
  const ordered = known.toSorted((one, other) => Number(one.figures[at]?.value) - Number(other.figures[at]?.value));
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  const value = (line: ViewLine | undefined): string | undefined => valueWords(part, line?.figures[at]);
  const words = (line: ViewLine | undefined): string => `${value(line)} (${categoryWords(breakdown, line?.label ?? '')})`;
  if (known.length === 1) return words(lowest);
  return value(lowest) === value(highest) ? `${value(lowest)} in each of ${known.length}` : `from ${words(lowest)} to ${words(highest)}`;
}

/** How many more there are; where there is nobody there is nothing hidden. */
function restOf(figures: readonly (Figure | undefined)[], known: number): string {
  const empty = figures.filter((figure) => figure?.value === 'z').length;
  const hidden = figures.length - known - empty;
  return [
    ...(hidden === 0 ? [] : [`; ${hidden} of ${figures.length} not shown`]),
    ...(empty === 0 ? [] : [`; ${empty} of ${figures.length} with nobody to count`]),
  ].join('');
}

function whyNone(lines: readonly ViewLine[], at: number, compared: readonly (ViewLine | typeof TOO_SMALL)[]): string {
  const figures = lines.flatMap((line) => line.figures[at] ?? []);
  const someKnown = figures.some(({ value }) => isNumber(value));
  if (someKnown && compared.every((line) => line === TOO_SMALL)) return 'not compared, a group is too small';
  return whyNot(figures.find(({ value }) => value !== 'z') ?? figures[0]);
}
