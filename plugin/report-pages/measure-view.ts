import type { FigureRow, FiguresShown, MeasureFigures } from './report-pages';

/** One figure of the publishable file, by name. */
export interface Figure {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

export type Part = MeasureFigures['parts'][number];

/** What a reader chose to see: a period, and a breakdown or one category of it. */
export interface Wanted {
  readonly period?: string;
  /** `team`, or `team~North`. */
  readonly show?: string;
}

/** A line of a measure's table: a period, or a category where categories stand side by side. */
export interface ViewLine {
  readonly label: string;
  /** By part; undefined where the file has no such row. */
  readonly figures: readonly (Figure | undefined)[];
}

export interface MeasureView {
  readonly parts: readonly Part[];
  readonly lines: readonly ViewLine[];
  /** What can be chosen: everything that the file has, and nothing else. */
  readonly periods: readonly string[];
  readonly breakdowns: readonly { readonly id: string; readonly categories: readonly string[] }[];
  /** What was chosen, as far as it is there. */
  readonly period?: string;
  readonly breakdown: string;
  /** Undefined: all categories side by side, in one period. */
  readonly category?: string;
  /** What was asked for and is not there, as it was asked. */
  readonly unknown?: Wanted;
}

const EVERYBODY = { breakdown: 'overall', category: 'all' } as const;
const BETWEEN = '~';

export const showOf = (breakdown: string, category?: string): string =>
  category === undefined ? breakdown : `${breakdown}${BETWEEN}${category}`;

/**
 * The rows of the publishable file that a reader asks for. It only ever picks rows that stand in the file, one breakdown at a time:
 * nothing is added up, so nothing hidden can come out (measures 3.0 rule 8, 3.4). A choice that the file does not have reads as all, and is told.
 */
export function measureView(figures: MeasureFigures, wanted: Wanted): MeasureView {
  const view = viewOf(figures, wanted);
  const unknown = unknownIn(view, wanted);
  return Object.keys(unknown).length === 0 ? view : { ...view, unknown };
}

function unknownIn({ periods, breakdowns, breakdown }: MeasureView, { period, show }: Wanted): Wanted {
  const isOverall = show === EVERYBODY.breakdown || breakdowns.some(({ id }) => id === breakdown);
  return {
    ...(isAsked(period) && !periods.includes(period) ? { period } : {}),
    ...(isAsked(show) && !isOverall ? { show } : {}),
  };
}

const isAsked = (text: string | undefined): text is string => text !== undefined && text !== '';

function viewOf({ parts, rows }: MeasureFigures, wanted: Wanted): MeasureView {
  const periods = [...new Set(rows.map(([, period]) => period))];
  const breakdowns = breakdownsIn(rows);
  const chosen = choiceIn(breakdowns, wanted.show);
  const askedPeriod = periods.find((period) => period === wanted.period);
  const { breakdown, category } = chosen;
  if (category !== undefined) {
    const shown = askedPeriod === undefined ? periods : [askedPeriod];
    const lines = shown.map((period) => lineOf(period, parts, rows, { period, breakdown, category }));
    return { parts, lines, periods, breakdowns, breakdown, category, ...(askedPeriod === undefined ? {} : { period: askedPeriod }) };
  }
  const period = askedPeriod ?? periods.at(-1) ?? '';
  const categories = [...new Set(rows.filter(([, its, own]) => its === period && own === breakdown).map(([, , , each]) => each))];
  const lines = categories.map((each) => lineOf(each, parts, rows, { period, breakdown, category: each }));
  return { parts, lines, periods, breakdowns, breakdown, period };
}

function breakdownsIn(rows: readonly FigureRow[]): MeasureView['breakdowns'] {
  const found = new Map<string, Set<string>>();
  for (const [, , breakdown, category] of rows) {
    if (breakdown === EVERYBODY.breakdown) continue;
    const categories = found.get(breakdown) ?? new Set();
    found.set(breakdown, categories.add(category));
  }
  return [...found].map(([id, categories]) => ({ id, categories: [...categories] }));
}

function choiceIn(
  breakdowns: MeasureView['breakdowns'],
  show: string | undefined,
): { readonly breakdown: string; readonly category?: string } {
  for (const { id, categories } of breakdowns) {
    if (show === id) return { breakdown: id };
    const category = categories.find((each) => show === showOf(id, each));
    if (category !== undefined) return { breakdown: id, category };
  }
  return EVERYBODY;
}

interface Place {
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
}

function lineOf(label: string, parts: readonly Part[], rows: readonly FigureRow[], { period, breakdown, category }: Place): ViewLine {
  const own = rows.filter((row) => row[1] === period && row[2] === breakdown && row[3] === category);
  return {
    label,
    figures: parts.map(({ id }) => {
      const row = own.find(([part]) => part === id);
      return row === undefined ? undefined : { numerator: row[4], denominator: row[5], value: row[6] };
    }),
  };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

export const isNumber = (text: string | undefined): text is string => text !== undefined && NUMBER.test(text);

/**
 * As a published chart has it: a percentage whole, half up, from the counts beside it (measures 3.4 rule 6); other figures as they are;
 * a symbol as itself.
 */
export function chartFigure(figure: Figure | undefined, kind: FiguresShown['kind']): number | string | undefined {
  if (figure === undefined) return undefined;
  const { numerator, denominator, value } = figure;
  if (!isNumber(value)) return value;
  if (kind === 'curve') return Math.floor(Number(value) + 0.5);
  if (kind !== 'percentage' || !isNumber(numerator) || !isNumber(denominator)) return Number(value);
  return Math.floor((200 * Number(numerator) + Number(denominator)) / (2 * Number(denominator)));
}
