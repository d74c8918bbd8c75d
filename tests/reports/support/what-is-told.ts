import type { CountSystem } from '../../../reports/disclosure/count-system';

/**
 * Which of the hidden counts asked for a reader can work out who adds up lines and knows that a hidden count is at least 1. Written
 * apart from the reports' own audit: a hidden count is open if the whole solution can move along some direction in which it changes.
 * Hidden counts may rise, and fall to 1; a direction that moves one cell often moves many, so few have to be looked for.
 */
export function toldCounts({ counts, lines }: CountSystem, hidden: readonly boolean[], askedFor: readonly number[]): readonly number[] {
  const unknowns = counts.flatMap((_, at) => (hidden[at] ? [at] : []));
  const columnOf = new Map(unknowns.map((at, column) => [at, column]));
  const rows = lines.map(({ total, parts }) => {
    const row = unknowns.map(() => 0);
    for (const part of parts) if (columnOf.has(part)) row[columnOf.get(part)!]! += 1;
    if (columnOf.has(total)) row[columnOf.get(total)!]! -= 1;
    return row;
  });
  const basis = nullSpace(rows, unknowns.length);
  const atBound = unknowns.flatMap((at, column) => (counts[at] === 1 ? [column] : []));
  const open = new Set<number>();
  const told: number[] = [];
  for (const at of askedFor) {
    const column = columnOf.get(at);
    if (column === undefined || open.has(column)) continue;
    const ways = counts[at] === 1 ? [1] : [1, -1];
    const move = ways.map((way) => direction(basis, atBound, column, way)).find((found) => found !== undefined);
    if (move === undefined) told.push(at);
    else for (const [other, step] of move.entries()) if (Math.abs(step) > 1e-7) open.add(other);
  }
  return told;
}

/** Vectors that every solution of "all rows are nought" is a sum of. */
function nullSpace(rows: readonly number[][], width: number): readonly (readonly number[])[] {
  const left = rows.map((row) => [...row]);
  const pivots: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row, position) => position >= pivots.length && Math.abs(row[column]!) > 1e-9);
    if (at === -1) continue;
    const rank = pivots.length;
    [left[rank], left[at]] = [left[at]!, left[rank]!];
    const pivot = left[rank]!;
    const by = pivot[column]!;
    for (let other = 0; other < width; other += 1) pivot[other]! /= by;
    for (const row of left) {
      const factor = row[column]!;
      if (row === pivot || factor === 0) continue;
      for (let other = 0; other < width; other += 1) row[other]! -= factor * pivot[other]!;
    }
    pivots.push(column);
  }
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !pivots.includes(column));
  return free.map((column) => {
    const vector = Array.from({ length: width }, () => 0);
    vector[column] = 1;
    for (const [rank, pivot] of pivots.entries()) vector[pivot] = -left[rank]![column]!;
    return vector;
  });
}

/** A sum of the vectors that moves one count up (or down) by 1, with none of those at their bound falling; undefined where there is none. */
function direction(
  basis: readonly (readonly number[])[],
  atBound: readonly number[],
  column: number,
  way: number,
): readonly number[] | undefined {
  // Weights of the vectors, up and down: what must not fall, and a limit of 1 on what is to move.
  const signed = basis.flatMap((vector) => [vector, vector.map((value) => -value)]);
  const goal = signed.map((vector) => way * vector[column]!);
  const rows = [...atBound.map((bound) => signed.map((vector) => -vector[bound]!)), goal];
  const limits = [...atBound.map(() => 0), 1];
  const weights = best(goal, rows, limits);
  const reach = weights.reduce((sum, weight, at) => sum + weight * goal[at]!, 0);
  if (reach < 0.5) return undefined;
  const move = Array.from({ length: basis[0]?.length ?? 0 }, () => 0);
  for (const [at, weight] of weights.entries())
    if (weight !== 0) for (const [other, value] of signed[at]!.entries()) move[other]! += weight * value;
  return move;
}

/** The simplex method with Bland's rule: the weights, none below 0, with which the goal is greatest under the limits. */
function best(goal: readonly number[], rows: readonly (readonly number[])[], limits: readonly number[]): readonly number[] {
  const width = goal.length;
  const table = rows.map((row, at) => [...row, ...rows.map((_, other) => Number(other === at)), limits[at]!]);
  const price = [...goal, ...rows.map(() => 0), 0];
  const inBasis = rows.map((_, at) => width + at);
  for (;;) {
    const entering = price.findIndex((value, at) => at < price.length - 1 && value > 1e-9);
    if (entering === -1) break;
    let leaving = -1;
    let ratio = Number.POSITIVE_INFINITY;
    for (const [at, row] of table.entries()) {
      if (row[entering]! < 1e-9) continue;
      const own = row.at(-1)! / row[entering]!;
      if (own < ratio - 1e-12 || (own < ratio + 1e-12 && inBasis[at]! < inBasis[leaving]!)) [leaving, ratio] = [at, own];
    }
    if (leaving === -1) break;
    const pivot = table[leaving]!;
    const by = pivot[entering]!;
    for (let other = 0; other < pivot.length; other += 1) pivot[other]! /= by;
    for (const row of [...table, price]) {
      const factor = row[entering]!;
      if (row === pivot || factor === 0) continue;
      for (let other = 0; other < row.length; other += 1) row[other]! -= factor * pivot[other]!;
    }
    inBasis[leaving] = entering;
  }
  const weights = goal.map(() => 0);
  for (const [at, column] of inBasis.entries()) if (column < width) weights[column] = table[at]!.at(-1)!;
  return weights;
}
