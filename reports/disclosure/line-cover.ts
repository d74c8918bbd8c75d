import type { CountSystem, SystemLine } from './count-system';

/** What is hidden on each line, kept up as more is. */
export interface LineCover {
  hide(at: number): void;
  isOpen(at: number): boolean;
  /** Whether what a line shows tells a small count, or counts that add up to one. */
  givesAway(line: number): boolean;
  /** Whether something of the line was hidden since this was last asked of it. */
  wasTouched(line: number): boolean;
  /** The next to hide in a line. */
  partnerIn(line: number): number | undefined;
  /** The lines in which a count is a part. */
  crossing(at: number): readonly SystemLine[];
}

/** @param max counts from 1 to this are small */
export function lineCover({ counts, lines }: CountSystem, max: number): LineCover {
  const byPart: number[][] = counts.map(() => []);
  for (const [line, { parts }] of lines.entries()) for (const part of parts) byPart[part]?.push(line);
  const isHidden = counts.map(() => false);
  const isTouched = lines.map(() => true);
  const hiddenParts = lines.map(() => 0);
  const hiddenSum = lines.map(() => 0);
  const openParts = lines.map(({ parts }) => parts.length);
  const linesOf = (at: number): readonly number[] => byPart[at] ?? [];
  /**
   * S-2: one whose crossing lines already have a hidden count, else one whose crossing lines have another count to hide with it, then the
   * smallest, then the first.
   */
  const ranksIn = (line: number, at: number): readonly number[] => {
    const others = linesOf(at).filter((other) => other !== line);
    const uncovered = others.filter((other) => hiddenParts[other] === 0).length;
    const alone = others.filter((other) => openParts[other] === 1).length;
    return [uncovered, alone, counts[at] ?? 0];
  };

  return {
    hide: (at) => {
      isHidden[at] = true;
      for (const line of linesOf(at)) {
        isTouched[line] = true;
        hiddenParts[line] = (hiddenParts[line] ?? 0) + 1;
        hiddenSum[line] = (hiddenSum[line] ?? 0) + (counts[at] ?? 0);
        openParts[line] = (openParts[line] ?? 0) - 1;
      }
    },
    isOpen: (at) => isHidden[at] !== true,
    // One hidden count is total less the rest; several that add up to a small number, or to one each, are as telling (E2).
    givesAway: (line) => {
      const [secret = 0, sum = 0, total = -1] = [hiddenParts[line], hiddenSum[line], lines[line]?.total];
      return secret > 0 && isHidden[total] !== true && (secret === 1 || sum <= max || sum === secret);
    },
    wasTouched: (line) => {
      const was = isTouched[line] === true;
      isTouched[line] = false;
      return was;
    },
    partnerIn: (line) =>
      lowest(
        (lines[line]?.parts ?? []).filter((at) => isHidden[at] !== true),
        (at) => ranksIn(line, at),
      ),
    crossing: (at) => linesOf(at).flatMap((line) => lines[line] ?? []),
  };
}

/** The candidate whose ranks are lowest, compared one after the other; the first of equals. */
export function lowest(candidates: readonly number[], ranksOf: (at: number) => readonly number[]): number | undefined {
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
