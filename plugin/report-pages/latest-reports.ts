import { dayInLondon, type CalendarDay } from '../core/calendar-day';
import type { Clock } from '../core/clock';
import { NotFound } from '../core/errors';
import { NIGHTLY, type ReportShelf } from '../core/report-shelf';
import type { Run } from '../core/run.store';
import { PAGES_FILE, PAGES_FORMAT, type FileShown, type ReportPages, type ReportShown } from './report-pages';

/** A report and the set in which its files stand. */
export interface StandingReport {
  readonly set: string;
  readonly report: ReportShown;
  /** Why the newest set has none: this one is older. */
  readonly notMadeSince?: string;
  /** The newest run, whatever came of it. */
  readonly lastRun?: LastRun;
}

/** How a night went. */
export interface LastRun extends Pick<Run, 'businessDate' | 'state' | 'failure' | 'finishedAt'> {
  /** Under way by its row, and its process has not come back within its lease. */
  readonly brokenOff?: boolean;
}

/** The reports as they stand, and how the newest night went. */
export interface StandingReports {
  readonly reports: readonly StandingReport[];
  /** The newest run, whatever came of it. */
  readonly lastRun?: LastRun;
}

/** Where reports are looked up. */
export interface ReportSources {
  readonly clock: Clock;
  readonly runs: { recent(job: string, limit: number): Promise<readonly Run[]> };
  readonly shelf: Pick<ReportShelf, 'get' | 'list'>;
}

/** As many nights back as sets are kept. */
const NIGHTS_BACK = 92;

/** Each report of the newest published set; one that the newest set could not make, from the last set that could (measures 3.0 rule 1). */
export async function latestReports({ runs, shelf, clock }: ReportSources): Promise<StandingReports> {
  const recent = await nightsSoFar(runs, clock, NIGHTS_BACK);
  const [last] = recent;
  const found: StandingReport[] = [];
  let missing: ReadonlyMap<string, string> | undefined;
  for (const { output } of recent) {
    const pages = output === undefined ? undefined : await pagesOf(output, shelf);
    if (output === undefined || pages === undefined) continue;
    const wanted = pages.reports.filter(({ id }) => missing === undefined || missing.has(id));
    found.push(...wanted.map((report) => standing(output, report, missing?.get(report.id))));
    missing = stillMissing(missing ?? new Map(pages.notMade.map(({ id, reason }) => [id, reason])), wanted);
    if (missing.size === 0) break;
  }
  return { reports: found, ...(last === undefined ? {} : { lastRun: outcomeOf(last, clock) }) };
}

/** F12: a clock that was ahead made a night that has not come; until it has, nothing of it is shown in place of last night's. */
export const nightsSoFar = async (runs: ReportSources['runs'], clock: Clock, limit: number): Promise<readonly Run[]> =>
  (await runs.recent(NIGHTLY, limit)).filter(({ businessDate }) => businessDate <= dayInLondon(clock.now()));

const standing = (set: string, report: ReportShown, reason: string | undefined): StandingReport =>
  reason === undefined ? { set, report } : { set, report, notMadeSince: reason };

const stillMissing = (missing: ReadonlyMap<string, string>, found: readonly ReportShown[]): ReadonlyMap<string, string> =>
  new Map([...missing].filter(([id]) => !found.some((report) => report.id === id)));

const outcomeOf = ({ businessDate, state, failure, finishedAt, leaseUntil }: Run, clock: Clock): LastRun => ({
  businessDate,
  state,
  ...(state === 'running' && leaseUntil <= clock.now() ? { brokenOff: true } : {}),
  ...(failure === undefined ? {} : { failure }),
  ...(finishedAt === undefined ? {} : { finishedAt }),
});

async function pagesOf(set: string, shelf: ReportSources['shelf']): Promise<ReportPages | undefined> {
  const content = await shelf.get(set, PAGES_FILE);
  if (content === undefined) return undefined;
  const pages = JSON.parse(Buffer.from(content).toString('utf8')) as ReportPages;
  return pages.format === PAGES_FORMAT ? pages : undefined;
}

/** The set that is shown: the day it was made for, and the last day of which everything is in it. */
export type SetShown = Pick<ReportShown, 'asAt' | 'dataTo'>;

/** Of several reports, the newest. */
export const newestOf = (reports: readonly StandingReport[]): SetShown | undefined =>
  reports.map(({ report }) => report).toSorted((one, other) => (one.asAt < other.asAt ? 1 : -1))[0];

/** @throws NotFound where no set has a report of this id. */
export async function reportNow(id: string, sources: ReportSources): Promise<StandingReport> {
  const { reports, lastRun } = await latestReports(sources);
  const found = reports.find(({ report }) => report.id === id);
  if (found === undefined) throw new NotFound('report');
  return { ...found, ...(lastRun === undefined ? {} : { lastRun }) };
}

/** A file that a person asked for by name. */
export interface AskedFile {
  readonly file: FileShown;
  readonly content: Uint8Array;
  readonly asAt: CalendarDay;
}

/**
 * The name is compared with the names that the report lists and that stand on the shelf; it is never made into a path.
 * @throws NotFound where the report has no such file for these readers.
 */
export async function reportFile(
  { set, report }: StandingReport,
  name: string,
  audience: FileShown['audience'],
  shelf: ReportSources['shelf'],
): Promise<AskedFile> {
  const file = report.files.find((each) => each.name === name && each.audience === audience);
  const there = file !== undefined && (await shelf.list(set)).includes(file.name);
  const content = there ? await shelf.get(set, file.name) : undefined;
  if (file === undefined || content === undefined) throw new NotFound('report file');
  return { file, content, asAt: report.asAt };
}

/** roles.md rule 7: the log of downloads shows the kind of file, its day and its rows. */
export const fileThing = (report: Pick<ReportShown, 'id' | 'asAt'>, { name, rows }: Pick<FileShown, 'name' | 'rows'>): string =>
  `${reportThing(report, name)}${rows === undefined ? '' : `: ${rows} rows`}`;

/** As the audit names a report, or a file of it. */
export const reportThing = ({ id, asAt }: Pick<ReportShown, 'id' | 'asAt'>, file?: string): string =>
  `report:${id}/${asAt}${file === undefined ? '' : `/${file}`}`;
