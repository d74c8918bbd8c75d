import { isNumber, type MeasureView, type Part, type ViewLine } from './measure-view';
import type { MeasureShown } from './report-pages';

/** The headline alone where there is one; else the parts of the first kind. */
export function chartedParts(measure: string, { parts, lines }: MeasureView): readonly Part[] {
  const there = parts.filter((_, at) => lines.some(({ figures }) => figures[at] !== undefined));
  const headline = there.find(({ id }) => id === measure);
  return headline === undefined ? there.filter(({ kind }) => kind === there[0]?.kind) : [headline];
}

/** Of parts that are states of one group, the one that the question is after. */
const ASKED_FOR = /^O0\.K\d\.entered$/u;

/** The one part that groups are compared by. */
export function leadingPart(measure: string, view: MeasureView): Part | undefined {
  const parts = chartedParts(measure, view);
  return parts.find(({ id }) => ASKED_FOR.test(id)) ?? parts[0];
}

/** The line that a chart of a single line is of: of periods the last of which anything is known. */
export const chartedLine = ({ lines }: MeasureView): ViewLine | undefined =>
  lines.findLast(({ figures }) => figures.some((figure) => isNumber(figure?.value))) ?? lines.at(-1);

export const TOO_SMALL = 'too small';

/** Of groups side by side each that is too small, or that nobody may know the size of, is not compared; none are where fewer than two are left (3.2). */
export function linesCompared(
  { compares }: Pick<MeasureShown, 'compares'>,
  view: MeasureView,
): readonly (ViewLine | typeof TOO_SMALL)[] | undefined {
  if (compares?.breakdown === undefined || view.breakdown !== compares.breakdown || view.category !== undefined) return view.lines;
  const lines = view.lines.map((line) => (Number(line.figures[0]?.denominator) >= compares.minimum ? line : TOO_SMALL));
  return lines.filter((line) => line !== TOO_SMALL).length < 2 ? undefined : lines;
}
