import type { Clock } from '../core/clock';

export interface Stopwatch {
  /** The part that was under way since the last call, or since the start, is done. */
  done(part: string): void;
  parts(): readonly { readonly part: string; readonly ms: number }[];
}

/** How long each part of a piece of work took, by the clock that was handed in. */
export function stopwatch(clock: Clock): Stopwatch {
  let since = clock.now().getTime();
  const parts: { part: string; ms: number }[] = [];
  return {
    done(part) {
      const now = clock.now().getTime();
      parts.push({ part, ms: now - since });
      since = now;
    },
    parts: () => parts,
  };
}
