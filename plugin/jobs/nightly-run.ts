import type { CalendarDay } from '../core/calendar-day';
import type { Clock } from '../core/clock';
import { FACTS_FILE } from '../core/facts-file';
import type { Log } from '../core/log';
import { NIGHTLY, type ReportShelf } from '../core/report-shelf';
import type { RunAsker, RunStore } from '../core/run.store';
import { MEND_FILE } from '../report-pages/records-to-mend';
import type { NightSet } from './night-set';
import type { NightNews, TriedNight } from './tell-of-night';

export { NIGHTLY };

/** Long enough for a slow page of facts, short enough that another node takes over within the night. */
const LEASE_MS = 10 * 60_000;
const RENEW_EVERY_MS = 60_000;
/** No run is at a file that was not written to for so long, whether it still has its lease or not. */
const LONGER_THAN_A_NIGHT_MS = 12 * 60 * 60_000;
/** Sets kept on the shelf: a quarter's nights, so that a figure can be looked up again. */
const KEPT_SETS = 92;
/** Facts kept unless the host says otherwise: they are the largest part of a set, and of children one by one. */
const NIGHTS_OF_FACTS = 31;

export interface Night {
  readonly runs: RunStore;
  readonly shelf: ReportShelf;
  readonly clock: Clock;
  readonly log: Log;
  /** For how many nights the facts of a set are kept; default 31. */
  readonly nightsOfFacts?: number;
  /** Tells whom the settings name what became of it; left out = nobody. */
  readonly news?: NightNews;
  /**
   * Makes the night's files from the facts.
   * @param stillOurs throws where another process has taken the run over; called between parts of the work.
   */
  make(asAt: CalendarDay, stillOurs: () => Promise<void>): Promise<NightSet>;
}

export type NightOutcome = 'done' | 'not-needed' | 'failed' | 'taken-over';

class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

/**
 * Makes one night's reports, if nobody else has or does. Publishing is one statement that only the holder of
 * the newest fence wins; whatever fails before it leaves the last good set as it was.
 * @param asked.again made again although it is done: for a person who asks by hand.
 */
export async function runNight(
  night: Night,
  businessDate: CalendarDay,
  asked: { readonly again?: boolean; readonly by?: RunAsker } = {},
): Promise<NightOutcome> {
  const take = asked.again === true ? night.runs.takeAgain : night.runs.take;
  const taken = await take(NIGHTLY, businessDate, night.clock.now(), LEASE_MS, asked.by);
  if (taken === undefined) return 'not-needed';
  const { fence } = taken;
  night.log.info('nightly-started', { businessDate, fence });
  try {
    await clearLeftovers(night);
    const { files, made, changes } = await night.make(businessDate, renewing(night, businessDate, fence));
    const name = `${NIGHTLY}-${businessDate}-${fence}`;
    await night.shelf.put(name, files);
    const published = await night.runs.finish(NIGHTLY, businessDate, fence, name, night.clock.now(), { made, changes });
    if (!published) throw new TakenOver();
    for (const missing of made?.notMade ?? []) night.log.warn('nightly-report-not-made', { businessDate, ...missing });
    night.log.info('nightly-done', { businessDate, files: files.length });
    await clearOldSets(night);
    await told(night, (news) => news.done({ businessDate, fence, askedBy: asked.by ?? 'host' }));
    return 'done';
  } catch (error) {
    return failed(night, { businessDate, fence, askedBy: asked.by ?? 'host' }, error);
  }
}

/** Keeps the lease while the work goes on, and stops the work once another process has it. */
function renewing(night: Night, businessDate: CalendarDay, fence: number): () => Promise<void> {
  let renewedAt = night.clock.now().getTime();
  return async () => {
    const now = night.clock.now();
    if (now.getTime() - renewedAt < RENEW_EVERY_MS) return;
    renewedAt = now.getTime();
    if (!(await night.runs.renew(NIGHTLY, businessDate, fence, now, LEASE_MS))) throw new TakenOver();
  };
}

async function failed(night: Night, tried: TriedNight, error: unknown): Promise<NightOutcome> {
  const { businessDate, fence } = tried;
  if (error instanceof TakenOver) {
    night.log.warn('nightly-taken-over', { businessDate, fence });
    return 'taken-over';
  }
  // The kind of error and, for a row that cannot be read, its place: messages of ours hold no family's words.
  const reason = describe(error);
  night.log.error('nightly-failed', { businessDate, fence, reason });
  try {
    if (!(await night.runs.fail(NIGHTLY, businessDate, fence, reason, night.clock.now()))) return 'taken-over';
    await told(night, (news) => news.failed(tried, reason));
    return 'failed';
  } catch {
    // The database is away: the run's lease runs out, and the next that asks takes it over.
    return 'failed';
  }
}

/** The news is not the night: where it cannot be told, what was made stands all the same. */
async function told({ news, log }: Night, tell: (news: NightNews) => Promise<void>): Promise<void> {
  try {
    if (news !== undefined) await tell(news);
  } catch {
    log.warn('nightly-news-not-told');
  }
}

const SAYS_ONLY_WHERE = ['CaseRecordUnreadable', 'RowUnreadable', 'CaseSystemUnavailable'];

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  // Of the file system and the network only the code is told: their messages name paths and hosts.
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^E[A-Z]{2,15}$/.test(code)) return code;
  return SAYS_ONLY_WHERE.includes(error.name) ? `${error.name}: ${error.message}` : error.name;
}

/** What a killed run left holds families' data and room on the disk; it need not stay until a night has gone well. */
async function clearLeftovers({ shelf, clock, log }: Night): Promise<void> {
  try {
    await shelf.clearUnfinished(`${NIGHTLY}-`, noRunIsAt(clock));
  } catch {
    log.warn('nightly-leftovers-stay');
  }
}

const noRunIsAt = (clock: Clock): Date => new Date(clock.now().getTime() - LONGER_THAN_A_NIGHT_MS);

/** The night's set is published by then, and stays so where an older one can't be taken away. */
async function clearOldSets(night: Night): Promise<void> {
  try {
    await keepNewest(night);
  } catch {
    night.log.warn('nightly-old-sets-stay');
  }
}

async function keepNewest(night: Night): Promise<void> {
  const kept = (await night.runs.recent(NIGHTLY, KEPT_SETS)).flatMap((run) => run.output ?? []);
  await night.shelf.keepOnly(`${NIGHTLY}-`, kept, noRunIsAt(night.clock));
  const nights = night.nightsOfFacts ?? NIGHTS_OF_FACTS;
  for (const set of kept.slice(nights)) await night.shelf.drop(set, FACTS_FILE);
  // The newest set's list is what people work by, also where no facts are kept.
  for (const set of kept.slice(Math.max(1, nights))) await night.shelf.drop(set, MEND_FILE);
}
