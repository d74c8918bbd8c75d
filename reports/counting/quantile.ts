import { oneDecimal } from './one-decimal';

/** 1 = lower quartile, 2 = median, 3 = upper quartile. */
export type Quarters = 1 | 2 | 3;

/**
 * Linear interpolation between order statistics: R's type 7, Excel's QUARTILE.INC, SQL's PERCENTILE_CONT (A23).
 * For an even number of values the median is the mean of the two in the middle. Whole values that are not negative; at least one.
 */
export function quantile(values: readonly number[], quarters: Quarters): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const position = (inOrder.length - 1) * quarters;
  const below = Math.floor(position / 4);
  const low = inOrder[below] ?? 0;
  const high = inOrder[below + 1] ?? low;
  return oneDecimal(4 * low + (position % 4) * (high - low), 4);
}
