import type { Facts } from '../facts/facts';
import { knownFamily, type KnownFamily } from '../facts/known-family';
import type { Count, Run, Unit, UnitInPeriods } from './count';
import { countsOf, type Report } from './measure';
import { periodFinder, type Period } from './period';
import { gatheringOf, type Gathering, type Tally } from './tally';
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

/** Is given every unit with whose record something is amiss. */
export type NoteDefects = (of: ReportRun, count: Count, counted: UnitInPeriods, family: KnownFamily) => void;

const hasDefects = ({ defects }: Unit): boolean => defects !== undefined && defects.length > 0;

/** Reads the facts once, a family at a time, for all reports together. */
export async function foldReports(
  runs: readonly ReportRun[],
  facts: Facts,
  periods: readonly Period[],
  noteDefects?: NoteDefects,
): Promise<readonly FoldedReport[]> {
  const periodsOn = periodFinder(periods);
  const folds = runs.map(foldOf);
  for await (const family of facts.families()) {
    const known = new Map<Run, KnownFamily>();
    for (const { report, run, teams, counts } of folds) {
      // Reports that share a run share what it knows of the family.
      const asKnown = known.get(run) ?? knownFamily(family, run.dataTo);
      known.set(run, asKnown);
      teams.note(asKnown);
      for (const { count, gathered } of counts) {
        for (const { unit, periods: own } of count.unitsByPeriod(asKnown, run, periodsOn)) {
          gathered.add(unit, own);
          if (noteDefects !== undefined && hasDefects(unit)) noteDefects({ report, run }, count, { unit, periods: own }, asKnown);
        }
      }
    }
  }
  return folds.map(({ report, run, teams, counts }) => ({ report, run, periods, teams, tallyOf: tallyIn(counts) }));
}

interface CountFold {
  readonly count: Count;
  readonly gathered: Gathering;
}

function foldOf({ report, run }: ReportRun) {
  const counts = countsOf(report).map((count): CountFold => ({ count, gathered: gatheringOf(count, run.settings) }));
  return { report, run, teams: teamNames(), counts };
}

const tallyIn =
  (counts: readonly CountFold[]) =>
  (count: Count, period: Period): Tally =>
    counts.find((fold) => fold.count === count)?.gathered.tallyOf(period) ?? new Map();
