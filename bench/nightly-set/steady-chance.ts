import { dayInLondon, type CalendarDay } from '../../plugin';

const DAY_MS = 86_400_000;

/** A number from 0 to below `below` that looks like chance, and is the same for the same two numbers every time. */
export function chance(nth: number, what: number, below: number): number {
  let mixed = Math.imul(nth + 1, 0x9e3779b1) ^ Math.imul(what + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
}

const known = new Map<number, CalendarDay>();

/** Millions of rows share some thousand days: each is written out once. */
export function daysAfter(from: CalendarDay, days: number): CalendarDay {
  const at = Date.parse(`${from}T12:00:00Z`) / DAY_MS + days;
  const found = known.get(at) ?? dayInLondon(new Date(at * DAY_MS));
  known.set(at, found);
  return found;
}
