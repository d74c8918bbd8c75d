import type { Router } from 'express';
import { caseSystemFrom } from './case-system-from';
import { wordingFrom } from './documents-from';
import { exportFolder, importFolder, type ExtractImported, type ExtractToRead } from './extract-from';
import { launchFrom } from './launch-from';
import { nightFrom } from './night-from';
import { makeReportsBeside, type ReportsBeside } from './reports-beside-from';
import { replyLinksFrom } from './reply-links-from';
import { storeFrom } from './store-from';
import { calendarFrom, deliveryFrom, filingFrom } from './ways-out-from';
import { drawChart } from '../reports/charts/draw-chart';
import { createDocumentMaker } from '../adapters/documents/document-maker';
import type { SqlStore } from '../adapters/store/sql-store';
import { linesOfFacts } from '../adapters/system/facts-folder';
import { reportFolder } from '../adapters/system/report-folder';
import { createSortableIds } from '../adapters/system/sortable-ids';
import { systemClock } from '../adapters/system/system-clock';
import type { CalendarDay } from './core/calendar-day';
import type { CaseSystem, PersonId } from './core/case-system';
import { doors } from './core/doors';
import { silentLog } from './core/log';
import { withSettledRecords } from './core/followed-records';
import { notTold, withUnknownRestriction } from './core/unknown-restriction';
import type { RunAsker } from './core/run.store';
import { checkAudit, type AuditCheck } from './jobs/check-audit';
import { explainNight, type Explanation, type FigureToExplain } from './jobs/explain-night';
import { remindWorkers } from './jobs/daily-reminders';
import { dispatchers } from './jobs/dispatchers';
import { settleAcknowledgements } from './jobs/settle-filing';
import { dueNight, nightAsked, startOf } from './jobs/due-night';
import { lookForRecords, settledRecords } from './jobs/look-for-records';
import { NIGHTLY, runNight, type NightOutcome } from './jobs/nightly-run';
import { DEFAULT_RELAY, relayOnce } from './jobs/outbox-relay';
import { exportAudit, type AuditExportAsked } from './jobs/export-audit';
import { sealAudit } from './jobs/seal-audit';
import { newsOfNight } from './jobs/tell-of-night';
import { atTimes, once, repeat, type Running } from './jobs/timers';
import { tryNightAgain } from './jobs/try-night-again';
import { checkOptions, type CheckedOptions, type FamilyMeetingsOptions } from './options';
import { createAssets } from './web/assets';
import { createRenderer, ourViews } from './web/render';
import { createRouter } from './web/router';
import { routes } from './web/routes';
import { actorOf } from './core/actor-of';
import { actorFor } from './web/who-is-asking';
import { childSummaryFrom } from './child-summary-from';
import type { ChildSummary } from './core/child-summary';

export { caseSystemLoginFrom } from './case-system-login-from';
export { checkAuditExport } from './jobs/check-audit-export';
export type { AuditCheck, AuditExportAsked };
export { examine, type Finding } from './examination-from';
export { reportsFromExtract, type ExtractImported, type ExtractRead, type ExtractToRead } from './extract-from';

export type { ReportsBeside } from './reports-beside-from';
export type { Explanation, FigureToExplain } from './jobs/explain-night';

/** How the module is, for the host's own monitoring. Counts and dates only. */
export interface Health {
  readonly ok: boolean;
  readonly database: 'ready' | 'needs-migration' | 'unreachable';
  readonly caseSystem: 'answering' | 'not-answering';
  /** Messages waiting to be filed or sent, and those that wait for a person to decide. */
  readonly outbox: { readonly waiting: number; readonly parked: number };
  /** The newest published reports' date, and whether last night's run worked. */
  readonly reports: { readonly asAt?: CalendarDay; readonly lastRun?: 'running' | 'done' | 'failed' };
}

