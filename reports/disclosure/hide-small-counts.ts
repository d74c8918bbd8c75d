import { solvable, workedOutFrom, type CountSystem, type SystemLine } from './solvable';

export interface HidingRules {
  /** Counts from 1 to this are small. */
  readonly max: number;
  /** Hidden from the start for a reason of their own, whatever their size. */
  readonly also?: readonly number[];
  /**
   * The counts from this position on stand in tables that are out already: what is hidden of them is among `also`, and nothing more of
   * them can be hidden. Left out = none.
   */
  readonly settledFrom?: number;
}

export interface Hiding {
  /** By count: whether it stays hidden. */
  readonly hidden: readonly boolean[];
  /** Nothing was left to hide, and a small count could still be worked out: publish none of it. */
  readonly withheld: boolean;
}

/**
 * Hides small counts, then as few others as it takes so that no small count can be worked out from what is shown
 * (measures 3.4 rules 1 and 3; settled E1, E2, C6, S-1 to S-6). The order of counts and lines settles ties:
 * the same system always hides the same.
 */
export function hideSmallCounts(system: CountSystem, { max, also = [], settledFrom = system.counts.length }: HidingRules): Hiding {
  const { counts } = system;
  const isSmall = (at: number): boolean => (counts[at] ?? 0) >= 1 && (counts[at] ?? 0) <= max;
  const isSettled = (at: number): boolean => at >= settledFrom;
  const isAlso = new Set(also);
  const hidden = counts.map((count, at) => (isSmall(at) && !isSettled(at)) || (count > 0 && isAlso.has(at)));
  const crossing = linesByPart(system);
  const own = system.lines.filter(({ total, parts }) => ![total, ...parts].some(isSettled));
  for (;;) {
    coverLines(own, counts, crossing, hidden, max);
    const worst = firstGivenAway(system, hidden, isSmall);
    if (worst === undefined) return { hidden, withheld: false };
    const next = nextToHide(worst, system, crossing, hidden, isSettled);
    if (next === undefined) return { hidden: hidden.map((was, at) => was || !isSettled(at)), withheld: true };
    hidden[next] = true;
  }
}

/** S-6: the first in order. Ways of working a count out that take long to find are looked for once there is no quick one. */
function firstGivenAway(system: CountSystem, hidden: readonly boolean[], isSmall: (at: number) => boolean): number | undefined {
  for (const open of solvable(system, hidden)) {
    const found = hidden.findIndex((isHidden, at) => isHidden && isSmall(at) && open.has(at));
    if (found !== -1) return found;
  }
  return undefined;
}

const linesByPart = ({ counts, lines }: CountSystem): readonly (readonly SystemLine[])[] => {
  const byPart: SystemLine[][] = counts.map(() => []);
  for (const line of lines) for (const part of line.parts) byPart[part]?.push(line);
  return byPart;
};

type Crossing = ReturnType<typeof linesByPart>;

/** Line after line, each until it needs no more, and again until nothing changes (S-1). */
function coverLines(lines: readonly SystemLine[], counts: readonly number[], crossing: Crossing, hidden: boolean[], max: number): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      while (givesAway(line, counts, hidden, max)) {
        hidden[partnerIn(line, counts, crossing, hidden) ?? line.total] = true;
        changed = true;
      }
    }
  }
}

/** One hidden count is total less the rest; several that add up to a small number, or to one each, are as telling (E2). */
function givesAway({ total, parts }: SystemLine, counts: readonly number[], hidden: readonly boolean[], max: number): boolean {
  if (hidden[total] === true) return false;
  const secret = parts.filter((part) => hidden[part]);
  const sum = secret.reduce((so, part) => so + (counts[part] ?? 0), 0);
  return secret.length > 0 && (secret.length === 1 || sum <= max || sum === secret.length);
}

/**
 * The next to hide in a line (S-2): one whose crossing lines already have a hidden count, else one whose crossing lines have another
 * count to hide with it, then the smallest, then the first.
 */
function partnerIn(line: SystemLine, counts: readonly number[], crossing: Crossing, hidden: readonly boolean[]): number | undefined {
  const isOpen = (at: number): boolean => hidden[at] !== true && (counts[at] ?? 0) > 0;
  const others = (at: number): readonly SystemLine[] => (crossing[at] ?? []).filter((other) => other !== line);
  const uncovered = (at: number): number => others(at).filter(({ parts }) => !parts.some((part) => hidden[part])).length;
  const alone = (at: number): number => others(at).filter(({ parts }) => !parts.some((part) => part !== at && isOpen(part))).length;
  return best(line.parts.filter(isOpen), (at) => [uncovered(at), alone(at), counts[at] ?? 0]);
}

/**
 * Of the shown counts that a hidden one is worked out from, the next to hide: the smallest in its own lines, else one of their totals
 * (S-5, S-6), else the smallest elsewhere, parts before totals, so that the overall figures go last. What it is not worked out
 * from is left alone: to hide the smallest of all (C6) would in a large set of tables hide far more, to no purpose, and is left
 * for the end.
 */
function nextToHide(
  at: number,
  system: CountSystem,
  crossing: Crossing,
  hidden: readonly boolean[],
  isSettled: (at: number) => boolean,
): number | undefined {
  const { counts, lines } = system;
  const used = new Set(workedOutFrom(at, system, hidden));
  const isOpen = (other: number): boolean => hidden[other] !== true && (counts[other] ?? 0) > 0 && !isSettled(other);
  const totalOf = (other: number): number => lines.filter(({ total }) => total === other).length;
  const partsFirst = (candidates: readonly number[]): number | undefined =>
    best(candidates.filter(isOpen), (other) => [totalOf(other), counts[other] ?? 0]);
  const own = crossing[at] ?? [];
  const ownParts = own.flatMap(({ parts }) => parts).filter((other) => used.has(other) && isOpen(other));
  return (
    best(ownParts, (other) => [counts[other] ?? 0]) ??
    own.map(({ total }) => total).find((total) => used.has(total) && !isSettled(total)) ??
    partsFirst([...used]) ??
    partsFirst(counts.map((_, other) => other))
  );
}

/** The candidate whose ranks are lowest, compared one after the other; the first of equals. */
function best(candidates: readonly number[], ranksOf: (at: number) => readonly number[]): number | undefined {
  let chosen: { readonly at: number; readonly ranks: readonly number[] } | undefined;
  for (const at of candidates) {
    const ranks = ranksOf(at);
    if (chosen === undefined || isLower(ranks, chosen.ranks)) chosen = { at, ranks };
  }
  return chosen?.at;
}

function isLower(ranks: readonly number[], others: readonly number[]): boolean {
  const at = ranks.findIndex((rank, position) => rank !== others[position]);
  return at !== -1 && (ranks[at] ?? 0) < (others[at] ?? 0);
}
