import type { Count } from './count';
import { kaplanMeier, type FollowedFor } from './kaplan-meier';
import type { RowSpec } from './measure';
import { oneDecimal, percentage } from './one-decimal';
import { quantile } from './quantile';
import { cellOf, type Totals } from './tally';

/** c confidential, z not applicable, : not available, x not comparable (measures 3.4 rule 7). */
export type Mark = 'c' | 'z' | ':' | 'x';

export interface Figures {
  /** Left out where the measure has none: a median has units and no numerator. */
  readonly numerator?: number | Mark;
  readonly denominator?: number | Mark;
  /** One decimal. */
  readonly value: number | Mark;
  /** Why the row is not all numbers. */
  readonly symbol?: Mark;
}

/** Amounts under these names are the days for which a child was followed: until entering care, or without. */
export const ENTERED_AFTER = 'days to entry';
export const FOLLOWED_WITHOUT = 'days without entry';

/** One row's figures, unsuppressed. */
export function figuresOf(count: Count, spec: RowSpec, totals: Totals): Figures {
  const cell = (name: string): number => cellOf(count, totals, name);
  const amounts = (name: string): readonly number[] => totals.amounts.get(name) ?? [];
  switch (spec.kind) {
    case 'percentage':
      return over(cell(spec.numerator), cell(spec.denominator), percentage);
    case 'mean':
      return over(
        amounts(spec.of).reduce((sum, amount) => sum + amount, 0),
        cell(spec.units),
        oneDecimal,
      );
    case 'quantile': {
      const denominator = cell(spec.units);
      return denominator === 0
        ? { denominator, value: 'z', symbol: 'z' }
        : { denominator, value: quantile(amounts(spec.of), spec.quarters) };
    }
    case 'curve':
      return curvePoint(spec.day, amounts(ENTERED_AFTER), amounts(FOLLOWED_WITHOUT));
  }
}

export function over(numerator: number, denominator: number, valueOf: (above: number, below: number) => number): Figures {
  if (denominator === 0) return { numerator, denominator, value: 'z', symbol: 'z' };
  return { numerator, denominator, value: valueOf(numerator, denominator) };
}

function curvePoint(day: number, entered: readonly number[], without: readonly number[]): Figures {
  const followed: readonly FollowedFor[] = [
    ...entered.map((days) => ({ days, entered: true })),
    ...without.map((days) => ({ days, entered: false })),
  ];
  const [point] = kaplanMeier(followed, [day]);
  const counts = { numerator: point?.entries ?? 0, denominator: point?.atRisk ?? 0 };
  if (followed.length === 0) return { ...counts, value: 'z', symbol: 'z' };
  return point?.percent === undefined ? { ...counts, value: ':', symbol: ':' } : { ...counts, value: point.percent };
}
