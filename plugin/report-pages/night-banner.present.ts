import { addDays, inWords, type CalendarDay } from '../core/calendar-day';
import type { LastRun, SetShown } from './latest-reports';
import { failureInWords } from './night-failure';
import { reportPaths } from './reports.paths';

/** What stands above the reports where they are not last night's. */
export interface NightBanner {
  readonly heading: string;
  readonly words: readonly string[];
  readonly history: string;
}

/** One glance says whether these are last night's; if not, what they are of, why, what is missing from them, and what happens next. */
export function nightBanner(lastRun: LastRun | undefined, shown: SetShown | undefined, today: CalendarDay): NightBanner | undefined {
  if (lastRun === undefined) return undefined;
  const { businessDate, state, failure, brokenOff = false } = lastRun;
  const night = businessDate === today ? 'Last night’s reports' : `The reports for ${inWords(businessDate)}`;
  const banner = (heading: string, ...words: readonly string[]): NightBanner => ({ heading, words, history: reportPaths.history() });
  if (state === 'failed') return banner(`${night} could not be made`, failureInWords(failure), standing(shown), NEXT);
  if (brokenOff) return banner(`${night} were not finished`, BROKEN_OFF, standing(shown), NEXT);
  if (state === 'running') return banner(`${night} are being made now`, standing(shown), 'Open this page again in a few minutes.');
  if (businessDate < addDays(today, -1)) {
    return banner(`No reports have been made since ${inWords(businessDate)}`, standing(shown), NOBODY_RAN);
  }
  return undefined;
}

const NEXT = 'They are tried again every hour, six times in all, and tonight. Whoever looks after the server can have them made sooner.';
const BROKEN_OFF = 'The server stopped while they were being made.';
const NOBODY_RAN = 'The server may have been off at night. Whoever looks after it can have the reports made now.';

/** What is stale, and by how much. */
function standing(shown: SetShown | undefined): string {
  if (shown === undefined) return 'There are no earlier reports to show.';
  return `These are of ${inWords(shown.asAt)}, with everything recorded to ${inWords(shown.dataTo)}: nothing that was recorded since is in them.`;
}
