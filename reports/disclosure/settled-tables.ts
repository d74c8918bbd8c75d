import { daysBetween } from '../../plugin/core/calendar-day';
import { publishedIn } from '../counting/areas';
import { EVERYONE } from '../counting/breakdown';
import type { Count } from '../counting/count';
import type { FoldedReport } from '../counting/fold';
import { countsOf } from '../counting/measure';
import type { Period } from '../counting/period';
import { hiddenCells, type TiesOf } from './hidden-cells';
import type { SameChildren } from './same-children';
import type { CellAt, SettledSystem, Tie } from './tied-system';

/** What is hidden of each count of the reports in each of their published periods. */
export interface SettledTables {
  of(count: Count, period: Period): SettledSystem | undefined;
}

export interface ToPublish {
  readonly folded: FoldedReport;
  /** That do not overlap. */
  readonly periods: readonly Period[];
}

/**
 * Settles the tables of all reports, those that are tied to none first: what the others tell of the same children is then known to
 * their readers, and they give way (measures 3.4 rules 4 and 5, settled E3).
 */
export function settleTables(all: readonly ToPublish[], ties: readonly SameChildren[]): SettledTables {
  const settled = new Map<Count, Map<Period, SettledSystem>>();
  const of: SettledTables['of'] = (count, period) => settled.get(count)?.get(period);
  const wholes = ties.map(({ count }) => count);
  const counts = all.flatMap(({ folded, periods }) => countsOf(folded.report).map((count) => ({ count, folded, periods })));
  const inOrder = [
    ...counts.filter(({ count }) => !wholes.includes(count)),
    ...wholes.flatMap((whole) => counts.filter(({ count }) => count === whole)),
  ];
  for (const { count, folded, periods } of inOrder) {
    if (settled.has(count)) continue;
    const measures = folded.report.measures.filter((measure) => measure.count === count && measure.published);
    const own = ties.filter((tie) => tie.count === count);
    settled.set(
      count,
      new Map(periods.map((period) => [period, hiddenCells(count, measures, period, folded, tiesTo(own, period, folded, settled))])),
    );
  }
  return { of };
}

/** The ties of a count in a period: to another in the periods that make it up, if all of them are published. */
function tiesTo(
  ties: readonly SameChildren[],
  period: Period,
  { tallyOf, run }: FoldedReport,
  settled: ReadonlyMap<Count, ReadonlyMap<Period, SettledSystem>>,
): TiesOf {
  return (system) =>
    ties.flatMap((tie) => {
      const parts = [...(settled.get(tie.among) ?? [])].filter(([part]) => period.start <= part.start && part.end <= period.end);
      if (
        !makeUp(
          period,
          parts.map(([part]) => part),
        )
      )
        return [];
      return cellsOf(tie, tallyOf(tie.count, period), run).flatMap(([own, other]): readonly Tie[] => {
        const at = system.find(...own);
        const others = parts.flatMap(([, table]) => {
          const found = table.find(...other);
          return found === undefined ? [] : [{ system: table, at: found }];
        });
        return at === undefined || others.length === 0 ? [] : [{ own: at, others }];
      });
    });
}

/** Every category of the breakdowns that both publish, and what the tie names beside them. */
function cellsOf(
  { count, cell, among, sameAs, beside = [] }: SameChildren,
  tally: ReturnType<FoldedReport['tallyOf']>,
  { settings }: FoldedReport['run'],
): readonly (readonly [CellAt, CellAt])[] {
  const cuts = publishedIn(count, settings).filter((cut) => cut !== 'overall' && publishedIn(among, settings).includes(cut));
  const places = cuts.flatMap((cut) => [...(tally.get(cut)?.keys() ?? [])].map((category) => [cut, category] as const));
  return [
    ...[['overall', EVERYONE] as const, ...places].map(
      ([cut, category]) =>
        [
          [cut, category, cell],
          [cut, category, sameAs],
        ] as const,
    ),
    ...beside,
  ];
}

const makeUp = (period: Period, parts: readonly Period[]): boolean => parts.length > 0 && daysIn(parts) === daysIn([period]);

const daysIn = (periods: readonly Period[]): number => periods.reduce((days, { start, end }) => days + daysBetween(start, end) + 1, 0);
