import { fileInMemory, wholeFile } from '../../reports/file-in-memory';
import type { FactScratch } from '../../reports/facts/fact-scratch';
import { configHash, measureSettingsFrom, type MeasureSettings } from '../../reports/measure-settings';
import { reportSetOf } from '../../reports/report-set';
import type { AllStores } from '../all-stores';
import type { CalendarDay } from '../core/calendar-day';
import { knowledgeOf, type CaseSystem } from '../core/case-system';
import type { Clock } from '../core/clock';
import type { Policy } from '../core/policy';
import { FACTS_FILE } from '../core/facts-file';
import type { GrowingFile } from '../core/growing-file';
import type { ReportShelf, ShelfFile } from '../core/report-shelf';
import type { FileMade, RunMade } from '../core/run-made';
import { censusOfTheNight } from './census-of-the-night';
import { changesSince, MANIFEST_FILE } from './changes-since';
import type { NightSet } from './night-set';
import { keptFacts } from './kept-facts';
import { countFamilies } from './count-families';
import { familyCounting, sumOfPages, type CountingTask, type PageCounted } from './family-counting';
import { beginMending } from './mending-file';
import { readNightFacts } from './night-facts';
import type { NightHand } from './night-hand';
import { releasedBefore, releasedFile } from './released-before';
import { MEND_FILE } from '../report-pages/records-to-mend';
import { pagesFiles } from './report-pages-of';
import { stopwatch } from './stopwatch';
import { untoldBy } from './untold-by';

export interface NightlyGround {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly shelf: Pick<ReportShelf, 'get' | 'contentOf'>;
  /** Where families are put together, one for this run. */
  scratch(): Promise<FactScratch>;
  /** Further threads that read and count at the same time, for this run alone: they are closed here. Left out = none. */
  readonly hands?: readonly NightHand[];
  /** Where the facts are kept, so that a figure can be explained later; left out = they are not. */
  factsFile?(): Promise<GrowingFile>;
  /** Where the large files of the set grow; left out = in memory. */
  openFile?(): Promise<GrowingFile>;
  /** Is told each part of the work as it is done. */
  onPart?(part: string): void;
}

/**
 * Every file of a night's set: the reports' CSV files and charts, what they were made from, and what the report pages show.
 * @param asAt the day of the run, in London.
 * @param stillOurs throws where another process has taken the run over; called between the parts of the work.
 */
export async function nightlyFiles(ground: NightlyGround, asAt: CalendarDay, stillOurs: () => Promise<void>): Promise<NightSet> {
  const opened: GrowingFile[] = [];
  const remembered = async (opening: Promise<GrowingFile>): Promise<GrowingFile> => {
    const file = await opening;
    opened.push(file);
    return file;
  };
  const scratch = await ground.scratch();
  try {
    return await setFrom(ground, asAt, { stillOurs, scratch, remembered });
  } catch (error) {
    for (const file of opened) await file.discard();
    throw error;
  } finally {
    await closeAll(ground.hands);
    await scratch.close();
  }
}

/** Before the scratch is: where a file that is open elsewhere cannot be taken away, it would stay. */
async function closeAll(hands: NightlyGround['hands'] = []): Promise<void> {
  for (const hand of hands) await hand.close();
}

const settingsOf = ({ policy, caseSystem }: NightlyGround): MeasureSettings => measureSettingsFrom(policy, untoldBy(caseSystem));

interface Tools {
  readonly stillOurs: () => Promise<void>;
  readonly scratch: FactScratch;
  /** What was opened is discarded where the set is not made. */
  remembered(opening: Promise<GrowingFile>): Promise<GrowingFile>;
}

type NightFile = ShelfFile & FileMade;

async function setFrom(ground: NightlyGround, asAt: CalendarDay, { stillOurs, scratch, remembered }: Tools): Promise<NightSet> {
  const { policy, clock } = ground;
  const watch = stopwatch(clock);
  const done = (part: string): void => {
    watch.done(part);
    ground.onPart?.(part);
  };
  const settings = settingsOf(ground);
  const meetingsTold = knowledgeOf(ground.caseSystem).preProceedingsMeetings ? 'told' : 'not-told';
  const openFile = (): Promise<GrowingFile> => remembered(ground.openFile?.() ?? Promise.resolve(fileInMemory()));
  const { hands = [] } = ground;
  const kept = await keptFacts(ground.factsFile && (await remembered(ground.factsFile())), asAt, settings);
  for (const hand of hands) await hand.join(scratch.place);
  scratch.closeToOthers();
  const completeTo = await readNightFacts(ground, scratch, stillOurs, hands[0]);
  done('records read');
  const before = { runs: ground.stores.runs, shelf: ground.shelf };
  const released = await releasedBefore(before, asAt, policy.suppression.releaseDays);
  const task: CountingTask = { asAt, completeTo, settings, census: policy.census, keepsFacts: ground.factsFile !== undefined };
  const counting = familyCounting(task);
  const census = censusOfTheNight({ asAt, completeTo, settings: policy.census }, meetingsTold);
  const toMend = await openFile();
  await beginMending(toMend, asAt, counting.mendingPeriods);
  const sum = sumOfPages();
  const take = async (page: PageCounted): Promise<void> => {
    sum.add(page);
    await kept.keep(page.facts);
    await toMend.write(page.mending);
    for (const family of page.census) census.add(family);
  };
  await countFamilies(counting, { scratch, task, hands, stillOurs, take });
  await closeAll(hands);
  done('families counted');
  const set = await reportSetOf(counting.counted(), { released, openFile, onPart: done });
  await stillOurs();
  const tables = set.reports.map(({ report, published, publishedAsAt }) => ({ report: report.id, asAt: publishedAsAt, rows: published }));
  const files: readonly NightFile[] = [
    ...set.files,
    whole({ name: MANIFEST_FILE, content: asJson(set.manifest) }),
    ...pagesFiles(set, asAt, settings).map(whole),
    whole(releasedFile(tables)),
    ...census.files().map(whole),
    { name: MEND_FILE, ...(await toMend.finish()) },
  ];
  const changes = await changesSince(before, set.manifest, files);
  done('compared with the set before');
  const all = [...files, ...(await kept.finish()).map((file): NightFile => ({ name: FACTS_FILE, ...file }))];
  done('facts kept');
  const made: RunMade = {
    files: all.map(fileMade),
    timings: watch.parts(),
    counted: sum.counted(),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    reports: set.reports.map(({ report, dataTo }) => ({ report: report.id, dataTo })),
    notMade: set.notProduced,
    configHash: configHash(settings),
  };
  return { files: all.map(toShelf), made, changes };
}

const whole = ({ name, content }: { readonly name: string; readonly content: string | Uint8Array }): NightFile => ({
  name,
  ...wholeFile(content),
});

const fileMade = ({ name, bytes, sha256, rows }: FileMade): FileMade => ({ name, bytes, sha256, ...(rows === undefined ? {} : { rows }) });

const toShelf = (file: NightFile): ShelfFile =>
  'content' in file ? { name: file.name, content: file.content } : { name: file.name, writtenAt: file.writtenAt };

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
