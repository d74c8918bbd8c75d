import type { Clock } from '../core/clock';

const MOST_KEPT = 10_000;

/** Whether somebody may try once more: so many times in a minute, counted by where they come from. In this process alone. */
export function fewTries(aMinute: number, clock: Clock): (from: string) => boolean {
  const tries = new Map<string, number>();
  let minute = 0;
  return (from) => {
    const now = Math.floor(clock.now().getTime() / 60_000);
    if (now !== minute || tries.size >= MOST_KEPT) tries.clear();
    minute = now;
    const made = (tries.get(from) ?? 0) + 1;
    tries.set(from, made);
    return made <= aMinute;
  };
}
