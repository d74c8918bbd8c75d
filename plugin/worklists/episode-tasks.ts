import type { CalendarDay } from '../core/calendar-day';
import { mayArrange } from '../consent/consent';
import { childIds } from '../episodes/episode';
import { isPresentInList } from '../network/network-member';
import { offerState } from '../offers/offer-rules';
import { currentMeeting, currentPlan, currentRequests, type EpisodeRecords } from './episode-records';

export const TASKS = [
  'offer',
  'meeting-type',
  'consent',
  'network',
  'agreement',
  'arrange',
  'request',
  'notes',
  'plan',
  'decision',
  'filing',
  'reviews',
] as const;
export type TaskKey = (typeof TASKS)[number];

/** Few statuses (GOV.UK): what is done, what is not, and what cannot be. */
export type TaskStatus = 'completed' | 'in-progress' | 'needs-attention' | 'not-yet-started' | 'cannot-start-yet';

/** What a status alone does not say; the words stand in the presenter. */
export type TaskNote =
  | 'waiting-for-answers'
  | 'declined'
  | 'exempt'
  | 'type-not-chosen'
  | 'consent-opens-nothing'
  | 'no-way-to-reach'
  | 'needs-type'
  | 'needs-consent'
  | 'needs-meeting'
  | 'needs-plan'
  | 'needs-agreed-plan'
  | 'no-date-yet'
  | 'not-released'
  | 'draft'
  | 'waiting-to-file'
  | 'not-filed'
  | 'to-be-copied'
  | 'review-due'
  | 'review-overdue';

export interface EpisodeTask {
  readonly key: TaskKey;
  readonly status: TaskStatus;
  readonly note?: TaskNote;
}

type State = Omit<EpisodeTask, 'key'>;

const COMPLETED: State = { status: 'completed' };
const NOT_YET: State = { status: 'not-yet-started' };
const inProgress = (note?: TaskNote): State => ({ status: 'in-progress', note });
const cannot = (note: TaskNote): State => ({ status: 'cannot-start-yet', note });

/** Every task of an episode with its status, in the order in which a family lives it. Nothing is locked but what consent locks (S2-31). */
export function tasksOf(records: EpisodeRecords, today: CalendarDay): readonly EpisodeTask[] {
  const states: Readonly<Record<TaskKey, State>> = {
    offer: offer(records),
    'meeting-type': meetingType(records),
    consent: consent(records),
    network: network(records),
    agreement: records.agreement === undefined ? NOT_YET : COMPLETED,
    arrange: arrange(records),
    request: request(records),
    notes: notes(records),
    plan: plan(records),
    decision: decision(records),
    filing: filing(records),
    reviews: reviews(records, today),
  };
  return TASKS.map((key) => ({ key, ...states[key] }));
}

/** What to do next: the first task that is neither done nor out of reach. */
export const nextTask = (tasks: readonly EpisodeTask[]): EpisodeTask | undefined =>
  tasks.find(({ status }) => status === 'needs-attention') ??
  tasks.find(({ status, note }) => status === 'not-yet-started' || (status === 'in-progress' && !NEEDS_NOBODY.includes(note)));

/** Under way without anybody here: an answer, the case system. */
const NEEDS_NOBODY: readonly (TaskNote | undefined)[] = ['waiting-for-answers', 'waiting-to-file', 'review-due'];

function offer({ episode, offers, exemptions }: EpisodeRecords): State {
  const state = offerState(offers, exemptions, childIds(episode));
  if (state === 'none') return NOT_YET;
  if (state === 'waiting-for-answers') return inProgress('waiting-for-answers');
  return state === 'accepted' ? COMPLETED : { status: 'completed', note: state };
}

function meetingType({ episode }: EpisodeRecords): State {
  if (episode.choice !== undefined) return COMPLETED;
  return episode.situation === undefined ? NOT_YET : inProgress('type-not-chosen');
}

function consent({ consents }: EpisodeRecords): State {
  if (mayArrange(consents)) return COMPLETED;
  return consents.length === 0 ? NOT_YET : inProgress('consent-opens-nothing');
}

function network({ members }: EpisodeRecords): State {
  const present = members.filter(isPresentInList);
  if (present.length === 0) return NOT_YET;
  return present.every((member) => member.contact !== undefined) ? COMPLETED : inProgress('no-way-to-reach');
}

function arrange({ episode, consents, meetings }: EpisodeRecords): State {
  const meeting = currentMeeting(meetings);
  if (meeting !== undefined) return meeting.on === undefined ? inProgress('no-date-yet') : COMPLETED;
  if (!mayArrange(consents)) return cannot('needs-consent');
  return episode.choice === undefined ? cannot('needs-type') : NOT_YET;
}

function request(records: EpisodeRecords): State {
  const standing = currentRequests(records);
  if (standing.some(({ status }) => status === 'released')) return COMPLETED;
  if (standing.length > 0) return inProgress('not-released');
  if (!mayArrange(records.consents)) return cannot('needs-consent');
  return currentMeeting(records.meetings) === undefined ? cannot('needs-meeting') : NOT_YET;
}

function notes({ meetings, notes: items }: EpisodeRecords): State {
  if (currentMeeting(meetings) === undefined) return cannot('needs-meeting');
  const written = items.filter((item) => item.notApplicable || item.version > 0);
  if (written.length === 0) return NOT_YET;
  return written.length === items.length ? COMPLETED : inProgress();
}

function plan({ meetings, plans }: EpisodeRecords): State {
  const current = currentPlan(plans);
  if (current !== undefined) return current.status === 'agreed' ? COMPLETED : inProgress('draft');
  return currentMeeting(meetings) === undefined ? cannot('needs-meeting') : NOT_YET;
}

function decision({ plans }: EpisodeRecords): State {
  const current = currentPlan(plans);
  if (current === undefined) return cannot('needs-plan');
  return current.decision === undefined ? NOT_YET : COMPLETED;
}

function filing({ filings, plans }: EpisodeRecords): State {
  if (filings.some(({ state }) => state === 'rejected' || state === 'parked')) return { status: 'needs-attention', note: 'not-filed' };
  if (filings.some(({ state }) => state === 'by-hand')) return { status: 'needs-attention', note: 'to-be-copied' };
  if (filings.some(({ state }) => state !== 'filed')) return inProgress('waiting-to-file');
  if (!plans.some((each) => each.status === 'agreed')) return cannot('needs-agreed-plan');
  return filings.length === 0 ? NOT_YET : COMPLETED;
}

function reviews({ plans, reviewDueOn }: EpisodeRecords, today: CalendarDay): State {
  const inForce = plans.findLast((each) => each.status === 'agreed');
  if (inForce === undefined) return cannot('needs-agreed-plan');
  if (reviewDueOn !== undefined) {
    return reviewDueOn < today ? { status: 'needs-attention', note: 'review-overdue' } : inProgress('review-due');
  }
  return inForce.ended === undefined ? NOT_YET : COMPLETED;
}
