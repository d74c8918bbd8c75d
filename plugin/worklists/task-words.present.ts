import type { TaskListOptions } from '../core/component-options';
import { inLocalWords } from '../core/local-words';
import type { ModulePath } from '../core/page';
import type { Policy } from '../core/policy';
import type { EpisodeTask, TaskKey, TaskNote, TaskStatus } from './episode-tasks';

const TITLES: Readonly<Record<TaskKey, string>> = {
  offer: 'Offer',
  'meeting-type': 'Type of meeting',
  consent: 'Consent',
  network: 'Network and family tree',
  agreement: 'Pre-meeting agreement',
  arrange: 'Date and place',
  request: 'Request to business support',
  notes: 'Meeting notes',
  plan: 'Plan',
  decision: 'Decision on the plan',
  filing: 'Filing on the case record',
  reviews: 'Reviews',
};

const NOTES: Readonly<Record<TaskNote, string>> = {
  'waiting-for-answers': 'Waiting for an answer',
  declined: 'Everyone asked has said no',
  exempt: 'A manager decided that none is offered',
  'type-not-chosen': 'See what is suggested, and choose',
  'consent-opens-nothing': 'What is recorded does not let arranging begin',
  'no-way-to-reach': 'Choose how letters reach everyone',
  'needs-type': 'Choose the type of meeting first',
  'needs-consent': 'Needs written consent from someone with parental responsibility first',
  'needs-meeting': 'Needs a meeting with its date and place first',
  'needs-plan': 'Needs a plan first',
  'needs-agreed-plan': 'Needs an agreed plan first',
  'no-date-yet': 'No date yet',
  'not-released': 'Not released to business support yet',
  draft: 'A draft, not agreed yet',
  'waiting-to-file': 'Waiting to file',
  'not-filed': 'Something could not be filed',
  'to-be-copied': 'Something is to be copied onto the case record',
  'review-due': 'A review is due',
  'review-overdue': 'A review is overdue',
};

type Item = TaskListOptions['items'][number];

const STATUSES: Readonly<Record<TaskStatus, Item['status']>> = {
  completed: { text: 'Completed' },
  'in-progress': { tag: { text: 'In progress', classes: 'govuk-tag--light-blue' } },
  'needs-attention': { tag: { text: 'Needs attention', classes: 'govuk-tag--red' } },
  'not-yet-started': { tag: { text: 'Not yet started', classes: 'govuk-tag--blue' } },
  'cannot-start-yet': { text: 'Cannot start yet', classes: 'govuk-task-list__status--cannot-start-yet' },
};

export const taskTitle = (key: TaskKey, policy: Policy): string => inLocalWords(TITLES[key], policy);
export const noteInWords = (note: TaskNote, policy: Policy): string => inLocalWords(NOTES[note], policy);

/** One line of the list. Without a path it is no link: it cannot be started yet, or is not this person's to open. */
export function taskItem({ key, status }: EpisodeTask, path: ModulePath | undefined, hint: string | undefined, policy: Policy): Item {
  return {
    title: { text: taskTitle(key, policy) },
    hint: hint === undefined ? undefined : { text: hint },
    status: STATUSES[status],
    href: status === 'cannot-start-yet' ? undefined : path,
  };
}
