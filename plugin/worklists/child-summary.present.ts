import { inWords, type CalendarDay } from '../core/calendar-day';
import { html, type Html } from '../core/html';
import type { ModulePath } from '../core/page';
import type { ChildSummary, ProcessSummary } from '../core/child-summary';
import { episodePaths } from '../episodes/episodes.paths';
import type { KnownSummary } from './child-summary.query';

/** What the host is told: each process with its address inside the module. */
export const summaryToTell = ({ childId, processes }: Pick<KnownSummary, 'childId' | 'processes'>): ChildSummary => ({
  childId,
  processes: processes.map(({ episodeId, ...process }) => ({ ...process, path: episodePaths.overview(episodeId) })),
});

/** A piece of a page for the host's own: plain elements, no styles and no script; links lead into the module. */
export function summaryAsHtml({ processes }: ChildSummary, today: CalendarDay, link: (path: ModulePath) => string): string {
  const body =
    processes.length === 0
      ? html`<p>No family meeting or conference is under way.</p>`
      : html`${processes.map((process) => processAsHtml(process, today, link))}`;
  return html`<section class="family-meetings-summary" aria-label="Family meetings">${body}</section>`.toString();
}

function processAsHtml(process: ProcessSummary, today: CalendarDay, link: (path: ModulePath) => string): Html {
  const { type = 'Type of meeting not chosen yet', reference } = process;
  return html`<dl>
      ${factsOf(process, today).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <p><a href="${link(process.path)}">Open ${type}, ${reference}</a></p>`;
}

type Fact = readonly [name: string, value: string];

function factsOf(
  { type, reference, startedOn, nextMeetingOn, plan, nextReviewOn, overdue }: ProcessSummary,
  today: CalendarDay,
): readonly Fact[] {
  return [
    ['Process', `${type ?? 'Type of meeting not chosen yet'}, ${reference}, started ${inWords(startedOn)}`],
    ['Next meeting', nextMeetingOn === undefined ? 'None planned' : inWords(nextMeetingOn)],
    ['Family plan', planInWords(plan)],
    ['Next review', nextReviewOn === undefined ? 'None due' : `${inWords(nextReviewOn)}${nextReviewOn < today ? ': overdue' : ''}`],
    ['Overdue', overdue === 0 ? 'Nothing' : `${overdue}`],
  ];
}

function planInWords(plan: ProcessSummary['plan']): string {
  if (plan === undefined) return 'None agreed yet';
  const ended = plan.endedOn === undefined ? '' : `, ended ${inWords(plan.endedOn)}`;
  return `Version ${plan.version}, agreed ${inWords(plan.agreedOn)}${ended}`;
}

/** For programs. `format` counts up where something that was there changes its meaning or goes. */
export const summaryAsJson = ({ childId, processes }: ChildSummary): string => JSON.stringify({ format: 1, childId, processes });
