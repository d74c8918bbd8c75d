import { join } from 'node:path';
import { factScratch } from '../adapters/store/fact-scratch-rows';
import { reportFolder } from '../adapters/system/report-folder';
import type { CalendarDay } from './core/calendar-day';
import { reportsBeside, reportsNamed, type BesideGround } from './jobs/reports-beside';

/** Reports to look at, in a folder of one's own. */
export interface ReportsBeside {
  /** Names of reports; left out = all. */
  readonly only?: readonly string[];
  /** A folder: the reports are put in a folder of their own in it, by their day, all or none. */
  readonly out: string;
  /** The day of the run. */
  readonly asAt: CalendarDay;
}

/** @returns the folder that was made. @throws RangeError where a report is asked for that there is not. */
export async function makeReportsBeside(ground: Omit<BesideGround, 'scratch'>, { only, out, asAt }: ReportsBeside): Promise<string> {
  const wanted = reportsNamed(only);
  const files = await reportsBeside({ ...ground, scratch: factScratch }, asAt, wanted);
  const set = `reports-${asAt}`;
  await reportFolder(out).put(set, files);
  return join(out, set);
}
