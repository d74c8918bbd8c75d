import { createHash } from 'node:crypto';
import { factsFrom } from '../../reports/facts/families';
import type { Facts } from '../../reports/facts/facts';
import { configHash, measureSettingsFrom } from '../../reports/measure-settings';
import { makeReportSet, type ReportSet } from '../../reports/report-set';
import type { AllStores } from '../all-stores';
import type { CalendarDay } from '../core/calendar-day';
import type { CaseSystem } from '../core/case-system';
import type { Clock } from '../core/clock';
import type { Policy } from '../core/policy';
import type { ReportShelf } from '../core/report-shelf';
import type { FileMade, RunMade } from '../core/run-made';
import { changesSince, MANIFEST_FILE } from './changes-since';
import type { NightSet } from './night-set';
import { recordedEpisodes, recordedExemptions } from './recorded-episodes';
import { pagesFiles } from './report-pages-of';
import { stopwatch } from './stopwatch';

export interface NightlyGround {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly shelf: ReportShelf;
}

/**
 * Every file of a night's set: the reports' CSV files and charts, what they were made from, and what the report pages show.
 * @param asAt the day of the run, in London.
 * @param stillOurs throws where another process has taken the run over; called between the parts of the work.
 */
export async function nightlyFiles(ground: NightlyGround, asAt: CalendarDay, stillOurs: () => Promise<void>): Promise<NightSet> {
  const { policy, clock } = ground;
  const watch = stopwatch(clock);
  const settings = measureSettingsFrom(policy);
  const facts = await factsOf(ground, stillOurs);
  watch.done('records read');
  const set = await makeReportSet({ facts, asAt, settings });
  watch.done('reports made');
  await stillOurs();
  const files = [
    ...set.files.map(({ name, content }) => ({ name, content })),
    { name: MANIFEST_FILE, content: asJson(set.manifest) },
    ...pagesFiles(set, asAt, settings),
  ];
  const changes = await changesSince({ runs: ground.stores.runs, shelf: ground.shelf }, files);
  watch.done('compared with the set before');
  const made: RunMade = {
    files: files.map((file) => fileMade(file, set)),
    timings: watch.parts(),
    counted: {},
    peakMemoryMiB: 0,
    reports: set.reports.map(({ report, dataTo }) => ({ report: report.id, dataTo })),
    notMade: set.notProduced,
    configHash: configHash(settings),
  };
  return { files, made, changes };
}

function fileMade({ name, content }: { readonly name: string; readonly content: string | Uint8Array }, set: ReportSet): FileMade {
  const bytes = Buffer.from(content as string);
  const rows = set.files.find((file) => file.name === name)?.rows;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes: bytes.length, sha256, ...(rows === undefined ? {} : { rows }) };
}

async function factsOf({ stores, caseSystem, policy }: NightlyGround, stillOurs: () => Promise<void>): Promise<Facts> {
  const completeTo = await caseSystem.completeTo();
  await stillOurs();
  const episodes = await recordedEpisodes(stores, policy);
  await stillOurs();
  const facts = await factsFrom({
    completeTo,
    histories: () => between(caseSystem.histories(), stillOurs),
    episodes: () => episodes,
    exemptions: () => recordedExemptions(stores),
  });
  return { completeTo: facts.completeTo, families: () => between(facts.families(), stillOurs) };
}

/** The same rows, with a look before each whether the night is still ours. */
async function* between<Row>(rows: AsyncIterable<Row> | Iterable<Row>, stillOurs: () => Promise<void>): AsyncIterable<Row> {
  for await (const row of rows) {
    await stillOurs();
    yield row;
  }
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
