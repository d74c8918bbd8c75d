import fc from 'fast-check';
import { addDays, day } from '../../plugin/core/calendar-day';
import type { FamilyFacts } from '../../reports/facts/facts';
import { familiesOf } from '../../reports/facts/families';
import { knownOn } from '../../reports/facts/known-family';
import { REPORTS } from '../../reports/catalogue';
import { countsOf } from '../../reports/counting/measure';
import { foldFor, type Fold } from '../../reports/counting/fold';
import { usualPeriods } from '../../reports/counting/period';
import { tableOf } from '../../reports/counting/table';
import { DEFAULT_MEASURE_SETTINGS } from '../../reports/measure-settings';
import { aChild, care, letterTo } from './support/facts';

const AS_AT = day('2026-11-21');
const RUN = { asAt: AS_AT, dataTo: addDays(AS_AT, -1), settings: DEFAULT_MEASURE_SETTINGS };
const RUNS = REPORTS.map((report) => ({ report, run: RUN }));
const PERIODS = usualPeriods(RUN.dataTo, { months: 1, quarters: 2, financialYears: 1 });
const TEAMS = ['T4', 'T2', 'T3', 'T1'];

/** A child with a letter, of some team under one of its names, who came into care or did not. */
const child = fc.record({
  letter: fc.integer({ min: 1, max: 700 }),
  care: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  team: fc.constantFrom(...TEAMS),
  name: fc.constantFrom('North', 'South'),
  inFirstPart: fc.boolean(),
});
type Drawn = typeof child extends fc.Arbitrary<infer One> ? One : never;

function familyOf({ letter, care: entered, team, name }: Drawn, at: number): FamilyFacts {
  const id = `P${at}`;
  const on = addDays(AS_AT, -letter);
  const allocation = {
    personId: id,
    workerId: 'W1',
    kind: 'allocated-worker',
    teamId: team,
    teamName: name,
    from: addDays(on, -30),
  } as const;
  const story = { events: letterTo(id, on), allocations: [allocation], care: entered === undefined ? [] : [care(addDays(on, entered))] };
  const [family] = familiesOf([aChild(id, story)], []);
  return family as FamilyFacts;
}

function foldOf(families: readonly FamilyFacts[]): Fold {
  const fold = foldFor(RUNS, PERIODS);
  fold.add(families.map(knownOn));
  return fold;
}

/** The tables, and in which order what came up stands behind them. */
const madeOf = (fold: Fold) =>
  fold.folded().map((report) => ({
    rows: tableOf(report),
    teams: countsOf(report.report).map((count) => PERIODS.map((period) => [...(report.tallyOf(count, period).get('team')?.keys() ?? [])])),
  }));

test('families counted in two parts, by whomever, and added up are the tables of all of them counted at once', () => {
  fc.assert(
    fc.property(fc.array(child, { minLength: 2, maxLength: 8 }), (drawn) => {
      const families = drawn.map(familyOf);
      const [first, second] = [true, false].map((part) => foldOf(families.filter((_, at) => drawn[at]?.inFirstPart === part))) as [
        Fold,
        Fold,
      ];
      // As it comes from another thread.
      first.addSums(structuredClone(second.sums()));
      expect(madeOf(first)).toEqual(madeOf(foldOf(families)));
    }),
    { numRuns: 4, seed: 20261121 },
  );
});

test('what was counted elsewhere in other periods is refused', () => {
  const [fold, other] = [
    foldFor(RUNS, PERIODS),
    foldFor(RUNS, usualPeriods(day('2020-01-31'), { months: 1, quarters: 1, financialYears: 1 })),
  ];
  other.add([knownOn(familyOf({ letter: 2500, care: undefined, team: 'T1', name: 'North', inFirstPart: false }, 1))]);
  expect(() => fold.addSums(structuredClone(other.sums()))).toThrow('Counted elsewhere in a period that is none here');
});
