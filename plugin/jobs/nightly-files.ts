import { factsFrom } from '../../reports/facts/families';
import type { Facts } from '../../reports/facts/facts';
import { measureSettingsFrom } from '../../reports/measure-settings';
import { makeReportSet } from '../../reports/report-set';
import type { AllStores } from '../all-stores';
import type { CalendarDay } from '../core/calendar-day';
import type { CaseSystem } from '../core/case-system';
import type { Policy } from '../core/policy';
import type { ShelfFile } from '../core/report-shelf';
import { PAGES_FILE } from '../report-pages/report-pages';
import { recordedEpisodes, recordedExemptions } from './recorded-episodes';
import { reportPagesOf } from './report-pages-of';

export interface NightlyGround {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
}

/**
 * Every file of a night's set: the reports' CSV files and charts, what they were made from, and what the report pages show.
 * @param asAt the day of the run, in London.
 * @param stillOurs throws where another process has taken the run over; called between the parts of the work.
 */
export async function nightlyFiles(
  { stores, caseSystem, policy }: NightlyGround,
  asAt: CalendarDay,
  stillOurs: () => Promise<void>,
): Promise<readonly ShelfFile[]> {
  const settings = measureSettingsFrom(policy);
  const facts = await factsOf({ stores, caseSystem, policy }, stillOurs);
  const set = await makeReportSet({ facts, asAt, settings });
  await stillOurs();
  return [
    ...set.files.map(({ name, content }) => ({ name, content })),
    { name: 'manifest.json', content: asJson(set.manifest) },
    { name: PAGES_FILE, content: asJson(reportPagesOf(set, asAt, settings)) },
  ];
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
