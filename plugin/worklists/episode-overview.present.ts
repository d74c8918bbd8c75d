import { daysBetween, inWords, type CalendarDay } from '../core/calendar-day';
import type { SummaryRow, TaskListOptions } from '../core/component-options';
import { lines } from '../core/html';
import { inLocalWords } from '../core/local-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { mayEnd } from '../ending/ending-access';
import { endingPaths } from '../ending/ending.paths';
import { childInFocus } from '../episodes/episode-in-view';
import { mayActAsWorker, mayReadEpisode } from '../episodes/episode-access';
import { mayOpenChildRecord } from '../episodes/child-record-access';
import { childPaths, episodePaths } from '../episodes/episodes.paths';
import { childrenInWords } from '../episodes/child-identity.present';
import { onEpisode } from '../episodes/on-episode.present';
import { detailsToCheck, sameDayMeetingExpected } from '../episodes/referral-rules';
import { followUpPaths } from '../follow-up/follow-up.paths';
import { sourceInWords } from '../episodes/referral-words.present';
import { closeReasonInWords } from '../episodes/close-reason-words.present';
import type { EpisodeOverview } from './episode-overview.query';
import { nextTask, type EpisodeTask, type TaskKey } from './episode-tasks';
import { taskPath } from './task-path.present';
import { noteInWords, taskItem, taskTitle } from './task-words.present';
import { preparationPaths } from '../preparation/preparation.paths';
import { worklistPaths } from './worklists.paths';

const PARTS: readonly { readonly heading: string; readonly keys: readonly TaskKey[] }[] = [
  { heading: 'Before the meeting', keys: ['offer', 'meeting-type', 'consent', 'network', 'agreement', 'arrange', 'request'] },
  { heading: 'The meeting', keys: ['notes', 'plan', 'decision'] },
  { heading: 'Afterwards', keys: ['filing', 'reviews'] },
];

export function presentEpisodeOverview(answer: EpisodeOverview, presenting: Presenting): Presented {
  const { episode } = answer;
  const mayRead = mayReadEpisode(presenting.actor, answer) === 'ok';
  const next = episode.closed === undefined ? nextTask(answer.tasks) : undefined;
  return onEpisode(answer, presenting, {
    title: 'Family meeting or conference',
    back: backFrom(answer, presenting),
    model: {
      heading: titleOf(answer, presenting),
      facts: factsOf(answer, presenting, mayRead),
      checkDetails:
        detailsToCheck(episode.referral) && episode.closed === undefined && mayActAsWorker(presenting.actor, answer) === 'ok'
          ? episodePaths.detailsCheck(episode.id)
          : undefined,
      closed: episode.closed && `This ended on ${inWords(episode.closed.on)}. ${closeReasonInWords(episode.closed.reason)}.`,
      masked: !mayRead,
      links: mayRead ? linksOf(answer, presenting) : [],
      sameDay: sameDayWarning(answer),
      warnings: warningsOf(answer, presenting, mayRead),
      next: next && `Next: ${taskTitle(next.key, presenting.policy)}.`,
      parts: PARTS.map(({ heading, keys }) => ({ heading, tasks: tasksIn(keys, answer, presenting, mayRead) })),
    },
  });
}

interface Link {
  readonly text: string;
  readonly path: ModulePath;
}

/** What is no task with an end of its own. */
function linksOf(answer: EpisodeOverview, { actor, policy }: Presenting): readonly Link[] {
  const { episode } = answer;
  const ends = episode.closed === undefined && mayEnd(actor, answer) === 'ok';
  return [
    { text: 'How everybody is prepared', path: preparationPaths.overview(episode.id) },
    { text: inLocalWords('Coordinator', policy), path: episodePaths.coordinator(episode.id) },
    { text: 'Disagreements and complaints', path: followUpPaths.disagreements(episode.id) },
    { text: 'Feedback', path: followUpPaths.feedback(episode.id) },
    ...(ends ? [{ text: 'End the process', path: endingPaths.end(episode.id) }] : []),
  ];
}

/** To the child's own page for those who may open it; a coordinator has none. */
function backFrom(answer: EpisodeOverview, { actor }: Presenting): NonNullable<Presented['back']> {
  const focus = childInFocus(answer, actor.launchedFor);
  const access = answer.access.find((each) => each.personId === focus?.personId);
  if (focus === undefined || access === undefined || mayOpenChildRecord(actor, access) !== 'ok') {
    return { text: 'Back to the start', path: worklistPaths.home() };
  }
  return { text: `Back to ${focus.person.fullName}`, path: childPaths.record(focus.personId) };
}

