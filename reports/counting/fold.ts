import type { Facts } from '../facts/facts';
import { knownOn, type KnownFamily, type KnownOn } from '../facts/known-family';
import type { Count, Run, Unit, UnitInPeriods } from './count';
import { countsOf, type Report } from './measure';
import { periodFinder, type Period } from './period';
import { someAtOnce } from '../some-at-once';
import { gatheringOf, type Gathering, type GatheringSums, type Tally } from './tally';
import { teamNames, type TeamNames, type TeamsSeen } from './team-names';

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

/** Is given every unit with whose record something is amiss, and the place of its family among those that are counted together. */
export type NoteDefects = (of: ReportRun, count: Count, counted: UnitInPeriods, family: KnownFamily, at: number) => void;

const hasDefects = ({ defects }: Unit): boolean => defects !== undefined && defects.length > 0;

/** What was counted of some families, in a form that crosses to another thread: by report, and by its counts in their order. */
export type FoldSums = readonly { readonly counts: readonly GatheringSums[]; readonly teams: TeamsSeen }[];

/** Counts families for all reports together. */
export interface Fold {
  /** Some hundred families at once: what one count adds up is then at hand for all of them, which takes a fifth less than family by family. */
  add(families: readonly KnownOn[]): void;
  sums(): FoldSums;
  /** What was counted elsewhere, for the same reports and periods. */
  addSums(sums: FoldSums): void;
  folded(): readonly FoldedReport[];
}

export function foldFor(runs: readonly ReportRun[], periods: readonly Period[], noteDefects?: NoteDefects): Fold {
  const periodsOn = periodFinder(periods);
  const labelled = new Map(periods.map((period) => [period.label, period]));
  const folds = runs.map(foldOf);
  return {
    add(families) {
      for (const { report, run, teams, counts } of folds) {
        const known = families.map((family) => family(run.dataTo));
        known.forEach((family) => teams.note(family));
        for (const { count, gathered } of counts) {
          for (const [at, family] of known.entries()) {
            for (const { unit, periods: own } of count.unitsByPeriod(family, run, periodsOn)) {
              gathered.add(unit, own);
              if (noteDefects !== undefined && hasDefects(unit)) noteDefects({ report, run }, count, { unit, periods: own }, family, at);
            }
          }
        }
      }
    },
    sums: () => folds.map(({ counts, teams }) => ({ counts: counts.map(({ gathered }) => gathered.sums()), teams: teams.seen() })),
    addSums(sums) {
      const periodOf = (label: string): Period => labelled.get(label) ?? fail(label);
      folds.forEach(({ counts, teams }, at) => {
        counts.forEach(({ gathered }, countAt) => gathered.addSums(sums[at]?.counts[countAt] ?? [], periodOf));
        teams.noteSeen(sums[at]?.teams ?? new Map());
      });
    },
    folded: () => folds.map(({ report, run, teams, counts }) => ({ report, run, periods, teams, tallyOf: tallyIn(counts) })),
  };
}

function fail(label: string): never {
  throw new RangeError(`Counted elsewhere in a period that is none here: ${label}`);
}

/** Reads the facts once, some hundred families at a time, for all reports together. */
export async function foldReports(runs: readonly ReportRun[], facts: Facts, periods: readonly Period[]): Promise<readonly FoldedReport[]> {
  const fold = foldFor(runs, periods);
  for await (const families of someAtOnce(facts.families())) fold.add(families.map(knownOn));
  return fold.folded();
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
