import { addDays, daysBetween, earliest, type CalendarDay } from '../plugin/core/calendar-day';
import { REPORTS } from './catalogue';
import type { GrowingFile } from '../plugin/core/growing-file';
import { chartsOf, internalChartsOf } from './charts/charts-of';
import type { Run } from './counting/count';
import { foldFor, type FoldedReport, type FoldSums, type ReportRun } from './counting/fold';
import type { Report } from './counting/measure';
import { isClosed, quartersOf, usualPeriods, type Period } from './counting/period';
import { mendingList, type MendingList, type RecordToMend } from './counting/records-to-mend';
import { publishableTable } from './disclosure/publishable-table';
import { settleTables, type SettledTables } from './disclosure/settled-tables';
import type { CompleteTo, Facts } from './facts/facts';
import { knownOn, type KnownOn } from './facts/known-family';
import { fileInMemory } from './file-in-memory';
import { filesOfReport } from './files-of-report';
import { writeInternal, type InternalTable } from './internal-file';
import { manifestOf, type Manifest } from './manifest';
import type { NotProduced, ProducedReport, ReportFile } from './produced';
import type { ReleasedTable } from './released-tables';
import { SAME_CHILDREN } from './same-children';
import { someAtOnce } from './some-at-once';

export type { NotProduced, ProducedReport, ReportFile } from './produced';
import type { MeasureSettings } from './measure-settings';

/** What a set is counted under. */
export interface SetTask {
  /** R: the day of the run, in London. */
  readonly asAt: CalendarDay;
  readonly completeTo: CompleteTo;
  readonly settings: MeasureSettings;
  /** Left out = 24 months, 9 quarters, 4 financial years and the rolling year. */
  readonly periods?: readonly Period[];
}

export interface SetOptions {
  /** What was released before and stands until the next day of release; left out = everything is published anew. */
  readonly released?: readonly ReleasedTable[];
  /** Where a large file grows; left out = in memory. */
  readonly openFile?: () => Promise<GrowingFile>;
  /** Is told each part of the work as it is done. */
  readonly onPart?: (part: string) => void;
}

export interface ReportSet {
  readonly files: readonly ReportFile[];
  readonly manifest: Manifest;
  readonly reports: readonly ProducedReport[];
  readonly notProduced: readonly NotProduced[];
}

/** Counts families for a set, all reports at once. */
export interface SetCounting {
  /** @returns of each family what is amiss with which of its records, in the last period of each report that is over (A18). */
  add(families: readonly KnownOn[]): readonly (readonly RecordToMend[])[];
  /** The period of each report whose records are told. */
  readonly mendingPeriods: readonly { readonly report: Report['id']; readonly period: string }[];
  /** What was counted of some families; it crosses to another thread, and is added to what was counted there for the same task. */
  sums(): FoldSums;
  addSums(sums: FoldSums): void;
  counted(): CountedSet;
}

/** All families, counted. */
export interface CountedSet {
  readonly task: SetTask;
  readonly folded: readonly FoldedReport[];
  /** Those that the files have; beside them the quarters of their years were counted. */
  readonly wanted: readonly Period[];
  readonly periods: readonly Period[];
  readonly notProduced: readonly NotProduced[];
}

export function countingFor(task: SetTask): SetCounting {
  const { asAt, settings, completeTo } = task;
  const yesterday = addDays(asAt, -1);
  const wanted = task.periods ?? usualPeriods(yesterday, { months: 24, quarters: 9, financialYears: 4 });
  const notProduced = REPORTS.flatMap((report) => staleCare(report, completeTo, yesterday, settings));
  const runOn = runsByDay(asAt, settings);
  const runs = REPORTS.filter(({ id }) => !notProduced.some(({ report }) => report === id)).map((report) => ({
    report,
    run: runOn(lastCompleteDay(report, completeTo, yesterday)),
  }));
  const periods = withTheirQuarters(wanted);
  const lastOver = new Map(runs.map((each) => [each.report.id, closedIn(each, wanted).at(-1)]));
  let lists: readonly MendingList[] = [];
  const fold = foldFor(runs, periods, ({ report }, count, { unit, periods: own }, family, at) => {
    const period = lastOver.get(report.id);
    if (period !== undefined && !unit.adult && own.includes(period)) lists[at]?.note(report, count, unit, family);
  });
  return {
    mendingPeriods: [...lastOver].flatMap(([report, period]) => (period === undefined ? [] : [{ report, period: period.label }])),
    add(families) {
      lists = families.map(() => mendingList());
      fold.add(families);
      return lists.map((list) => list.take());
    },
    sums: fold.sums,
    addSums: fold.addSums,
    counted: () => ({ task, folded: fold.folded(), wanted, periods, notProduced }),
  };
}

