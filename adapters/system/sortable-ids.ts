import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../../plugin/core/clock';

// Crockford's base 32: no I, L, O or U, so that an id can be read out over the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARS = 10;
const RANDOM_CHARS = 16;
const RANDOM_BYTES = 10;

export interface SortableIdsOptions {
  readonly clock: Clock;
  /** Bytes nobody can guess; a test may hand in its own. */
  readonly random?: (bytes: number) => Uint8Array;
}

/**
 * Ids in the shape of a ULID: 26 characters, 48 bits of time and 80 of chance, safe in a URL, sorting as text in the
 * order in which this process made them. Where the clock stands still or jumps back the last id is counted on,
 * so that order holds and none comes twice (F12).
 */
export function createSortableIds({ clock, random = randomBytes }: SortableIdsOptions): Ids {
  let lastTime = -1;
  let lastChance = 0n;

  return {
    next() {
      const now = clock.now().getTime();
      if (now > lastTime) {
        lastTime = now;
        lastChance = freshChance(random);
      } else {
        lastChance += 1n;
        // Used up: borrow the next millisecond.
        if (lastChance >> 80n) {
          lastTime += 1;
          lastChance = freshChance(random);
        }
      }
      return encode(BigInt(lastTime), TIME_CHARS) + encode(lastChance, RANDOM_CHARS);
    },
  };
}

function freshChance(random: (bytes: number) => Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(random(RANDOM_BYTES)).toString('hex')}`);
}

function encode(value: bigint, length: number): string {
  let text = '';
  for (let rest = value, i = 0; i < length; i += 1, rest >>= 5n) text = ALPHABET.charAt(Number(rest & 31n)) + text;
  return text;
}
