import { createHash } from 'node:crypto';
import type { FactScratch } from '../../reports/facts/fact-scratch';
import { configHash, measureSettingsFrom, type MeasureSettings } from '../../reports/measure-settings';
import { makeReportSet, type ReportSet } from '../../reports/report-set';
import type { AllStores } from '../all-stores';
import type { CalendarDay } from '../core/calendar-day';
import type { CaseSystem } from '../core/case-system';
import type { Clock } from '../core/clock';
import type { Policy } from '../core/policy';
import type { ReportShelf } from '../core/report-shelf';
import { FACTS_FILE, type FactsFile } from '../core/facts-file';
import type { FileMade, RunMade } from '../core/run-made';
import { censusOfTheNight } from './census-of-the-night';
import { changesSince, MANIFEST_FILE } from './changes-since';
import type { NightSet } from './night-set';
import { keptFacts, type KeptFacts } from './kept-facts';
import { nightFacts } from './night-facts';
import { releasedBefore, releasedFile } from './released-before';
import { MEND_FILE, MEND_FORMAT, type RecordsToMend } from '../report-pages/records-to-mend';
import { pagesFiles } from './report-pages-of';
import { stopwatch } from './stopwatch';
import { untoldBy } from './untold-by';

export interface NightlyGround {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly shelf: Pick<ReportShelf, 'get' | 'list'>;
  /** Where families are put together, one for this run. */
  scratch(): Promise<FactScratch>;
  /** Where the facts are kept, so that a figure can be explained later; left out = they are not. */
  factsFile?(): Promise<FactsFile>;
  /** Is told each part of the work as it is done. */
  onPart?(part: string): void;
}

/**
 * Every file of a night's set: the reports' CSV files and charts, what they were made from, and what the report pages show.
 * @param asAt the day of the run, in London.
 * @param stillOurs throws where another process has taken the run over; called between the parts of the work.
 */
export async function nightlyFiles(ground: NightlyGround, asAt: CalendarDay, stillOurs: () => Promise<void>): Promise<NightSet> {
  const scratch = await ground.scratch();
  try {
    const kept = await keptFacts(await ground.factsFile?.(), asAt, settingsOf(ground));
    try {
      return await setFrom(ground, asAt, { stillOurs, scratch, kept });
    } catch (error) {
      await kept.discard();
      throw error;
    }
  } finally {
    await scratch.close();
  }
}

const settingsOf = ({ policy, caseSystem }: NightlyGround): MeasureSettings => measureSettingsFrom(policy, untoldBy(caseSystem));

interface Tools {
  readonly stillOurs: () => Promise<void>;
  readonly scratch: FactScratch;
  readonly kept: KeptFacts;
}

async function setFrom(ground: NightlyGround, asAt: CalendarDay, { stillOurs, scratch, kept }: Tools): Promise<NightSet> {
  const { policy, clock } = ground;
  const watch = stopwatch(clock);
  const done = (part: string): void => {
    watch.done(part);
    ground.onPart?.(part);
  };
  const settings = settingsOf(ground);
  const { facts, counted } = await nightFacts(ground, scratch, stillOurs, async (family) => {
    census.note(family);
    await kept.keep(family);
  });
  const census = censusOfTheNight(asAt, facts.completeTo, policy.census);
  done('records read');
  const before = { runs: ground.stores.runs, shelf: ground.shelf };
  const released = await releasedBefore(before, asAt, policy.suppression.releaseDays);
  const set = await makeReportSet({ facts, asAt, settings, released, onPart: done });
  await stillOurs();
  const files = [
    ...set.files.map(({ name, content }) => ({ name, content })),
    { name: MANIFEST_FILE, content: asJson(set.manifest) },
    ...pagesFiles(set, asAt, settings),
    releasedFile(set.reports.map(({ report, published, publishedAsAt }) => ({ report: report.id, asAt: publishedAsAt, rows: published }))),
    ...census.files(),
    { name: MEND_FILE, content: asJson({ format: MEND_FORMAT, asAt, ...set.toMend } satisfies RecordsToMend) },
  ];
  const changes = await changesSince(before, files);
  done('compared with the set before');
  const factsKept = await kept.finish();
  done('facts kept');
  const made: RunMade = {
    files: [...files.map((file) => fileMade(file, set)), ...factsKept.map(({ bytes, sha256 }) => ({ name: FACTS_FILE, bytes, sha256 }))],
    timings: watch.parts(),
    counted: counted(),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    reports: set.reports.map(({ report, dataTo }) => ({ report: report.id, dataTo })),
    notMade: set.notProduced,
    configHash: configHash(settings),
  };
  return { files: [...files, ...factsKept.map(({ writtenAt }) => ({ name: FACTS_FILE, writtenAt }))], made, changes };
}

function fileMade({ name, content }: { readonly name: string; readonly content: string | Uint8Array }, set: ReportSet): FileMade {
  const bytes = Buffer.from(content as string);
  const rows = set.files.find((file) => file.name === name)?.rows;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes: bytes.length, sha256, ...(rows === undefined ? {} : { rows }) };
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
