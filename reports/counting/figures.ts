import type { UntoldEvent } from '../../plugin/core/case-system';
import type { Count } from './count';
import { kaplanMeier, type Curve, type FollowedFor } from './kaplan-meier';
import type { PercentageSpec, RowSpec } from './measure';
import type { MeasureSettings } from '../measure-settings';
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

/** Counts that stand on events which not every case system tells of. An application without a letter needs both to be told. */
const STANDS_ON: Readonly<Record<string, readonly UntoldEvent[]>> = {
  letters: ['letters'],
  'applications without a letter': ['letters', 'applications'],
};
const PROCEEDINGS = /^O3(?:\.|$)/;
const NOT_KNOWN: Figures = { numerator: ':', denominator: ':', value: ':', symbol: ':' };

/** None on record says nothing where the record does not tell: a share of nothing, or of everything, would be made up. */
function isNotTold(count: Count, spec: RowSpec, untold: readonly UntoldEvent[]): boolean {
  const needs = PROCEEDINGS.test(spec.id) ? ['applications'] : (STANDS_ON[count.id] ?? []);
  return needs.some((need) => untold.some((each) => each === need));
}

const NO_AMOUNTS: ReadonlyMap<number, number> = new Map();

/** One row's figures, unsuppressed. */
export function figuresOf(
  count: Count,
  spec: RowSpec,
  totals: Totals,
  settings: Pick<MeasureSettings, 'comparisonMinimum' | 'comparisons' | 'untold'>,
): Figures {
  if (isNotTold(count, spec, settings.untold ?? [])) return NOT_KNOWN;
  const cell = (name: string): number => cellOf(count, totals, name);
  const amounts = (name: string): ReadonlyMap<number, number> => totals.amounts.get(name) ?? NO_AMOUNTS;
  switch (spec.kind) {
    case 'percentage': {
      const figures = over(cell(spec.numerator), cell(spec.denominator), percentage);
      return isNotCompared(spec, cell, settings) && typeof figures.value === 'number' ? { ...figures, value: 'x', symbol: 'x' } : figures;
    }
    case 'ratio':
      return over(cell(spec.numerator), cell(spec.denominator), oneDecimal);
    case 'mean':
      return over(
        [...amounts(spec.of)].reduce((sum, [amount, times]) => sum + amount * times, 0),
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
      return curvePoint(spec.day, totals);
    case 'band':
      return bandEnd(spec.day, spec.end, totals);
  }
}

/** Groups stand side by side only where the council compares them and both are large enough (3.2). */
function isNotCompared(
  { denominator, besides }: PercentageSpec,
  cell: (name: string) => number,
  { comparisonMinimum, comparisons }: Pick<MeasureSettings, 'comparisonMinimum' | 'comparisons'>,
): boolean {
  if (besides === undefined) return false;
  return !comparisons.includes('referred-by-landmark') || [denominator, besides].some((group) => cell(group) < comparisonMinimum);
}

export function over(numerator: number, denominator: number, valueOf: (above: number, below: number) => number): Figures {
  if (denominator === 0) return { numerator, denominator, value: 'z', symbol: 'z' };
  return { numerator, denominator, value: valueOf(numerator, denominator) };
}

function curvePoint(day: number, totals: Totals): Figures {
  const { entries, atRisk, percent } = curveOf(totals)(day);
  const counts = { numerator: entries, denominator: atRisk };
  if (percent !== undefined) return { ...counts, value: percent };
  const mark = totals.amounts.has(ENTERED_AFTER) || totals.amounts.has(FOLLOWED_WITHOUT) ? ':' : 'z';
  return { ...counts, value: mark, symbol: mark };
}

function bandEnd(day: number, end: 'low' | 'high', totals: Totals): Figures {
  const { atRisk, band } = curveOf(totals)(day);
  return band === undefined ? { denominator: atRisk, value: ':', symbol: ':' } : { denominator: atRisk, value: band[end] };
}

function curveOf(totals: Totals): Curve {
  const days = (name: string, entered: boolean): readonly FollowedFor[] =>
    [...(totals.amounts.get(name) ?? NO_AMOUNTS)].map(([amount, children]) => ({ days: amount, entered, children }));
  totals.curve ??= kaplanMeier([...days(ENTERED_AFTER, true), ...days(FOLLOWED_WITHOUT, false)]);
  return totals.curve;
}
