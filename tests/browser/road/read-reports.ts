import { parse } from 'csv-parse/sync';
import type { Walker } from '../walker';
import { ANALYST } from './okafor-meeting';

/** Of the figures for internal use, where small numbers are not hidden: first meetings that were held within 28 days. */
const MEASURE = 'U5.days_0_28';

/** Opens the report on uptake as a performance analyst. */
export async function openUptake(analyst: Walker, host: string): Promise<void> {
  await analyst.open(`${host}/as/${ANALYST}`);
  await analyst.follow(/^Uptake/);
}

/** From the report page to the file for internal use. @returns meetings counted, by quarter. */
export async function meetingsCounted(analyst: Walker, host: string): Promise<ReadonlyMap<string, number>> {
  await openUptake(analyst, host);
  await analyst.follow(/^Figures for internal use/);
  if ((await analyst.page.getByLabel('What do you need these figures for?').count()) > 0) {
    await analyst.write('What do you need these figures for?', 'Checking that a meeting is counted');
    await analyst.press('Continue');
  }
  const link = analyst.page.locator('main a[download]').first();
  const file = await analyst.page.context().request.get(new URL((await link.getAttribute('href')) ?? '', host).href);
  const rows: readonly Record<string, string>[] = parse(await file.body(), { columns: true, bom: true });
  const wanted = rows.filter((row) => row.measure === MEASURE && row.breakdown === 'overall');
  return new Map(wanted.map((row) => [row.period ?? '', Number(row.numerator)]));
}
