import type { Facts } from '../facts/facts';
import { knownFamily, type KnownFamily } from '../facts/known-family';
import type { Count, Run } from './count';
import { countsOf, type Report } from './measure';
import { periodFinder, type Period } from './period';
import { adderFor, type Adder, type OpenTally, type Tally } from './tally';
import { teamNames, type TeamNames } from './team-names';

export interface ReportRun {
  readonly report: Report;
  readonly run: Run;
}

/** A report's facts folded into totals: all that its tables, files and charts are made from. */
export interface FoldedReport extends ReportRun {
  readonly periods: readonly Period[];
  tallyOf(count: Count, period: Period): Tally;
  readonly teams: TeamNames;
}

/** Reads the facts once, a family at a time, for all reports together. */
export async function foldReports(runs: readonly ReportRun[], facts: Facts, periods: readonly Period[]): Promise<readonly FoldedReport[]> {
  const periodsOn = periodFinder(periods);
  const folds = runs.map((run) => foldOf(run, periods));
  for await (const family of facts.families()) {
    const known = new Map<Run, KnownFamily>();
    for (const { run, teams, counts } of folds) {
      // Reports that share a run share what it knows of the family.
      const asKnown = known.get(run) ?? knownFamily(family, run.dataTo);
      known.set(run, asKnown);
      teams.note(asKnown);
      for (const { count, add, tallies } of counts) {
        for (const { unit, periods: own } of count.unitsByPeriod(asKnown, run, periodsOn)) add(unit, own, tallies);
      }
    }
  }
  return folds.map(({ report, run, teams, counts }) => ({ report, run, periods, teams, tallyOf: tallyIn(counts) }));
}

interface CountFold {
  readonly count: Count;
  readonly add: Adder;
  readonly tallies: ReadonlyMap<Period, OpenTally>;
}

function foldOf({ report, run }: ReportRun, periods: readonly Period[]) {
  const counts = countsOf(report).map((count): CountFold => {
    const tallies = new Map(periods.map((period): [Period, OpenTally] => [period, new Map()]));
    return { count, add: adderFor(count, run.settings), tallies };
  });
  return { report, run, teams: teamNames(), counts };
}

const tallyIn =
  (counts: readonly CountFold[]) =>
  (count: Count, period: Period): Tally =>
    counts.find((fold) => fold.count === count)?.tallies.get(period) ?? new Map();
