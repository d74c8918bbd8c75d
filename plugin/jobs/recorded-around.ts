import { day } from '../core/calendar-day';
import { distributionList } from '../follow-up/distribution-list';
import type { FeedbackAnswer } from '../follow-up/feedback';
import type { PlanCopy } from '../follow-up/plan-copy';
import type { NetworkMember } from '../network/network-member';
import type { AttendanceSeen, CopySeen, FeedbackSeen, MeetingSeen, MemberSeen, PlanSeen } from '../worklists/nightly-facts.store';
import type { FeedbackFact, MeetingFact, PlanFact } from '../../reports/facts/facts';

export type Sending = Pick<PlanFact, 'copies' | 'chairToldOn' | 'childVersions'>;

/** A plan's meeting and everything that says who was to get it. */
export interface SendingSources {
  readonly meeting?: Pick<MeetingSeen, 'facilitatorRelation'>;
  readonly attendance: readonly AttendanceSeen[];
  readonly involved: readonly MemberSeen[];
  readonly copies: readonly CopySeen[];
  readonly chairToldOn: PlanFact['chairToldOn'];
}

/**
 * U12: who was to get the plan, and when it went. Children's own versions have a time of their own; somebody left out with a reason
 * is on the list no more, nor is the worker who ran the meeting and sends it.
 */
export function sendingOf(plan: PlanSeen, sources: SendingSources): Sending {
  const { meeting, attendance, copies, chairToldOn } = sources;
  const lines = distributionList({
    children: plan.childIds.map((personId) => ({ personId, firstName: '' })),
    members: membersIn(sources),
    attendance,
    facilitator: {},
    copies: copies.map((copy) => copyOf(plan, copy)),
  });
  const byRecipient = new Map(copies.map((copy) => [copy.recipient, copy]));
  const sendsIt = ({ kind }: Pick<NetworkMember, 'kind'>): boolean =>
    kind === 'worker' && meeting?.facilitatorRelation === 'allocated-worker';
  return {
    copies: lines.flatMap(({ paper, recipient, member }) => {
      const copy = byRecipient.get(recipient);
      if (paper !== 'plan' || copy?.leftOut === true) return [];
      return copy === undefined && member !== undefined && sendsIt(member) ? [] : [{ sentOn: copy?.sentOn }];
    }),
    chairToldOn,
    childVersions: plan.childIds.map((child) => ({
      child,
      givenOn: byRecipient.get(child)?.sentOn,
      reasonRecorded: plan.noVersionFor.includes(child),
    })),
  };
}

/** Those who were asked to the meeting, and the professionals who are involved: nobody else can be on the list without having been asked for. */
function membersIn({ attendance, involved }: SendingSources): readonly NetworkMember[] {
  const asked = attendance.flatMap(({ memberId, kind, personId }) => (kind === undefined ? [] : [{ id: memberId, kind, personId }]));
  const known = new Set(asked.map(({ id }) => id));
  const inList = new Set(involved.map(({ id }) => id));
  return [
    ...asked.map((member) => memberOf(member, inList.has(member.id))),
    ...involved.filter(({ id }) => !known.has(id)).map((member) => memberOf(member, true)),
  ];
}

/** When somebody was taken off the list makes no difference. */
const SOME_DAY = day('2000-01-01');

/** As much of a member as makes the list: no name. Whether somebody was taken off counts for the involved alone. */
const memberOf = ({ id, kind, personId }: MemberSeen, inList: boolean): NetworkMember => ({
  id,
  kind,
  personId,
  episodeId: '',
  name: '',
  relationship: '',
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'found',
  disclosure: 'nothing-yet',
  needs: [],
  ...(inList ? {} : { removedOn: SOME_DAY }),
  version: 0,
});

/** As much of a copy as makes the list: no name, no address. */
const copyOf = ({ id }: PlanSeen, { recipient, asked }: CopySeen): PlanCopy => ({
  id: `${id} ${recipient}`,
  planId: id,
  episodeId: '',
  recipient,
  name: '',
  relation: '',
  ...(asked ? { askedBy: '' } : {}),
  version: 0,
});

const TOP_TWO: readonly (FeedbackAnswer | undefined)[] = ['very', 'mostly'];

/** U13: each form with its meeting; one that names none belongs to the last meeting held by the end of its month. */
export function withFeedback(meetings: readonly MeetingFact[], forms: readonly FeedbackSeen[]): readonly MeetingFact[] {
  if (forms.length === 0) return meetings;
  const held = meetings.filter((meeting) => meeting.held).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const meetingOf = ({ meetingId, givenOn }: FeedbackSeen): string | undefined =>
    meetingId ?? held.findLast(({ on }) => on.slice(0, 7) <= givenOn.slice(0, 7))?.id;
  return meetings.map((meeting) => ({
    ...meeting,
    feedback: forms.filter((form) => meetingOf(form) === meeting.id).map(feedbackFact),
  }));
}

function feedbackFact({ givenOn, answers: { listenedTo, understood, helped } }: FeedbackSeen): FeedbackFact {
  const top = (answer: FeedbackAnswer | undefined): boolean | undefined => (answer === undefined ? undefined : TOP_TWO.includes(answer));
  return { on: givenOn, topTwo: { q1: top(listenedTo), q2: top(understood), q3: top(helped) } };
}
