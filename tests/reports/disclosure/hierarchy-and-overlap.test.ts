import { hideSmallCounts } from '../../../reports/disclosure/hide-small-counts';
import type { CountSystem, SystemLine } from '../../../reports/disclosure/count-system';
import { chances } from '../support/random-world';
import { toldCounts } from '../support/what-is-told';

/** As many tables of each kind; more where a night's worth of checking is wanted: `DISCLOSURE_TABLES=20000`. */
const TABLES = Number(process.env['DISCLOSURE_TABLES'] ?? 250);
const SMALL = 5;

/** How often a part of a team's quarter is nought, or of 1 to 5 children; otherwise it is larger. */
const KINDS = {
  'very sparse': { nought: 0.6, small: 0.35, most: 14 },
  sparse: { nought: 0.25, small: 0.5, most: 20 },
  usual: { nought: 0.05, small: 0.15, most: 60 },
} as const;

type Kind = keyof typeof KINDS;

/** Which share of the parts above nought, at all levels and in both files, may stay hidden: hiding everything fails. */
const LIMITS: Readonly<Record<Kind, number>> = { 'very sparse': 0.99, sparse: 0.9, usual: 0.6 };

interface TwoFiles {
  readonly system: CountSystem;
  /** Positions of the first file, quarters, and of the second, the half year that they make up. */
  readonly quarters: readonly number[];
  readonly halfYear: readonly number[];
}

/**
 * Teams in areas in a council; of each, the parts of a whole (accepted, declined, no answer), in two quarters and, in another file,
 * in the half year. Everything adds up along every way.
 */
function twoFiles(kind: Kind, chance: () => number): TwoFiles {
  const upTo = (most: number): number => Math.floor(chance() * most);
  const { nought, small, most } = KINDS[kind];
  const cell = (): number => {
    if (chance() < nought) return 0;
    return chance() < small / (1 - nought) ? 1 + upTo(SMALL) : 6 + upTo(most);
  };
  const counts: number[] = [];
  const lines: SystemLine[] = [];
  const add = (count: number): number => counts.push(count) - 1;
  const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + counts[part]!, 0);
  const total = (parts: readonly number[]): number => {
    const at = add(sumOf(parts));
    lines.push({ total: at, parts });
    return at;
  };
  const numberOfParts = 2 + upTo(2);
  const areas = Array.from({ length: 1 + upTo(2) }, () => 1 + upTo(3));
  const oneByOne = Array.from({ length: numberOfParts }, (_, at) => at);

  const quarter = (): readonly (readonly number[])[] => {
    const places: (readonly number[])[] = [];
    const place = (parts: readonly number[]): readonly number[] => {
      const own = [...parts, total(parts)];
      places.push(own);
      return own;
    };
    // A place above others: each of its cells is the sum of theirs, and so is its whole.
    const above = (below: readonly (readonly number[])[]): readonly number[] => {
      const own = place(oneByOne.map((part) => total(below.map((one) => one[part]!))));
      lines.push({ total: own.at(-1)!, parts: below.map((one) => one.at(-1)!) });
      return own;
    };
    above(areas.map((teams) => above(Array.from({ length: teams }, () => place(oneByOne.map(() => add(cell())))))));
    return places;
  };
  const [first, second] = [quarter(), quarter()];
  const quarters = [...first, ...second].flat();
  // The other file: a cell for each of theirs, tied by the same lines among themselves.
  const own = new Map<number, number>();
  for (const [at, place] of first.entries()) for (const [part, one] of place.entries()) own.set(one, total([one, second[at]![part]!]));
  const among = lines.filter((line) => own.has(line.total) && line.parts.every((part) => own.has(part)));
  for (const line of among) lines.push({ total: own.get(line.total)!, parts: line.parts.map((part) => own.get(part)!) });
  return { system: { counts, lines }, quarters, halfYear: [...own.values()] };
}

const isSmall = (count: number | undefined): boolean => count !== undefined && count >= 1 && count <= SMALL;

/** Small counts that a reader of all that is shown works out. */
const givenAway = ({ counts, lines }: CountSystem, hidden: readonly boolean[]): readonly number[] =>
  toldCounts(
    { counts, lines },
    hidden,
    counts.flatMap((count, at) => (hidden[at] && isSmall(count) ? [at] : [])),
  );

/** The same set with each file hidden by itself, as if the other did not exist. */
function hiddenApart({ system: { counts, lines }, quarters, halfYear }: TwoFiles): readonly boolean[] {
  const alone = (positions: readonly number[]) => {
    const own = new Set(positions);
    const inside = lines.filter(({ total, parts }) => own.has(total) && parts.every((part) => own.has(part)));
    return hideSmallCounts({ counts: counts.map((count, at) => (own.has(at) ? count : 0)), lines: inside }, { max: SMALL }).hidden;
  };
  const [inQuarters, inHalfYear] = [alone(quarters), alone(halfYear)];
  return counts.map((_, at) => inQuarters[at]! || inHalfYear[at]!);
}

describe('Tables of teams, areas and the council, in two files that overlap', () => {
  it.each(Object.keys(KINDS) as Kind[])(
    '%s: no hidden count of 1 to 5, cell or total, can be worked out, and not everything is hidden',
    (kind) => {
      const chance = chances(20261121);
      let [shown, gone, told, open] = [0, 0, 0, 0];
      for (let at = 0; at < TABLES; at += 1) {
        const { system } = twoFiles(kind, chance);
        const { hidden, withheld } = hideSmallCounts(system, { max: SMALL });
        expect(withheld).toBe(false);
        told += givenAway(system, hidden).length;
        open += system.counts.filter(
          (count, position) => (isSmall(count) && !hidden[position]) || (count === 0 && hidden[position]),
        ).length;
        for (const [position, count] of system.counts.entries()) {
          if (count === 0) continue;
          if (hidden[position]) gone += 1;
          else shown += 1;
        }
      }
      const share = gone / (gone + shown);
      console.info(`${kind}: ${(100 * share).toFixed(0)}% of counts hidden in ${TABLES} sets of two overlapping files`);
      expect({ told, open }).toEqual({ told: 0, open: 0 });
      expect(share).toBeLessThan(LIMITS[kind]);
    },
  );

  it('hidden each by itself, the two files together would tell: so they are one set, or only one of them goes out', () => {
    const chance = chances(7);
    const sets = Array.from({ length: 60 }, () => twoFiles('sparse', chance));
    const leaking = sets.filter((set) => givenAway(set.system, hiddenApart(set)).length > 0);
    expect(leaking.length).toBeGreaterThan(20);
  });

  it('the solver finds what adding up tells, what a bound tells, and nothing more', () => {
    const line = { total: 3, parts: [0, 1, 2] };
    const ask = (counts: readonly number[], hidden: readonly boolean[]) => toldCounts({ counts, lines: [line] }, hidden, [0, 1, 2]);
    expect(ask([2, 4, 9, 15], [true, false, false, false])).toEqual([0]);
    expect(ask([1, 1, 1, 3], [true, true, true, false])).toEqual([0, 1, 2]);
    expect(ask([1, 1, 2, 4], [true, true, true, false])).toEqual([]);
    expect(ask([2, 4, 9, 15], [true, false, false, true])).toEqual([]);
  });
});
