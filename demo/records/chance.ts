import { addDays, daysBetween, type Day } from './days';

/** Chance that can be had again: the same seed gives the same answers in the same order. */
export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from one to the other, both included. */
  int(from: number, to: number): number;
  /** True so often: 0.3 = three times in ten. */
  is(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the choices, each as often as its weight says. */
  weighed<T>(choices: readonly (readonly [weight: number, choice: T])[]): T;
  /** A day from one to the other, both included. */
  day(from: Day, to: Day): Day;
}

/** Separate streams for separate things: `chanceFrom(seed, 'family', 17)` does not depend on families 0 to 16. */
export function chanceFrom(...seed: readonly (string | number)[]): Chance {
  const next = smallFastCounter(seed.join('/'));
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    is: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
    weighed(choices) {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return (choices.at(-1) as (typeof choices)[number])[1];
    },
    day: (from, to) => addDays(from, int(0, Math.max(0, daysBetween(from, to)))),
  };
}

/** sfc32 (public domain), its four words taken from the seed's letters with FNV-1a. */
function smallFastCounter(seed: string): () => number {
  let [a, b, c, counter] = [1, 2, 3, 4].map((word) => hash(`${word}:${seed}`)) as [number, number, number, number];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
