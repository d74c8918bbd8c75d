import { addDays, day } from '../../../plugin/core/calendar-day';
import { REPORTS } from '../../../reports/catalogue';
import type { Count, Line, Unit } from '../../../reports/counting/count';
import { countsOf } from '../../../reports/counting/measure';
import { customPeriod } from '../../../reports/counting/period';
import { knownFamily } from '../../../reports/facts/known-family';
import { familiesOf } from '../../../reports/facts/families';
import { DEFAULT_MEASURE_SETTINGS } from '../../../reports/measure-settings';
import { aChild, aMeeting, anEpisode, anOffer, care, event, exempt, letterTo, type Records } from '../support/facts';
import { randomWorld } from '../support/random-world';
import { rareRecords } from '../support/rare-records';

const run = { asAt: day('2026-11-21'), dataTo: day('2026-11-20'), settings: DEFAULT_MEASURE_SETTINGS };
const world = randomWorld({ seed: 11, families: 900, from: '2024-01-01', days: 1050 });
const edges = atTheEdgesOfAYear(['2024-03-01', '2024-08-31', '2025-03-10', '2025-11-20', '2025-11-21', '2026-05-20', '2026-05-21']);
const applied = applicationsWithoutLetter(60);
const rare = rareRecords();
const all = [world, edges, applied, rare];
const families = familiesOf(
  all.flatMap(({ children }) => children),
  all.flatMap(({ episodes = [] }) => episodes),
  all.flatMap(({ exemptions = [] }) => exemptions),
).map((family) => knownFamily(family, run.dataTo));
const everything = customPeriod(day('2023-01-01'), day('2026-12-31'));

const unitsOf = (count: Count): readonly Unit[] =>
  families.flatMap((family) => [...count.unitsByPeriod(family, run, () => [everything])].map(({ unit }) => unit));

/** Children who entered care, or moved, on days on which months and days of follow-up disagree. Chance would seldom find them. */
function atTheEdgesOfAYear(starts: readonly string[]): Records {
  const offsets = [180, 181, 182, 183, 184, 185, 364, 365, 366];
  const stories = starts.flatMap((start) =>
    offsets.flatMap((days) => {
      const on = addDays(day(start), days);
      return [{ care: [care(on)] }, { transferredOn: on }].map((story) => ({ start, story }));
    }),
  );
  return {
    children: stories.map(({ start, story }, at) => aChild(`X${at}`, { events: letterTo(`X${at}`, start), ...story })),
    episodes: stories.map(({ start }, at) =>
      anEpisode(`EX${at}`, [`X${at}`], { meetings: [aMeeting([`X${at}`], start, { id: `MX${at}` })] }),
    ),
  };
}

/** Care proceedings with no letter before them: a third offered before, a third exempt, a third neither. */
function applicationsWithoutLetter(number: number): Records {
  const ids = Array.from({ length: number }, (_, at) => `A${at}`);
  const third = (rest: number): readonly string[] => ids.filter((_, at) => at % 3 === rest);
  return {
    children: ids.map((id, at) => aChild(id, { events: [event(id, 'care-application', addDays(day('2025-01-10'), at * 7))] })),
    episodes: third(0).map((id) => anEpisode(`E${id}`, [id], { offers: [anOffer([id], '2025-01-05')] })),
    exemptions: third(1).map((id) => exempt(id, '2025-01-05')),
  };
}

const linesOf = ({ lines, overallLines = [] }: Count): readonly Line[] => [...lines, ...overallLines];

/** How often a unit counts in each cell: a meeting counts once among meetings, and as often among people as people came. */
function timesIn({ cells, overall }: Unit): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const cell of [...cells, ...(overall?.cells ?? [])]) times.set(cell, (times.get(cell) ?? 0) + 1);
  return times;
}

/** Rank of a 0/1 matrix over a prime field, by plain elimination. */
function rank(matrix: readonly (readonly number[])[]): number {
  const prime = 7919;
  const inverse = (value: number): number => {
    let [result, base] = [1, value];
    for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
      if (power % 2 === 1) result = (result * base) % prime;
      base = (base * base) % prime;
    }
    return result;
  };
  const rows = matrix.map((row) => row.map((value) => ((value % prime) + prime) % prime));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= found && row[column] !== 0);
    if (pivot === -1) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    const scale = inverse(rows[found]![column]!);
    rows[found] = rows[found]!.map((value) => (value * scale) % prime);
    for (const [at, row] of rows.entries()) {
      const factor = row[column]!;
      if (at !== found && factor !== 0)
        rows[at] = row.map((value, position) => (value + (prime - factor) * rows[found]![position]!) % prime);
    }
    found += 1;
  }
  return found;
}

const counts = REPORTS.flatMap(countsOf).map((count) => [count.id, count] as const);

describe('What a reader knows of the cells of a count', () => {
  it.each(counts)('%s: every line holds for every unit, and the first cell holds them all', (_, count) => {
    const units = unitsOf(count);
    expect(units.length).toBeGreaterThan(40);
    const lines = linesOf(count);
    const broken = units.flatMap((unit) => {
      const times = timesIn(unit);
      const of = (cell: string): number => times.get(cell) ?? 0;
      const wrong = lines.filter(([total, ...parts]) => of(total) !== parts.reduce((sum, part) => sum + of(part), 0));
      return wrong.map(([total]) => total);
    });
    expect([...new Set(broken)]).toEqual([]);
    expect(units.filter((unit) => !unit.cells.includes(count.cells[0]))).toEqual([]);
  });

  it.each(counts)('%s: no two published figures are tied in a way that the lines do not tell', (_, count) => {
    const lines = linesOf(count);
    const kinds = new Map(
      unitsOf(count)
        .map(timesIn)
        .map((times) => [[...times].map(String).toSorted().join(';'), times]),
    );
    const isSeen = (cell: string): boolean => [...kinds.values()].some((kind) => kind.has(cell));
    const every = [...new Set(lines.flat())];
    const cells = every.filter(isSeen);
    // A cell that nobody is in would not show what it is tied to.
    expect(every.filter((cell) => !isSeen(cell))).toEqual([]);
    const unitMatrix = [...kinds.values()].map((kind) => cells.map((cell) => kind.get(cell) ?? 0));
    const lineMatrix = lines.map(([total, ...parts]) => cells.map((cell) => Number(parts.includes(cell)) - Number(cell === total)));
    // As many independent lines as there are independent relations between the cells.
    expect(rank(lineMatrix)).toBe(cells.length - rank(unitMatrix));
  });
});