export interface FamilyMeetings {
  /** `app.use('/family-meetings', familyMeetings.router)`: an Express router for any path. */
  readonly router: Router;
  /** Begins to file, send and report. Refuses where the database needs migrating. Calling it twice is calling it once. */
  start(): Promise<void>;
  /** Ends after the work under way, and closes the module's own database. */
  stop(): Promise<void>;
  /** Brings the module's own tables up to date; names what ran. */
  migrate(): Promise<readonly string[]>;
  health(): Promise<Health>;
  /**
   * Makes the reports of a business date (default: the one that is due) unless they are made already.
   * @param options.again make them again, as a person may ask by hand.
   * @param options.by who asks, for the history of the runs. Default `host`.
   */
  nightly(options?: { readonly businessDate?: CalendarDay; readonly again?: boolean; readonly by?: RunAsker }): Promise<NightOutcome>;
  /**
   * Makes some reports in a folder beside: nothing of it is published, and no run is kept of it.
   * @returns the folder that was made
   * @throws RangeError where a report is asked for that there is not
   */
  reportsBeside(asked: Omit<ReportsBeside, 'asAt'> & { readonly asAt?: CalendarDay }): Promise<string>;
  /** How a figure of a night's set was counted, unit by unit, from the facts kept with it: ids, days and codes, no names. */
  explain(asked: FigureToExplain): Promise<Explanation>;
  /**
   * What is under way for one child, for the host's own page of the record: open processes, next dates, plan, next review,
   * how much is overdue. Counts, days and codes, and nothing that anybody wrote. Kept in the audit as seen by this worker.
   * @param asker the worker's login id in the case system, as the host's own login has it
   * @returns undefined where the worker may not open the child's record, or where there is none
   */
  summaryOf(childId: PersonId, asker: { readonly loginId: string }): Promise<ChildSummary | undefined>;
  /**
   * Brings history in from a folder of CSV files (docs: *Extract*), so that it counts in the reports: all of it or nothing.
   * What has to be mended first is told in a file, every line of it at once. Brought in twice it changes nothing.
   * @param options.update rows that were brought in before under the same number are replaced by what the folder says now.
   */
  importHistory(from: ExtractToRead, options?: { readonly update?: boolean }): Promise<ExtractImported>;
  /** Writes all that the reports count from as such a folder: dates and codes of children's records, without a name. */
  exportHistory(folder: string): Promise<void>;
  /**
   * Works the audit's seals out again and tells what was changed, removed or put in since they were made.
   * @param known the head that an earlier check gave, kept apart from the database.
   */
  checkAudit(known?: { readonly seal: number; readonly hash: string }): Promise<AuditCheck>;
  /**
   * The audit of some days with its seals, a line of a file at a time (docs: *The audit*). That it was taken away stands in the audit.
   * @returns text in UTF-8; lines of JSON can be checked with `checkAuditExport`, a table is for reading.
   */
  exportAudit(asked: AuditExportAsked): AsyncIterable<string>;
  /** Files and sends what is due, once; for a host that wants to say when. */
  sendOutbox(): Promise<void>;
}

const NOBODYS_LOGIN = 'family-meetings-health';
const DEFAULT_NIGHTLY = '30 2 * * *';
const DEFAULT_NIGHT_STARTS = '02:30';
const EVERY_HOUR = '0 * * * *';
const DEFAULT_OUTBOX_SECONDS = 5;
/** Only asks; whether anything is done is decided by the day's row. */
const REMINDERS_EVERY_MS = 60_000;
const SEAL_EVERY_MS = 60_000;

/**
 * Family group conferences and family meetings as a module of the host's own server.
 * @throws OptionsRefused naming every option that cannot be used.
 */
