import { EVERYONE, OVER_18 } from '../counting/breakdown';
import { areaOf, publishedIn } from '../counting/areas';
import type { FoldedReport } from '../counting/fold';
import { categoriesOf, type Cut } from '../counting/table';
import { cellOf, noTotals, type Totals } from '../counting/tally';
import type { Count, Line, Twins } from '../counting/count';
import type { Period } from '../counting/period';
import type { CountSystem, SystemLine } from './count-system';

/** One count in one period as a system of counts: every cell of every category, and all that ties them together. */
export interface TableSystem extends CountSystem {
  /** Where a cell stands among the counts; undefined for one that nothing shows. */
  find(breakdown: string, category: string, cell: string): number | undefined;
}

/**
 * For each breakdown the lines within each category, then, cell by cell, the categories that add up to the overall figure; last
 * the lines within the overall figures (S-1, S-7). Over-18s are added to nobody.
 *
 * @param alone cells of the overall figures that stand in no line
 */
export function tableSystem(count: Count, period: Period, folded: FoldedReport, alone: readonly string[]): TableSystem {
  const tally = folded.tallyOf(count, period);
  const totalsAt = (breakdown: string, category: string): Totals => tally.get(breakdown)?.get(category) ?? noTotals(count);
  const counts: number[] = [];
  const positions = new Map<string, number>();
  const keyOf = (breakdown: string, category: string, cell: string): string => `${breakdown}\n${category}\n${cell}`;
  const at = (breakdown: string, category: string, cell: string): number => {
    const key = keyOf(breakdown, category, cell);
    const position = positions.get(key) ?? counts.push(cellOf(count, totalsAt(breakdown, category), cell)) - 1;
    positions.set(key, position);
    return position;
  };
  const within = (cut: Cut, category: string, lines: readonly Line[]): readonly SystemLine[] =>
    lines.map(([total, ...parts]) => ({ total: at(cut, category, total), parts: parts.map((cell) => at(cut, category, cell)) }));

  const cells = [...new Set(count.lines.flat())];
  const lines: SystemLine[] = [];
  const cuts = publishedIn(count, folded.run.settings).filter((cut) => cut !== 'overall' && cut !== 'quarter');
  const categoriesAt = (cut: Cut): readonly string[] => categoriesOf(count, cut, period, tally, folded);
  for (const cut of cuts) {
    const categories = categoriesAt(cut);
    for (const category of categories) lines.push(...within(cut, category, count.lines));
    for (const cell of cells) {
      lines.push({ total: at('overall', EVERYONE, cell), parts: categories.map((category) => at(cut, category, cell)) });
    }
  }
  if (cuts.includes('area')) {
    const teams = categoriesAt('team');
    for (const area of categoriesAt('area')) {
      const own = teams.filter((team) => areaOf(team, folded.run.settings) === area);
      // An area is the sum of its teams (3.4 rule 4).
      for (const cell of cells) lines.push({ total: at('area', area, cell), parts: own.map((team) => at('team', team, cell)) });
    }
  }
  lines.push(...within('overall', EVERYONE, [...count.lines, ...(count.overallLines ?? [])]));
  if (count.adultsApart) lines.push(...within('over_18', OVER_18, count.lines));
  for (const cell of alone) at('overall', EVERYONE, cell);

  const equal = (cut: Cut, category: string, twins: readonly Twins[] = []): readonly SystemLine[] =>
    within(cut, category, twins).filter(({ total, parts: [other] }) => counts[total] !== 0 && counts[total] === counts[other ?? -1]);
  for (const cut of cuts) for (const category of categoriesAt(cut)) lines.push(...equal(cut, category, count.twins));
  lines.push(...equal('overall', EVERYONE, [...(count.twins ?? []), ...(count.overallTwins ?? [])]));
  return { counts, lines, find: (...place) => positions.get(keyOf(...place)) };
}
