import { lineCover, lowest, type LineCover } from './line-cover';
import type { CountSystem, SystemLine } from './count-system';
import { readerOf, type Reader } from './reader';

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
  const { places, counts, lines } = aboveNought(system);
  const isSmall = (at: number): boolean => (counts[at] ?? 0) <= max;
  const isSettled = (at: number): boolean => (places[at] ?? 0) >= settledFrom;
  const isAlso = new Set(also);
  const hidden = system.counts.map(() => false);
  const first = [...places.entries()].flatMap(([at, place]) => ((isSmall(at) && !isSettled(at)) || isAlso.has(place) ? [at] : []));
  if (first.length === 0) return { hidden, withheld: false };
  const cover = lineCover({ counts, lines }, max);
  const reader = readerOf({ counts, lines });
  const hide = (at: number): void => {
    hidden[places[at] ?? -1] = true;
    cover.hide(at);
    reader.hide(at);
  };
  for (const at of first) hide(at);

  const own = [...lines.keys()].filter((line) => !isSettled(lines[line]?.total ?? -1) && lines[line]?.parts.some(isSettled) === false);
  const totals = new Map<number, number>();
  for (const { total } of lines) totals.set(total, (totals.get(total) ?? 0) + 1);
  const candidates = { counts, cover, isSettled, linesAddedTo: (at: number): number => totals.get(at) ?? 0 };
  for (;;) {
    coverLines(own, lines, cover, hide);
    const worst = firstGivenAway(reader, isSmall);
    if (worst === undefined) return { hidden, withheld: false };
    const next = nextToHide(worst, reader.from(worst), candidates);
    if (next === undefined) return { hidden: hidden.map((was, place) => was || place < settledFrom), withheld: true };
    hide(next);
  }
}

/** Noughts are shown, and tie nothing: most cells of a table of many breakdowns. */
function aboveNought({ counts, lines }: CountSystem): CountSystem & { readonly places: readonly number[] } {
  const places: number[] = [];
  const positions = counts.map((count, place) => (count > 0 ? places.push(place) - 1 : -1));
  const left: SystemLine[] = [];
  for (const line of lines) {
    const total = positions[line.total] ?? -1;
    if (total === -1) continue;
    const parts: number[] = [];
    for (const part of line.parts) {
      const at = positions[part] ?? -1;
      if (at !== -1) parts.push(at);
    }
    left.push({ total, parts });
  }
  return { places, counts: places.map((place) => counts[place] ?? 0), lines: left };
}

/** S-6: the first in order. Ways of working a count out that take long to find are looked for once there is no quick one. */
function firstGivenAway(reader: Reader, isSmall: (at: number) => boolean): number | undefined {
  for (const known of reader.knows()) {
    const small = [...known].filter(isSmall);
    if (small.length > 0) return Math.min(...small);
  }
  return undefined;
}

/** Line after line, each until it needs no more, and again until nothing changes (S-1). */
function coverLines(own: readonly number[], lines: CountSystem['lines'], cover: LineCover, hide: (at: number) => void): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const line of own) {
      if (!cover.wasTouched(line)) continue;
      while (cover.givesAway(line)) {
        hide(cover.partnerIn(line) ?? lines[line]?.total ?? -1);
        changed = true;
      }
    }
  }
}

interface Candidates {
  readonly counts: readonly number[];
  readonly cover: LineCover;
  isSettled(at: number): boolean;
  /** Of how many lines a count is the total. */
  linesAddedTo(at: number): number;
}

/**
 * Of the shown counts that a hidden one is worked out from, the next to hide: the smallest in its own lines, else one of their totals
 * (S-5, S-6), else the smallest elsewhere, parts before totals, so that the overall figures go last. What it is not worked out
 * from is left alone: to hide the smallest of all (C6) would in a large set of tables hide far more, to no purpose, and is left
 * for the end.
 */
function nextToHide(at: number, from: readonly number[], { counts, cover, isSettled, linesAddedTo }: Candidates): number | undefined {
  const used = new Set(from);
  const canGo = (other: number): boolean => cover.isOpen(other) && !isSettled(other);
  const partsFirst = (candidates: readonly number[]): number | undefined =>
    lowest(candidates.filter(canGo), (other) => [linesAddedTo(other), counts[other] ?? 0]);
  const own = cover.crossing(at);
  const ownParts = own.flatMap(({ parts }) => parts).filter((other) => used.has(other) && canGo(other));
  return (
    lowest(ownParts, (other) => [counts[other] ?? 0]) ??
    own.map(({ total }) => total).find((total) => used.has(total) && !isSettled(total)) ??
    partsFirst(from) ??
    partsFirst([...counts.keys()])
  );
}