export function createFamilyMeetings(options: FamilyMeetingsOptions): FamilyMeetings {
  const checked = checkOptions(options);
  const clock = checked.clock ?? systemClock;
  const ids = checked.ids ?? createSortableIds({ clock });
  const log = checked.log ?? silentLog;
  // First: a wrong mapping stops the start before anything is opened.
  const { caseSystem: source, close: closeCaseSystem } = caseSystemFrom(checked.caseSystem, clock, log);
  const store = storeFrom(checked.store);
  const { policy } = checked;
  const { whereRestrictionIsUnknown } = policy.caseRecords;
  const settled = withSettledRecords(source, () => settledRecords(store.stores.recordFindings), clock);
  const caseSystem = withUnknownRestriction(settled, whereRestrictionIsUnknown, clock);
  const shelf = reportFolder(checked.reportsFolder);
  const filing = filingFrom(checked.filing, clock);
  const delivery = deliveryFrom(checked);
  const documents = createDocumentMaker();

  const serviceName = checked.serviceName ?? 'Family meetings';
  const wording = wordingFrom(ourViews, checked.viewsFolder);
  const ground = { caseSystem, policy, clock, ids, shelf, wording };

  const twoDoors = doors(ground, store);
  const router = createRouter({
    doors: twoDoors,
    routes,
    caseSystem,
    launches: store.stores.launches,
    handOvers: store.stores.handOvers,
    replyLinks: store.stores.replyLinks,
    emergencyAccess: store.stores.emergencyAccess,
    policy,
    clock,
    ids,
    log,
    renderer: createRenderer({ viewsDir: ourViews, ...(checked.viewsFolder === undefined ? {} : { overridesDir: checked.viewsFolder }) }),
    documents,
    charts: { png: drawChart },
    assets: createAssets(ourViews),
    secrets: checked.secrets,
    secureCookies: checked.secureCookies,
    publicUrl: checked.publicUrl,
    serviceName,
    monitoring: { health: () => healthOf(store, caseSystem), metrics: checked.metrics ?? false },
    notTold: notTold(source, whereRestrictionIsUnknown),
    frameAncestors: checked.frameAncestors ?? [],
    ...(checked.strippedPrefix === undefined ? {} : { strippedPrefix: checked.strippedPrefix }),
    organisationName: checked.organisationName,
    frame: checked.frame,
    identify: checked.identify,
    ...(checked.launch === undefined ? {} : { launch: launchFrom(checked.launch, { publicUrl: checked.publicUrl, clock, log }) }),
  });

  const relay = {
    store,
    dispatchers: dispatchers({
      caseSystem,
      filing,
      delivery,
      documents,
      finisher: documents,
      ...calendarFrom(policy.service),
      ...replyLinksFrom(policy, checked.secrets),
      mails: checked.mail !== undefined,
      reminders: { ground, serviceName, actorOf: (worker) => actorOf(worker, policy) },
    }),
    clock,
    ids,
    log,
    settings: DEFAULT_RELAY,
  };
  const history = { stores: store.stores, caseSystem, policy };
  const onPart = (part: string): void => log.info('nightly-part', { part });
  const night = {
    runs: store.stores.runs,
    shelf,
    clock,
    log,
    nightsOfFacts: checked.keepFactsNights,
    news: newsOfNight({ store, runs: store.stores.runs, policy, clock, ids }),
    make: nightFrom(checked, { stores: store.stores, caseSystem, clock, log, onPart }),
  };

  const remind = () => remindWorkers({ store, caseSystem, policy, clock, ids, log, actorOf: (worker) => actorOf(worker, policy) });

  async function sendOutbox(): Promise<void> {
    await relayOnce(relay);
    await settleAcknowledgements({ store, filing, clock });
  }

  const nightStarts = startOf(checked.nightly === false ? '' : (checked.nightly ?? DEFAULT_NIGHTLY)) ?? DEFAULT_NIGHT_STARTS;
  const nightly = async (
    asked: { readonly businessDate?: CalendarDay; readonly again?: boolean; readonly by?: RunAsker } = {},
  ): Promise<NightOutcome> => {
    const businessDate = nightAsked(asked.businessDate, clock.now(), nightStarts);
    await lookForRecords({ stores: store.stores, caseSystem: source, clock, log }, businessDate);
    return runNight(night, businessDate, asked);
  };
  const nightAgain = () => tryNightAgain(store.stores.runs, dueNight(clock.now(), nightStarts), () => nightly({ by: 'timetable' }));

  let running: readonly Running[] | undefined;
  let stopped = false;

  return {
    router,
    nightly,
    sendOutbox,
    migrate: () => store.migrate(),
    exportAudit: (asked) => exportAudit({ store, clock, ids, log }, asked),
    checkAudit: (known) => checkAudit({ auditSeals: store.stores.auditSeals, clock, known }),
    reportsBeside: ({ asAt, ...asked }) =>
      makeReportsBeside({ ...history, shelf, onPart }, { ...asked, asAt: nightAsked(asAt, clock.now(), nightStarts) }),
    explain: (asked) => explainNight({ runs: store.stores.runs, shelf, linesOf: linesOfFacts }, asked),
    importHistory: (from, asked = {}) =>
      importFolder({ ...history, clock, ids, transaction: (work) => store.transaction(work) }, from, asked.update ?? false),
    exportHistory: (folder) => exportFolder({ ...history, clock, ids }, folder),

    async summaryOf(childId, { loginId }) {
      const actor = await actorFor(loginId, caseSystem, policy);
      return actor === undefined ? undefined : childSummaryFrom(childId, actor, twoDoors);
    },

    async start() {
      if (running !== undefined) return;
      running = [];
      const pending = await store.pendingMigrations();
      if (pending.length > 0) {
        running = undefined;
        throw new Error('The database needs migrating first: run `family-meetings migrate`, or call migrate()');
      }
      running = startJobs(checked, { sendOutbox, nightly, nightAgain, remind, seal: () => sealAudit({ store, clock, log }), log });
    },

    async stop() {
      if (stopped) return;
      stopped = true;
      for (const job of running ?? []) await job.stop();
      await closeCaseSystem();
      await store.close();
    },

    health: () => healthOf(store, caseSystem),
  };
}

