import { EVERYONE } from '../counting/breakdown';
import type { Count } from '../counting/count';
import type { FoldedReport } from '../counting/fold';
import type { Measure } from '../counting/measure';
import type { Period } from '../counting/period';
import { hideSmallCounts } from './hide-small-counts';
import { tableSystem, type TableSystem } from './table-system';
import { tiedSystem, type SettledSystem, type Tie } from './tied-system';
import { withheldPoints, type CurveSpec } from './withheld-points';

/** What this count has in common with tables that are settled: nothing, unless told. */
export type TiesOf = (system: TableSystem) => readonly Tie[];

/**
 * What is hidden of one count in one period: every breakdown of it at once, since they share their totals (S-3), and with what other
 * tables tell of the same children, where some were settled before.
 */
export function hiddenCells(
  count: Count,
  measures: readonly Measure[],
  period: Period,
  folded: FoldedReport,
  tiesOf: TiesOf = () => [],
): SettledSystem {
  const max = folded.run.settings.suppression.suppressMax;
  const points = measures.flatMap(({ rows }) => rows).filter((spec): spec is CurveSpec => spec.kind === 'curve' && spec.published);
  const alone = points.flatMap(({ entries, atRisk }) => [entries, atRisk]);
  const system = tableSystem(count, period, folded, alone);
  const position = (cell: string): number => system.find('overall', EVERYONE, cell) ?? -1;
  const withheld = withheldPoints(points, (cell) => system.counts[position(cell)] ?? 0, max).map(position);
  const tied = tiedSystem(system, tiesOf(system));
  const { hidden } = hideSmallCounts(tied, { max, also: [...withheld, ...tied.unseen], settledFrom: tied.own });
  return { counts: tied.counts, lines: tied.lines, hidden, find: system.find };
}

/** Whether a cell stays hidden. What no line protects is not published at all. */
export function isHidden(settled: SettledSystem, breakdown: string, category: string, cell: string): boolean {
  const at = settled.find(breakdown, category, cell);
  return at === undefined || settled.hidden[at] === true;
}
