/**
 * Coefficients of a linear equation by unknown; the right-hand side is not needed to tell what is determined.
 * Unknowns are 0 and up. A key below 0 is a mark that goes along with the equation and is never solved for.
 */
export type Equation = ReadonlyMap<number, number>;

/** The equations in reduced form: each pivot unknown as a combination of free ones, with its sign turned. */
export type Reduced = ReadonlyMap<number, Equation>;

const NEXT_TO_NOTHING = 1e-9;

/** Gauss–Jordan elimination over sparse rows. Coefficients are small whole numbers, and so stay exact in practice. */
export function reduce(equations: Iterable<Equation>): Reduced {
  const rows = new Map<number, Map<number, number>>();
  /** The pivots of the rows that hold an unknown: most rows hold few, and need not be looked at. */
  const holding = new Map<number, Set<number>>();
  const holders = (unknown: number): Set<number> => {
    const known = holding.get(unknown) ?? new Set();
    holding.set(unknown, known);
    return known;
  };
  for (const equation of equations) {
    const row = new Map(equation);
    for (const [unknown, coefficient] of equation) {
      const known = rows.get(unknown);
      if (known !== undefined) subtract(row, known, coefficient);
    }
    const pivot = [...row.keys()].find((unknown) => unknown >= 0);
    if (pivot === undefined) continue;
    const coefficient = row.get(pivot) ?? 1;
    for (const [unknown, value] of row) row.set(unknown, value / coefficient);
    for (const at of holders(pivot)) {
      const other = rows.get(at);
      const factor = other?.get(pivot);
      if (other === undefined || factor === undefined) continue;
      subtract(other, row, factor);
      for (const unknown of row.keys()) {
        if (other.has(unknown)) holders(unknown).add(at);
        else holders(unknown).delete(at);
      }
    }
    rows.set(pivot, row);
    for (const unknown of row.keys()) holders(unknown).add(pivot);
  }
  for (const [pivot, row] of rows) row.delete(pivot);
  return rows;
}

export function subtract(row: Map<number, number>, other: Equation, factor: number): void {
  for (const [unknown, value] of other) {
    const left = (row.get(unknown) ?? 0) - factor * value;
    if (Math.abs(left) < NEXT_TO_NOTHING) row.delete(unknown);
    else row.set(unknown, left);
  }
}
