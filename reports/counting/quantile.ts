import { oneDecimal } from './one-decimal';

/** 1 = lower quartile, 2 = median, 3 = upper quartile. */
export type Quarters = 1 | 2 | 3;

/** An amount, and how often it came up. */
export type AmountTimes = readonly [amount: number, times: number];

/**
 * Linear interpolation between order statistics: R's type 7, Excel's QUARTILE.INC, SQL's PERCENTILE_CONT (A23).
 * For an even number of values the median is the mean of the two in the middle. Whole values that are not negative; at least one.
 */
export function quantile(amounts: Iterable<AmountTimes>, quarters: Quarters): number {
  const inOrder = [...amounts].toSorted(([one], [other]) => one - other);
  const position = (inOrder.reduce((sum, [, times]) => sum + times, 0) - 1) * quarters;
  const below = Math.floor(position / 4);
  const low = valueAt(inOrder, below) ?? 0;
  const high = valueAt(inOrder, below + 1) ?? low;
  return oneDecimal(4 * low + (position % 4) * (high - low), 4);
}

/** The value at a place in the row of all values: of a hundred thousand children there are some hundred amounts. */
function valueAt(inOrder: readonly AmountTimes[], place: number): number | undefined {
  let passed = 0;
  for (const [amount, times] of inOrder) {
    passed += times;
    if (place < passed) return amount;
  }
  return undefined;
}
