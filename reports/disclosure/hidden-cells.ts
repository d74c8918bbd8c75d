import { EVERYONE } from '../counting/breakdown';
import type { Count } from '../counting/count';
import type { FoldedReport } from '../counting/fold';
import type { Measure } from '../counting/measure';
import type { Period } from '../counting/period';
import { hideSmallCounts } from './hide-small-counts';
import { tableSystem } from './table-system';
import { withheldPoints, type CurveSpec } from './withheld-points';

/** Whether a cell of a count stays hidden, by breakdown and category. */
export type IsHidden = (breakdown: string, category: string, cell: string) => boolean;

/** What is hidden of one count in one period: every breakdown of it at once, since they share their totals (S-3). */
export function hiddenCells(count: Count, measures: readonly Measure[], period: Period, folded: FoldedReport): IsHidden {
  const max = folded.run.settings.suppression.suppressMax;
  const points = measures.flatMap(({ rows }) => rows).filter((spec): spec is CurveSpec => spec.kind === 'curve' && spec.published);
  const alone = points.flatMap(({ entries, atRisk }) => [entries, atRisk]);
  const system = tableSystem(count, period, folded, alone);
  const position = (cell: string): number => system.find('overall', EVERYONE, cell) ?? -1;
  const also = withheldPoints(points, (cell) => system.counts[position(cell)] ?? 0, max).map(position);
  const { hidden } = hideSmallCounts(system, { max, also });
  return (...place) => {
    const at = system.find(...place);
    // What no line protects is not published at all.
    return at === undefined || hidden[at] === true;
  };
}
