import type { Clock, Ids } from '../../plugin/core/clock';

/** A clock that stands still until the test moves it. */
export interface SetClock extends Clock {
  set(instant: string): void;
  forward(milliseconds: number): void;
}

export function clockAt(instant: string): SetClock {
  let now = new Date(instant);
  return {
    now: () => new Date(now),
    set: (to) => void (now = new Date(to)),
    forward: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  };
}

/** Ids that count up, so that a test can name them. */
export function countingIds(prefix = 'id'): Ids {
  let last = 0;
  return { next: () => `${prefix}${String((last += 1)).padStart(6, '0')}` };
}
