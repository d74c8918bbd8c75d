const NEXT_TO_NOTHING = 1e-9;

export interface Optimum {
  readonly solution: readonly number[];
  /** By row: how much the objective would gain from a higher limit. Not negative; the rows' weights in the proof that it is greatest. */
  readonly weights: readonly number[];
}

/**
 * The x ≥ 0 that makes objective · x greatest while every row · x stays at or under its limit; limits are not negative, so that
 * x = 0 is a start. Simplex by Bland's rule, which cannot go round in circles; `undefined` where there is no greatest.
 */
export function maximise(
  objective: readonly number[],
  rows: readonly (readonly number[])[],
  limits: readonly number[],
): Optimum | undefined {
  const width = objective.length;
  // Each row ends with its slacks and its limit; the goal is one more such row.
  const tableau = rows.map((row, at) => Float64Array.from([...row, ...rows.map((_, other) => (other === at ? 1 : 0)), limits[at] ?? 0]));
  const goal = Float64Array.from([...objective.map((value) => -value), ...rows.map(() => 0), 0]);
  const basis = rows.map((_, at) => width + at);

  for (;;) {
    const entering = goal.findIndex((value, column) => column < width + rows.length && value < -NEXT_TO_NOTHING);
    if (entering === -1) break;
    const leaving = leavingRow(tableau, basis, entering);
    if (leaving === undefined) return undefined;
    pivot(tableau, goal, leaving, entering);
    basis[leaving] = entering;
  }
  const solution = objective.map(() => 0);
  for (const [at, column] of basis.entries()) if (column < width) solution[column] = tableau[at]?.at(-1) ?? 0;
  return { solution, weights: Array.from(goal.subarray(width, width + rows.length)) };
}

function leavingRow(tableau: readonly Float64Array[], basis: readonly number[], entering: number): number | undefined {
  let best: { readonly row: number; readonly ratio: number } | undefined;
  for (const [row, values] of tableau.entries()) {
    const coefficient = values[entering] ?? 0;
    if (coefficient < NEXT_TO_NOTHING) continue;
    const ratio = (values.at(-1) ?? 0) / coefficient;
    const lower = best === undefined || ratio < best.ratio - NEXT_TO_NOTHING;
    const tied = best !== undefined && Math.abs(ratio - best.ratio) <= NEXT_TO_NOTHING;
    if (lower || (tied && (basis[row] ?? 0) < (basis[best?.row ?? 0] ?? 0))) best = { row, ratio };
  }
  return best?.row;
}

function pivot(tableau: readonly Float64Array[], goal: Float64Array, row: number, column: number): void {
  const chosen = tableau[row];
  if (chosen === undefined) return;
  const by = chosen[column] ?? 1;
  for (let at = 0; at < chosen.length; at += 1) chosen[at] = (chosen[at] ?? 0) / by;
  for (const other of [...tableau, goal]) {
    const factor = other[column] ?? 0;
    if (other === chosen || factor === 0) continue;
    for (let at = 0; at < other.length; at += 1) other[at] = (other[at] ?? 0) - factor * (chosen[at] ?? 0);
  }
}
