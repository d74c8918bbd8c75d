import { hasRole, type Actor } from '../core/actor';
import { inWords } from '../core/calendar-day';
import { timeInLondon } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { censusPaths } from './census.paths';
import { newestOf, type StandingReport, type StandingReports } from './latest-reports';
import { nightBanner } from './night-banner.present';
import { mayHaveCaseLists, mayPrepareCensus } from './report-access';
import { behindInWords, datesInWords, statusInWords } from './report-words.present';
import { worklistPaths } from '../worklists/worklists.paths';
import { reportPaths } from './reports.paths';

export function presentAllReports({ reports, lastRun }: StandingReports, { today, actor, policy }: Presenting): Presented {
  return {
    title: 'Reports',
    model: {
      banner: nightBanner(lastRun, newestOf(reports), today),
      glance: glanceOf(reports, lastRun),
      reports: reports.map(reportCard),
      everything: reports.length === 0 ? undefined : reportPaths.everything(),
      history: reportPaths.history(),
      overdue: mayHaveCaseLists(actor, policy) === 'ok' && !hasTasks(actor) ? worklistPaths.overdue() : undefined,
      census: mayPrepareCensus(actor, policy) === 'ok' ? censusPaths.list() : undefined,
    },
  };
}

/** Last night's set in one line: its day, when it was ready, and how many of its reports are whole. */
function glanceOf(reports: readonly StandingReport[], lastRun: StandingReports['lastRun']) {
  if (lastRun?.state !== 'done' || reports.length === 0) return undefined;
  const own = reports.filter(({ notMadeSince }) => notMadeSince === undefined);
  const whole = own.filter(({ report }) => report.status === 'complete').length;
  const ready = lastRun.finishedAt === undefined ? '' : `, ready at ${timeInLondon(lastRun.finishedAt)}`;
  return {
    words: `The set of ${inWords(lastRun.businessDate)}${ready}: ${own.length} of ${reports.length} reports made, ${whole} complete.`,
    state: whole === reports.length ? 'All complete' : 'Not all complete',
    isComplete: whole === reports.length,
  };
}

/** They have the same list on their page of tasks. */
const hasTasks = (actor: Actor): boolean => hasRole(actor, 'worker', 'senior-practitioner', 'team-manager', 'coordinator');

function reportCard({ report, notMadeSince }: StandingReport) {
  return {
    title: report.title,
    path: reportPaths.report(report.id),
    question: report.question,
    reading: report.charts[0]?.reading ?? 'No quarter has ended yet for which there is anything to show.',
    dates: datesInWords(report),
    status: statusInWords(report.status),
    isComplete: report.status === 'complete',
    behind: behindInWords(report),
    notMade: notMadeSince === undefined ? undefined : olderInWords(notMadeSince),
  };
}

export const olderInWords = (reason: string): string =>
  `This report could not be made last night, so an earlier one stands here. ${reason}.`;
