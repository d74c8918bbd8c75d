import { addDays, inWords, type CalendarDay } from '../core/calendar-day';
import type { Presented, Presenting } from '../core/page';
import type { StandingReport, StandingReports } from './latest-reports';
import { datesInWords, statusInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

export function presentAllReports({ reports, lastRun }: StandingReports, { today }: Presenting): Presented {
  return {
    title: 'Reports',
    model: {
      warning: lastRun === undefined ? undefined : warningOf(lastRun, reports, today),
      reports: reports.map(reportCard),
    },
  };
}

const WITHOUT_OLDER = 'There are no earlier reports to show.';

/** One glance says whether these are last night's. */
function warningOf(
  { businessDate, state, failure }: NonNullable<StandingReports['lastRun']>,
  reports: readonly StandingReport[],
  today: CalendarDay,
): string | undefined {
  const instead = reports.length === 0 ? WITHOUT_OLDER : 'What you see here is the last set that was made.';
  if (state === 'failed') return `The last run, for ${inWords(businessDate)}, failed. ${whyInWords(failure)} ${instead}`;
  if (state === 'running') return `The reports for ${inWords(businessDate)} are being made now. ${instead}`;
  if (businessDate < addDays(today, -1)) return `No reports have been made since ${inWords(businessDate)}. ${instead}`;
  return undefined;
}

/** What follows the kind of the error is a sentence; the kind alone tells only those who read the server's log. */
function whyInWords(failure: string | undefined): string {
  const [, sentence] = /^\w+: (.+)$/.exec(failure ?? '') ?? [];
  return sentence === undefined ? 'The server’s log says why.' : `${sentence}.`;
}

function reportCard({ report, notMadeSince }: StandingReport) {
  return {
    title: report.title,
    path: reportPaths.report(report.id),
    question: report.question,
    reading: report.charts[0]?.reading ?? 'No quarter has ended yet for which there is anything to show.',
    dates: datesInWords(report),
    status: statusInWords(report.status),
    isComplete: report.status === 'complete',
    notMade: notMadeSince === undefined ? undefined : olderInWords(notMadeSince),
  };
}

export const olderInWords = (reason: string): string =>
  `This report could not be made last night, so an earlier one stands here. ${reason}.`;