async function healthOf(store: SqlStore, caseSystem: CaseSystem): Promise<Health> {
  const database = await databaseState(store);
  // A question that every source has to look up: without a table of refreshes `completeTo` asks nobody.
  const answering = await caseSystem.workerByLogin(NOBODYS_LOGIN).then(
    () => true,
    () => false,
  );
  const outbox = database === 'ready' ? await store.stores.outbox.counts() : { waiting: 0, parked: 0 };
  const done = database === 'ready' ? await store.stores.runs.latestDone(NIGHTLY) : undefined;
  const [last] = database === 'ready' ? await store.stores.runs.recent(NIGHTLY, 1) : [];
  return {
    ok: database === 'ready' && answering && outbox.parked === 0 && last?.state !== 'failed',
    database,
    caseSystem: answering ? 'answering' : 'not-answering',
    outbox: { waiting: outbox.waiting, parked: outbox.parked },
    reports: { asAt: done?.businessDate, lastRun: last?.state },
  };
}

async function databaseState(store: SqlStore): Promise<Health['database']> {
  try {
    return (await store.pendingMigrations()).length === 0 ? 'ready' : 'needs-migration';
  } catch {
    return 'unreachable';
  }
}

interface Jobs {
  sendOutbox(): Promise<void>;
  nightly(asked: { readonly by: RunAsker }): Promise<NightOutcome>;
  nightAgain(): Promise<NightOutcome>;
  remind(): Promise<unknown>;
  seal(): Promise<unknown>;
  readonly log: NonNullable<FamilyMeetingsOptions['log']>;
}

function startJobs(options: CheckedOptions, jobs: Jobs): readonly Running[] {
  const running: Running[] = [];
  if (options.outboxSeconds !== false) {
    const everyMs = (options.outboxSeconds ?? DEFAULT_OUTBOX_SECONDS) * 1000;
    running.push(repeat(jobs.sendOutbox, everyMs, jobs.log, 'outbox-failed'));
    running.push(repeat(jobs.seal, SEAL_EVERY_MS, jobs.log, 'audit-not-sealed'));
    // Without a mail server no reminder could go.
    if (options.mail !== undefined && options.policy.reminders.daily) {
      running.push(repeat(jobs.remind, REMINDERS_EVERY_MS, jobs.log, 'reminders-failed'));
    }
  }
  if (options.nightly !== false) {
    const [log, event] = [jobs.log, 'nightly-not-begun'];
    const schedule = options.nightly ?? DEFAULT_NIGHTLY;
    running.push(atTimes(schedule, () => jobs.nightly({ by: 'timetable' }), log, event));
    // Of another schedule than a time a day nobody knows which night is due.
    if (startOf(schedule) !== undefined) running.push(atTimes(EVERY_HOUR, jobs.nightAgain, log, event));
    // A night missed while the server was off is made up now, in the background.
    running.push(once(() => jobs.nightly({ by: 'start of the server' }), log, event));
  }
  return running;
}
