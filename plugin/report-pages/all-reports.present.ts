import { hasRole, type Actor } from '../core/actor';
import { dayInLondon, inWords, type CalendarDay } from '../core/calendar-day';
import { timeInLondon } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { censusPaths } from './census.paths';
import { newestOf, type StandingReport, type StandingReports } from './latest-reports';
import { nightBanner } from './night-banner.present';
import { mayAskForInternalFigures, mayHaveCaseLists, mayHaveOwnTeamFigures, mayPrepareCensus } from './report-access';
import { behindInWords, datesInWords, statusInWords } from './report-words.present';
import { worklistPaths } from '../worklists/worklists.paths';
import { reportPaths } from './reports.paths';

export function presentAllReports({ reports, lastRun }: StandingReports, { today, actor, policy }: Presenting): Presented {
  return {
    title: 'Reports',
    model: {
      banner: nightBanner(lastRun, newestOf(reports), today),
      glance: glanceOf(reports, lastRun),
      reports: reports.map((report) => reportCard(report, actor)),
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
  const ready = lastRun.finishedAt === undefined ? '' : `, ready at ${momentOf(lastRun.finishedAt, lastRun.businessDate)}`;
  return {
    words: `The set of ${inWords(lastRun.businessDate)}${ready}: ${own.length} of ${reports.length} reports made, ${whole} complete.`,
    state: whole === reports.length ? 'All complete' : 'Not all complete',
    isComplete: whole === reports.length,
  };
}

/** "4:12am"; with its day where that is not the day of the set. */
const momentOf = (at: Date, businessDate: CalendarDay): string =>
  dayInLondon(at) === businessDate ? timeInLondon(at) : `${timeInLondon(at)} on ${inWords(dayInLondon(at))}`;

/** They have the same list on their page of tasks. */
const hasTasks = (actor: Actor): boolean => hasRole(actor, 'worker', 'senior-practitioner', 'team-manager', 'coordinator');

function reportCard({ report, notMadeSince }: StandingReport, actor: Actor) {
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
    unhidden: unhiddenOf(report.id, actor),
  };
}

/** A small council's published figures are mostly hidden: whoever may have the others is led to them from the first page on. */
function unhiddenOf(report: string, actor: Actor): { readonly text: string; readonly path: ModulePath } | undefined {
  if (mayAskForInternalFigures(actor) === 'ok')
    return { text: 'Figures for internal use, with small numbers not hidden', path: reportPaths.internal(report) };
  if (mayHaveOwnTeamFigures(actor) === 'ok')
    return { text: 'Figures of your teams, with small numbers not hidden', path: reportPaths.ownTeams(report) };
  return undefined;
}

export const olderInWords = (reason: string): string =>
  `This report could not be made last night, so an earlier one stands here. ${reason}.`;
