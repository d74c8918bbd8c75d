/** One group of people stands at least `by` rows above another. Never a circle. */
export interface Above {
  readonly above: number;
  readonly below: number;
  readonly by: number;
}

/** As high as may be; then everyone with descendants as low as those allow, so that nobody hangs rows above their own children. */
export function rowsOf(groups: readonly number[], edges: readonly Above[]): ReadonlyMap<number, number> {
  const rows = new Map(groups.map((group) => [group, 0]));
  const rowOf = (group: number): number => rows.get(group) ?? 0;
  untilSettled(groups.length, () => {
    for (const { above, below, by } of edges) rows.set(below, Math.max(rowOf(below), rowOf(above) + by));
  });
  untilSettled(groups.length, () => {
    for (const group of groups) {
      const allowed = edges.filter((edge) => edge.above === group).map((edge) => rowOf(edge.below) - edge.by);
      if (allowed.length > 0) rows.set(group, Math.min(...allowed));
    }
  });
  return rows;
}

/** A pass settles at least one more group, so that as many passes as groups always do. */
function untilSettled(groups: number, pass: () => void): void {
  for (let done = 0; done < groups; done += 1) pass();
}

/** Families that nothing connects stand beside each other: the youngest of each in the row of the children it is about. */
export function alignFamilies(
  groups: readonly number[],
  edges: readonly Above[],
  rows: ReadonlyMap<number, number>,
  anchors: readonly number[],
): ReadonlyMap<number, number> {
  const families = connected(groups, edges);
  const rowOf = (group: number): number => rows.get(group) ?? 0;
  const lowest = (family: readonly number[]): number => Math.max(...family.map(rowOf));
  const anchored = families.map((family) => family.filter((group) => anchors.includes(group))).find((found) => found.length > 0);
  const base = lowest(anchored ?? families[0] ?? [0]);
  return new Map(
    families.flatMap((family) => {
      const shift = anchored !== undefined && family.includes(anchored[0] ?? -1) ? 0 : base - lowest(family);
      return family.map((group) => [group, rowOf(group) + shift] as const);
    }),
  );
}

function connected(groups: readonly number[], edges: readonly Above[]): readonly (readonly number[])[] {
  const families: number[][] = [];
  const seen = new Set<number>();
  for (const start of groups.filter((group) => !seen.has(group))) {
    if (seen.has(start)) continue;
    const family = [start];
    seen.add(start);
    for (const group of family) {
      const neighbours = edges.flatMap(({ above, below }) => (above === group ? [below] : below === group ? [above] : []));
      for (const next of neighbours.filter((neighbour) => !seen.has(neighbour))) {
        seen.add(next);
        family.push(next);
      }
    }
    families.push(family);
  }
  return families.toSorted((one, other) => other.length - one.length);
}
