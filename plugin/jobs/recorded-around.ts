import type { CalendarDay } from '../core/calendar-day';
import { distributionList } from '../follow-up/distribution-list';
import type { FeedbackAnswer } from '../follow-up/feedback';
import type { PlanCopy } from '../follow-up/plan-copy';
import type { Meeting } from '../meetings/meeting';
import type { NetworkMember } from '../network/network-member';
import type { Plan } from '../plans/plan';
import type { CopySeen, NightlyFactsStore } from '../worklists/nightly-facts.store';
import type { FeedbackFact, MeetingFact, PlanFact } from '../../reports/facts/facts';

type Feedback = NightlyFactsStore['feedback'] extends () => AsyncIterable<infer Form> ? Form : never;

/** What was recorded about preparing people and about what came after plans, to look up by member, plan, meeting and action. */
export interface RecordedAround {
  /** The first day. */
  readonly preparedOn: ReadonlyMap<string, CalendarDay>;
  readonly advocates: ReadonlyMap<string, { readonly offeredOn: CalendarDay; readonly accepted: boolean }>;
  readonly doneOn: ReadonlyMap<string, CalendarDay>;
  readonly chairToldOn: ReadonlyMap<string, CalendarDay>;
  readonly copies: ReadonlyMap<string, readonly CopySeen[]>;
  readonly feedback: ReadonlyMap<string, readonly Feedback[]>;
}

export async function recordedAround(store: NightlyFactsStore): Promise<RecordedAround> {
  const advocates = new Map<string, { offeredOn: CalendarDay; accepted: boolean }>();
  for await (const { memberId, offeredOn, accepted } of store.advocates()) advocates.set(memberId, { offeredOn, accepted });
  return {
    preparedOn: await firstDays(store.preparations(), ({ memberId }) => memberId),
    advocates,
    doneOn: await firstDays(store.actionsDone(), ({ actionId }) => actionId),
    chairToldOn: await firstDays(store.noticesSent(), ({ meetingId }) => meetingId),
    copies: await listed(store.copies(), ({ planId }) => planId),
    feedback: await listed(store.feedback(), ({ episodeId }) => episodeId),
  };
}

async function firstDays<Row extends { readonly on: CalendarDay }>(
  rows: AsyncIterable<Row>,
  keyOf: (row: Row) => string,
): Promise<ReadonlyMap<string, CalendarDay>> {
  const days = new Map<string, CalendarDay>();
  for await (const row of rows) {
    const known = days.get(keyOf(row));
    if (known === undefined || row.on < known) days.set(keyOf(row), row.on);
  }
  return days;
}

async function listed<Row>(rows: AsyncIterable<Row>, keyOf: (row: Row) => string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const lists = new Map<string, Row[]>();
  for await (const row of rows) {
    const list = lists.get(keyOf(row));
    if (list === undefined) lists.set(keyOf(row), [row]);
    else list.push(row);
  }
  return lists;
}

export type Sending = Pick<PlanFact, 'copies' | 'chairToldOn' | 'childVersions'>;

/**
 * U12: who was to get the plan, and when it went. Children's own versions have a time of their own; somebody left out with a reason
 * is on the list no more, nor is the worker who ran the meeting and sends it.
 */
export function sendingOf(plan: Plan, meeting: Meeting | undefined, members: readonly NetworkMember[], around: RecordedAround): Sending {
  const seen = around.copies.get(plan.id) ?? [];
  const lines = distributionList({
    children: plan.childIds.map((personId) => ({ personId, firstName: '' })),
    members,
    attendance: meeting?.attendance ?? [],
    facilitator: {},
    copies: seen.map((copy) => copyOf(plan, copy)),
  });
  const byRecipient = new Map(seen.map((copy) => [copy.recipient, copy]));
  const sendsIt = ({ kind }: Pick<NetworkMember, 'kind'>): boolean =>
    kind === 'worker' && meeting?.facilitatorRelation === 'allocated-worker';
  return {
    copies: lines.flatMap(({ paper, recipient, member }) => {
      const copy = byRecipient.get(recipient);
      if (paper !== 'plan' || copy?.leftOut === true) return [];
      return copy === undefined && member !== undefined && sendsIt(member) ? [] : [{ sentOn: copy?.sentOn }];
    }),
    chairToldOn: around.chairToldOn.get(plan.meetingId),
    childVersions: plan.childIds.map((child) => ({
      child,
      givenOn: byRecipient.get(child)?.sentOn,
      reasonRecorded: plan.content.childVersions.some((version) => version.childId === child && version.notGivenBecause !== undefined),
    })),
  };
}

/** As much of a copy as makes the list: no name, no address. */
const copyOf = ({ id, episodeId }: Plan, { recipient, asked }: CopySeen): PlanCopy => ({
  id: `${id} ${recipient}`,
  planId: id,
  episodeId,
  recipient,
  name: '',
  relation: '',
  ...(asked ? { askedBy: '' } : {}),
  version: 0,
});

const TOP_TWO: readonly (FeedbackAnswer | undefined)[] = ['very', 'mostly'];

/** U13: each form with its meeting; one that names none belongs to the last meeting held by the end of its month. */
export function withFeedback(episodeId: string, meetings: readonly MeetingFact[], around: RecordedAround): readonly MeetingFact[] {
  const forms = around.feedback.get(episodeId) ?? [];
  if (forms.length === 0) return meetings;
  const held = meetings.filter((meeting) => meeting.held).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const meetingOf = ({ meetingId, givenOn }: Feedback): string | undefined =>
    meetingId ?? held.findLast(({ on }) => on.slice(0, 7) <= givenOn.slice(0, 7))?.id;
  return meetings.map((meeting) => ({
    ...meeting,
    feedback: forms.filter((form) => meetingOf(form) === meeting.id).map(feedbackFact),
  }));
}

function feedbackFact({ givenOn, answers: { listenedTo, understood, helped } }: Feedback): FeedbackFact {
  const top = (answer: FeedbackAnswer | undefined): boolean | undefined => (answer === undefined ? undefined : TOP_TWO.includes(answer));
  return { on: givenOn, topTwo: { q1: top(listenedTo), q2: top(understood), q3: top(helped) } };
}
