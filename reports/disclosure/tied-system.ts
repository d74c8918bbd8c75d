import type { CountSystem, SystemLine } from './count-system';

/** A place in a table: a breakdown, a category of it, a cell. */
export type CellAt = readonly [breakdown: string, category: string, cell: string];

/** Counts of which it is decided what is hidden. */
export interface SettledSystem extends CountSystem {
  readonly hidden: readonly boolean[];
  find(...at: CellAt): number | undefined;
}

/** One count, and the same children (or nearly) among the counts of tables that are settled. */
export interface Tie {
  readonly own: number;
  readonly others: readonly { readonly system: SettledSystem; readonly at: number }[];
}

export interface TiedSystem extends CountSystem {
  /** Positions of the count's own cells: all that may still be hidden. */
  readonly own: number;
  /** Hidden from the start: what is hidden in the settled tables, and sums that nothing shows. */
  readonly unseen: readonly number[];
}

/**
 * A system together with the settled ones that it is tied to, as one: all that a reader of the files has. What is the same count is
 * tied as equal; where the counts differ, by the children that only one of them counts, whose number nothing shows.
 */
export function tiedSystem(system: CountSystem, ties: readonly Tie[]): TiedSystem {
  const counts = [...system.counts];
  const lines: SystemLine[] = [...system.lines];
  const unseen: number[] = [];
  const starts = new Map<SettledSystem, number>();
  for (const other of new Set(ties.flatMap(({ others }) => others.map((each) => each.system)))) {
    const start = counts.length;
    starts.set(other, start);
    counts.push(...other.counts);
    lines.push(...other.lines.map(({ total, parts }) => ({ total: start + total, parts: parts.map((part) => start + part) })));
    unseen.push(...other.hidden.flatMap((hidden, at) => (hidden ? [start + at] : [])));
  }
  const add = (count: number): number => {
    if (count > 0) unseen.push(counts.length);
    return counts.push(count) - 1;
  };
  for (const { own, others } of ties) {
    const parts = others.map((other) => (starts.get(other.system) ?? 0) + other.at);
    const sum = parts.reduce((so, part) => so + (counts[part] ?? 0), 0);
    const apart = sum - (counts[own] ?? 0);
    const whole = add(Math.max(sum, counts[own] ?? 0));
    lines.push({ total: whole, parts: apart < 0 ? [...parts, add(-apart)] : parts });
    lines.push({ total: whole, parts: apart > 0 ? [own, add(apart)] : [own] });
  }
  return { counts, lines, own: system.counts.length, unseen };
}
