import { subtract } from './linear-system';
import type { CountSystem } from './count-system';

/** A weighted sum: by what it is of, how often. What does not stand in it counts 0. */
export type Sum = ReadonlyMap<number, number>;

/** How the hidden counts could be other than they are, with everything shown and every line as it is. Grows as more is hidden. */
export interface HiddenMoves {
  hide(at: number): void;
  /** Hidden counts that no move changes: the lines give them. */
  readonly still: ReadonlySet<number>;
  /** By hidden count: how it changes with each of the moves, of which every possible change is a sum. */
  of(at: number): Sum;
  /** How each hidden count changes with a move. */
  move(number: number): Sum;
  /** The lines, with their weights, that add up to this sum of hidden counts and no other hidden count. For sums that no move changes. */
  linesOf(sum: Sum): Sum;
}

const NONE: Sum = new Map();

/** Some of the hidden counts, and how they add up on the lines: each such sum alone stands on its first line. */
interface Step {
  readonly counts: Map<number, number>;
  readonly lines: Map<number, number>;
}

/**
 * Takes one hidden count after the other: either it changes some line in a new way, a step more, or what it does to the lines can be
 * undone by counts that are hidden already, a move more. No step or move is worked out anew for what is hidden later.
 */
export function hiddenMoves(system: CountSystem): HiddenMoves {
  const weightsOf = weightsByCount(system);
  const stepAt = new Map<number, Step>();
  /** By line: the steps in which it stands, so that the others need not be looked at. */
  const stepsWith = new Map<number, Set<Step>>();
  const moves: Sum[] = [];
  const movesOf = new Map<number, Map<number, number>>();
  const still = new Set<number>();

  const addMove = (move: Sum): void => {
    const number = moves.push(move) - 1;
    for (const [count, value] of move) {
      still.delete(count);
      const known = movesOf.get(count);
      if (known === undefined) movesOf.set(count, new Map([[number, value]]));
      else known.set(number, value);
    }
  };
  const standsOn = (step: Step, line: number): void => {
    const known = stepsWith.get(line);
    if (known === undefined) stepsWith.set(line, new Set([step]));
    else known.add(step);
  };
  const addStep = (step: Step): void => {
    const first = Math.min(...step.lines.keys());
    divide(step, step.lines.get(first) ?? 1);
    for (const other of stepsWith.get(first) ?? []) {
      const factor = other.lines.get(first) ?? 0;
      subtract(other.lines, step.lines, factor);
      subtract(other.counts, step.counts, factor);
      for (const line of step.lines.keys()) {
        if (other.lines.has(line)) standsOn(other, line);
        else stepsWith.get(line)?.delete(other);
      }
    }
    stepAt.set(first, step);
    for (const line of step.lines.keys()) standsOn(step, line);
  };

  return {
    hide: (at) => {
      still.add(at);
      const onLines = weightsOf(at);
      const step: Step = { counts: new Map([[at, 1]]), lines: new Map(onLines) };
      for (const [line, weight] of onLines) {
        const known = stepAt.get(line);
        if (known === undefined) continue;
        subtract(step.lines, known.lines, weight);
        subtract(step.counts, known.counts, weight);
      }
      if (step.lines.size === 0) addMove(step.counts);
      else addStep(step);
    },
    still,
    of: (at) => movesOf.get(at) ?? NONE,
    move: (number) => moves[number] ?? NONE,
    linesOf: (sum) => {
      const weights = new Map<number, number>();
      for (const [line, step] of stepAt) {
        let weight = 0;
        for (const [count, value] of sum) weight += value * (step.counts.get(count) ?? 0);
        if (Math.abs(weight) > 1e-9) weights.set(line, weight);
      }
      return weights;
    },
  };
}

function divide({ counts, lines }: Step, by: number): void {
  if (by === 1) return;
  for (const own of [counts, lines]) for (const [at, value] of own) own.set(at, value / by);
}

/** By count: the lines in which it stands, as a part or, less, as their total. */
function weightsByCount({ counts, lines }: CountSystem): (at: number) => Map<number, number> {
  const asPart: number[][] = counts.map(() => []);
  const asTotal: number[][] = counts.map(() => []);
  for (const [line, { total, parts }] of lines.entries()) {
    for (const part of parts) asPart[part]?.push(line);
    asTotal[total]?.push(line);
  }
  return (at) => {
    const weights = new Map<number, number>();
    for (const line of asPart[at] ?? []) weights.set(line, 1);
    for (const line of asTotal[at] ?? []) weights.set(line, -1);
    return weights;
  };
}