export interface ReportSetRequest extends Omit<SetTask, 'completeTo'>, SetOptions {
  readonly facts: Facts;
}

/** Every file of a night. The same facts, day and settings give the same bytes. */
export async function makeReportSet({ facts, asAt, settings, periods, ...options }: ReportSetRequest): Promise<ReportSet> {
  const counting = countingFor({ asAt, settings, completeTo: facts.completeTo, ...(periods === undefined ? {} : { periods }) });
  for await (const families of someAtOnce(facts.families())) counting.add(families.map(knownOn));
  options.onPart?.('families counted');
  return reportSetOf(counting.counted(), options);
}

/** The same, of families that were counted. */
export async function reportSetOf({ task, folded, wanted, periods, notProduced }: CountedSet, options: SetOptions): Promise<ReportSet> {
  const { asAt, settings } = task;
  const { released = [], openFile = async () => fileInMemory(), onPart } = options;
  const isOut = ({ report }: FoldedReport): boolean => released.some((table) => table.report === report.id);
  // What is out already needs no hiding: on most nights that is everything.
  const toSettle = folded.every(isOut) ? [] : folded.map((each) => ({ folded: each, periods: closedIn(each, periods) }));
  const settled = settleTables(toSettle, SAME_CHILDREN);
  const published = folded.map((each) => publishedIn({ ...each, periods: wanted }, settled, released));
  onPart?.('small counts hidden');
  const files: ReportFile[] = [];
  const reports: ProducedReport[] = [];
  for (const each of published) {
    const internal = await writeInternal(each.folded, await openFile());
    const produced = producedFrom(each, internal);
    reports.push(produced);
    files.push(...(await filesOfReport(produced, internal.file, settings.suppression.symbol)));
  }
  onPart?.('files written');
  return { files, reports, notProduced, manifest: manifestOf({ asAt, settings, files, reports, notProduced }) };
}

/** Reports with the same last complete day share a run, and with it what is known of each family. */
function runsByDay(asAt: CalendarDay, settings: MeasureSettings): (dataTo: CalendarDay) => Run {
  const runs = new Map<CalendarDay, Run>();
  return (dataTo) => {
    const run = runs.get(dataTo) ?? { asAt, dataTo, settings };
    runs.set(dataTo, run);
    return run;
  };
}

/** A1: the earliest of the day before the run and the last complete days of the report's sources. */
const lastCompleteDay = ({ sources }: Report, completeTo: CompleteTo, yesterday: CalendarDay): CalendarDay =>
  earliest(yesterday, ...sources.map((source) => completeTo[source])) ?? yesterday;

/** A2: a missing care feed must never read as "no child entered care". */
function staleCare(
  { id, sources }: Report,
  { careEpisodes }: CompleteTo,
  yesterday: CalendarDay,
  settings: MeasureSettings,
): readonly NotProduced[] {
  if (!sources.includes('careEpisodes') || careEpisodes === undefined) return [];
  const age = daysBetween(careEpisodes, yesterday);
  return age > settings.maxFeedAgeDays ? [{ report: id, reason: `Care episodes are complete to ${careEpisodes} only` }] : [];
}

/** Years with the quarters that make them up: those that are no longer in tonight's files were in the files of earlier nights. */
const withTheirQuarters = (periods: readonly Period[]): readonly Period[] => {
  const known = new Set(periods.map(({ label }) => label));
  const years = periods.filter(({ grain }) => grain === 'financial-year');
  return [...years.flatMap(quartersOf).filter(({ label }) => !known.has(label)), ...periods];
};

const closedIn = ({ report, run }: ReportRun, periods: readonly Period[]): readonly Period[] =>
  periods.filter((period) => period.grain === report.publishedGrain && isClosed(period, run.dataTo));

interface Published extends Pick<ProducedReport, 'published' | 'publishedAsAt'> {
  readonly folded: FoldedReport;
}

function publishedIn(folded: FoldedReport, settled: SettledTables, released: readonly ReleasedTable[]): Published {
  const { report, run, periods } = folded;
  const standing = released.find((table) => table.report === report.id);
  const published = standing?.rows ?? publishableTable(folded, closedIn(folded, periods), settled);
  return { folded, published, publishedAsAt: standing?.asAt ?? run.asAt };
}

function producedFrom({ folded: { report, run }, published, publishedAsAt }: Published, internal: InternalTable): ProducedReport {
  const settings = { symbol: run.settings.suppression.symbol, landmarkDays: run.settings.landmarkDays };
  return {
    report,
    dataTo: run.dataTo,
    published,
    publishedAsAt,
    charts: chartsOf(report.id, published, settings),
    internalCharts: internalChartsOf(report.id, internal.charted, settings),
    defects: internal.defects,
    teams: internal.teams,
  };
}
