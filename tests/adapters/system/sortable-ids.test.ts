import { createSortableIds } from '../../../adapters/system/sortable-ids';
import { systemClock } from '../../../adapters/system/system-clock';

const clockAt = (...instants: readonly string[]) => {
  let turn = 0;
  return { now: () => new Date(instants[Math.min(turn++, instants.length - 1)] as string) };
};
const manyFrom = (ids: { next(): string }, count: number) => Array.from({ length: count }, () => ids.next());
const isSorted = (ids: readonly string[]) => ids.every((id, i) => i === 0 || id > (ids[i - 1] as string));

describe('ids made by the application', () => {
  it('are 26 letters and digits that are safe in a URL and a file name', () => {
    for (const id of manyFrom(createSortableIds({ clock: systemClock }), 1000)) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('begin with the time they were made', () => {
    // The ULID specification's own example.
    const ids = createSortableIds({ clock: { now: () => new Date(1_469_918_176_385) } });
    expect(ids.next().slice(0, 10)).toBe('01ARYZ6S41');
  });

  it('sort in the order in which they were made, within one millisecond too', () => {
    const ids = manyFrom(createSortableIds({ clock: clockAt('2026-04-01T10:00:00Z') }), 10_000);
    expect(isSorted(ids)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('F12: still sort when the clock jumps back two hours', () => {
    const ids = createSortableIds({ clock: clockAt('2026-10-25T02:00:00Z', '2026-10-25T00:00:00Z', '2026-10-25T00:00:01Z') });
    expect(isSorted(manyFrom(ids, 3))).toBe(true);
  });

  it('go on into the next millisecond when one is used up', () => {
    let call = 0;
    const nearlyFull = () => (call++ === 0 ? new Uint8Array(10).fill(255) : new Uint8Array(10));
    const ids = createSortableIds({ clock: clockAt('2026-04-01T10:00:00Z'), random: nearlyFull });
    expect(isSorted(manyFrom(ids, 5))).toBe(true);
  });

  it('cannot be guessed from each other by another process', () => {
    const clock = clockAt('2026-04-01T10:00:00Z');
    const one = createSortableIds({ clock }).next();
    const other = createSortableIds({ clock }).next();
    expect(one.slice(0, 10)).toBe(other.slice(0, 10));
    expect(one.slice(10)).not.toBe(other.slice(10));
  });
});
