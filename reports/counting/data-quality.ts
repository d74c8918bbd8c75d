import type { Figures } from './figures';
import { over } from './figures';
import type { FoldedReport } from './fold';
import type { Measure } from './measure';
import { percentage } from './one-decimal';
import type { Period } from './period';

/** Next to each measure: how many of its records have which defect (A18). Internal files only. */
export function defectsOf(
  { count }: Measure,
  period: Period,
  folded: FoldedReport,
): readonly { readonly defect: string; readonly figures: Figures }[] {
  const tally = folded.tallyOf(count, period);
  // The first cell of a count holds all its units.
  const records = (breakdown: string, category: string): number => tally.get(breakdown)?.get(category)?.counts[0] ?? 0;
  return count.defects.map((defect) => ({
    defect,
    figures: over(records('data_quality', defect), records('overall', 'all'), percentage),
  }));
}