const labelOf = ({ episode }: EpisodeOverview, { policy }: Presenting): string | undefined =>
  policy.meetingTypes.find((type) => type.key === episode.choice?.type)?.label;

const titleOf = (answer: EpisodeOverview, presenting: Presenting): string => labelOf(answer, presenting) ?? 'Family meeting or conference';

function factsOf(answer: EpisodeOverview, { policy }: Presenting, mayRead: boolean): readonly SummaryRow[] {
  const { episode } = answer;
  const { referral } = episode;
  const fact = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { html: lines(value) } });
  return [
    fact('Children', childrenInWords(answer).join('\n')),
    fact('Reference', episode.reference),
    fact('Started', inWords(episode.openedOn)),
    ...(answer.enquiriesKnown || !mayRead || episode.closed !== undefined
      ? []
      : [fact('Section 47 enquiry', 'The case system does not tell whether one is open. Look at the case record.')]),
    ...(referral === undefined || !mayRead
      ? []
      : [
          fact(
            'Asked for',
            `${inWords(referral.on)}. ${sourceInWords(referral.source, policy)}.${referral.urgent === true ? ' Urgent.' : ''}`,
          ),
        ]),
  ];
}

/** S4-18: told until a meeting was held. */
function sameDayWarning({ episode, anyMeetingHeld }: EpisodeOverview): string | undefined {
  const on = sameDayMeetingExpected(episode.referral);
  if (on === undefined || anyMeetingHeld || episode.closed !== undefined) return undefined;
  return `It is urgent, and the strategy discussion is dated ${inWords(on)}: hold the first meeting on the same day, with as many of the family and friends as can come.`;
}

/** What has to be known before anything is planned; none of it stops anybody. */
function warningsOf({ episode, conference, anyMeetingHeld }: EpisodeOverview, { today }: Presenting, mayRead: boolean): readonly string[] {
  if (episode.closed !== undefined || !mayRead) return [];
  const deadline = anyMeetingHeld ? undefined : episode.situation?.courtDirection?.deadline;
  return [conference && conferenceInWords(conference, today), deadline && deadlineInWords(deadline, today)].filter(
    (words) => words !== undefined,
  );
}

/** S0-04. */
function conferenceInWords({ on, planned, because, enquirySince }: NonNullable<EpisodeOverview['conference']>, today: CalendarDay): string {
  const never = 'A family meeting or conference never replaces it.';
  const enquiry = enquirySince === undefined ? '' : `A section 47 enquiry has been open since ${inWords(enquirySince)}. `;
  if (planned) return `${enquiry}A child protection conference is on ${inWords(on)}. ${never}`;
  const follows = `if a child protection conference follows, it ${on < today ? 'was' : 'is'} due by ${inWords(on)}. ${never}`;
  if (because !== undefined) return `${enquiry}There was a strategy discussion on ${inWords(because)}: ${follows}`;
  return `${enquiry}I${follows.slice(1)}`;
}

/** S2-03. */
function deadlineInWords(deadline: CalendarDay, today: CalendarDay): string {
  const left = daysBetween(today, deadline);
  const when =
    left < 0 ? 'That day has passed.' : left === 0 ? 'That is today.' : left === 1 ? 'That is tomorrow.' : `${left} days are left.`;
  return `The court wants the conference by ${inWords(deadline)}. ${when}`;
}

function tasksIn(keys: readonly TaskKey[], answer: EpisodeOverview, presenting: Presenting, mayRead: boolean): TaskListOptions {
  const tasks = answer.tasks.filter((task) => keys.includes(task.key));
  return {
    idPrefix: keys[0],
    items: tasks.map((task) =>
      taskItem(task, mayRead ? pathOf(task.key, answer, presenting) : undefined, hintOf(task, answer, presenting), presenting.policy),
    ),
  };
}

function pathOf(key: TaskKey, answer: EpisodeOverview, { actor }: Presenting): ModulePath | undefined {
  const { episode, meetingId, requestId, planId } = answer;
  const described = episode.situation !== undefined || mayActAsWorker(actor, answer) !== 'ok';
  return taskPath(key, { episodeId: episode.id, meetingId, requestId, planId, described });
}

function hintOf({ key, note }: EpisodeTask, { reviewDueOn }: EpisodeOverview, { policy }: Presenting): string | undefined {
  if (note === undefined) return undefined;
  const date = key === 'reviews' && reviewDueOn !== undefined ? `: ${inWords(reviewDueOn)}` : '';
  return `${noteInWords(note, policy)}${date}`;
}
