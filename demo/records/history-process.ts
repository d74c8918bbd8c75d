import type { Chance } from './chance';
import { addDays, earlier, type Day } from './days';
import type {
  FamilyHistory,
  HistoryChoice,
  HistoryCloseReason,
  HistoryConsent,
  HistoryMeeting,
  HistoryMeetingType,
  HistoryMember,
  HistoryReferral,
} from './family-history';
import { meetingOf, networkOf, type MeetingPlan } from './history-meetings';
import { beginning, type Beginning } from './history-offers';
import { followed, planOf, type Followed } from './history-plans';
import { isOpenOn, type HistorySubject } from './history-subject';
import type { StaffMember } from './workforce';

/** One family's process from first offer to end, as far as it had come by the demo day; undefined where nobody ever offered. */
export function processOf(chance: Chance, subject: HistorySubject, since: Day, day: Day): FamilyHistory | undefined {
  const begun = beginning(chance, subject, day);
  if (begun === undefined || begun.openedOn < since || begun.openedOn > day) return undefined;
  const frame = frameOf(subject, begun);
  const acceptedOn = begun.acceptedOn;
  if (acceptedOn === undefined) return { ...frame, closed: closedWithoutYes(chance, begun, day) };
  const type = typeOf(chance, subject, begun, acceptedOn);
  const worker = subject.workerOn(acceptedOn);
  const coordinator = type === 'FGC' ? chance.pick(subject.coordinators) : undefined;
  const referral = referralOf(chance, subject, begun, acceptedOn);
  if (referral.on > day) return frame;
  const consents = consentsOf(chance, subject, type, acceptedOn, day);
  const network = networkOf(chance, subject, type, worker, coordinator, referral.on);
  const referred = {
    ...frame,
    referral,
    choice: choiceOf(subject, type, begun, worker, referral.on),
    coordinatorId: coordinator && String(coordinator.id),
    consents,
    network,
  };
  const runner = runnerOf(chance, subject, type, coordinator, acceptedOn);
  const firstOn = addDays(referral.on, daysToMeeting(chance, type, begun.urgent));
  const stopped = stoppedBefore(chance, subject, consents, referral.on, firstOn, day);
  if (stopped !== undefined) return { ...referred, closed: stopped.on > day ? undefined : stopped };
  if (firstOn > day)
    return {
      ...referred,
      meetings: [meetingOf(chance, 'meeting-1', subject, network, { ...runner, type, on: firstOn, status: 'planned' })],
    };
  return { ...referred, ...meetingsAndPlans(chance, subject, network, { ...runner, type, on: firstOn, status: 'held' }, day) };
}

function frameOf(subject: HistorySubject, begun: Beginning): FamilyHistory {
  const { team } = subject;
  const renamed = team.renamedOn !== undefined && begun.openedOn < team.renamedOn;
  return {
    key: subject.key,
    leadChildId: subject.children[0]?.id ?? '',
    children: subject.children.map((child) => ({ personId: child.id, joinedOn: begun.openedOn })),
    openedOn: begun.openedOn,
    openedBy: String(subject.workerOn(begun.openedOn).id),
    teamId: String(team.id),
    teamNameThen: renamed ? (team.formerName ?? team.name) : team.name,
    offers: begun.offers,
    exemptions: begun.exemptions,
    consents: [],
    network: [],
    meetings: [],
    plans: [],
    reviews: [],
    waivers: [],
  };
}

function closedWithoutYes(chance: Chance, begun: Beginning, day: Day): FamilyHistory['closed'] {
  const on = addDays(begun.settledOn, chance.int(0, 40));
  const reason: HistoryCloseReason =
    begun.exemptions.length > 0
      ? 'unsafe'
      : begun.offers.some((offer) => offer.response === 'declined')
        ? 'declined'
        : 'closed-by-authority';
  return on > day ? undefined : { on, reason };
}

function typeOf(chance: Chance, subject: HistorySubject, begun: Beginning, on: Day): HistoryMeetingType {
  if (begun.urgent) return 'FNM';
  const formal = subject.letterOn !== undefined || isOpenOn(subject.childProtection, on) || subject.path === 'looked-after';
  return chance.weighed(
    formal
      ? ([
          [72, 'FGC'],
          [24, 'FM'],
          [4, 'FNM'],
        ] as const)
      : ([
          [30, 'FGC'],
          [62, 'FM'],
          [8, 'FNM'],
        ] as const),
  );
}

function referralOf(chance: Chance, subject: HistorySubject, begun: Beginning, acceptedOn: Day): HistoryReferral {
  const on = begun.urgent ? acceptedOn : addDays(acceptedOn, chance.int(0, 6));
  const source =
    subject.path === 'looked-after'
      ? 'looked-after-review'
      : chance.weighed([
          [78, 'worker'],
          [9, 'cp-conference'],
          [7, 'family'],
          [6, 'other-professional'],
        ] as const);
  return {
    on,
    source,
    urgent: begun.urgent ? true : chance.is(0.12) ? undefined : false,
    strategyDiscussionOn: begun.urgent ? subject.strategyOn : undefined,
  };
}

const CIRCUMSTANCES: Readonly<Record<HistorySubject['path'], string>> = {
  assessment: 'WORKS_WELL_TOGETHER',
  'early-help': 'SINGLE_ISSUE',
  'child-in-need': 'CIN_PLAN',
  'child-protection': 'CP_PLAN_RECOMMENDS',
  'pre-proceedings': 'THRESHOLD_PROCEEDINGS',
  'post-permanence': 'PERMANENT_PLACEMENT_AT_RISK',
  'looked-after': 'LOOKED_AFTER_PERMANENCE',
};

const choiceOf = (subject: HistorySubject, type: HistoryMeetingType, begun: Beginning, worker: StaffMember, on: Day): HistoryChoice => ({
  type,
  circumstances: [begun.urgent ? 'IMMINENT_RISK' : CIRCUMSTANCES[subject.path]],
  complexity: type === 'FGC' ? 'complex' : 'simple',
  chosenBy: String(worker.id),
  on,
});

/** Mostly written and from somebody who holds parental responsibility; sometimes spoken, withdrawn, or a manager's exception. */
function consentsOf(
  chance: Chance,
  subject: HistorySubject,
  type: HistoryMeetingType,
  acceptedOn: Day,
  day: Day,
): readonly HistoryConsent[] {
  const givenOn = addDays(acceptedOn, chance.int(0, 18));
  if (givenOn > day) return [];
  const giver = subject.parents.find((parent) => parent.parentalResponsibility === 'yes') ?? subject.parents[0];
  if (giver === undefined) return [];
  const how = chance.weighed([
    [70, 'signed-paper'],
    [18, 'signed-electronically'],
    [6, 'spoken'],
    [6, 'none'],
  ] as const);
  const worker = subject.workerOn(givenOn);
  const consent: HistoryConsent = {
    key: 'consent-1',
    givenByPersonId: giver.id,
    holdsParentalResponsibility: giver.parentalResponsibility,
    form: how === 'none' ? 'spoken' : how,
    givenOn,
    scope: ['hold-meeting', 'share-information', 'send-invitations', 'share-plan'],
    explainedBy: worker.name,
    language: giver.language,
    recordedBy: String(worker.id),
  };
  if (how === 'none') {
    const because = 'Nobody with parental responsibility will consent; the grandparents are willing to meet';
    return type === 'FM' ? [{ ...consent, byException: { authorisedBy: String(subject.team.manager.id), on: givenOn, because } }] : [];
  }
  const withdrawnOn = addDays(givenOn, chance.int(5, 30));
  return chance.is(0.05) && withdrawnOn <= day ? [{ ...consent, withdrawn: { on: withdrawnOn, toldTo: worker.name } }] : [consent];
}

function daysToMeeting(chance: Chance, type: HistoryMeetingType, urgent: boolean): number {
  if (urgent) return chance.is(0.66) ? 0 : chance.int(1, 5);
  if (type === 'FGC')
    return chance.weighed([
      [30, chance.int(14, 28)],
      [50, chance.int(29, 56)],
      [20, chance.int(57, 95)],
    ] as const);
  return type === 'FM' ? chance.int(4, 32) : chance.int(2, 14);
}

type Runner = Pick<MeetingPlan, 'facilitator' | 'relation'>;

function runnerOf(
  chance: Chance,
  subject: HistorySubject,
  type: HistoryMeetingType,
  coordinator: StaffMember | undefined,
  on: Day,
): Runner {
  if (type === 'FGC' && coordinator !== undefined) return { facilitator: coordinator, relation: 'independent' };
  return chance.is(0.28)
    ? { facilitator: subject.team.seniorPractitioner, relation: 'senior-practitioner' }
    : { facilitator: subject.workerOn(on), relation: 'allocated-worker' };
}

/** Why no meeting came of it: what the case record tells first, then what only the family knows. */
function stoppedBefore(
  chance: Chance,
  subject: HistorySubject,
  consents: readonly HistoryConsent[],
  from: Day,
  to: Day,
  day: Day,
): { readonly on: Day; readonly reason: HistoryCloseReason } | undefined {
  const between = (on: Day | undefined): on is Day => on !== undefined && on > from && on < to;
  const withdrawn = consents.find((consent) => between(consent.withdrawn?.on))?.withdrawn?.on;
  if (withdrawn !== undefined) return { on: withdrawn, reason: 'consent-withdrawn' };
  const entered = subject.care.map((spell) => spell.from).find(between);
  if (entered !== undefined && chance.is(0.55)) return { on: addDays(entered, 7), reason: 'child-became-looked-after' };
  if (between(subject.applicationOn) && chance.is(0.4)) return { on: subject.applicationOn, reason: 'court-timetable' };
  // A family about to leave the area does not start with a meeting.
  if (subject.movedOutOn !== undefined && subject.movedOutOn > from && subject.movedOutOn < addDays(to, 200)) {
    return { on: subject.movedOutOn, reason: 'moved' };
  }
  if (between(subject.closedOn)) return { on: subject.closedOn, reason: chance.pick(['family-solved-it', 'closed-by-authority'] as const) };
  if (!chance.is(0.13)) return undefined;
  const reason = chance.weighed([
    [26, 'family-solved-it'],
    [22, 'no-network-found'],
    [10, 'unsafe'],
    [18, 'closed-by-authority'],
    [12, 'declined'],
    [12, 'other'],
  ] as const);
  return { on: earlier(addDays(from, chance.int(20, 80)), addDays(day, 30)), reason };
}

const INTERRUPTIONS = [
  ['adjourned', 'The interpreter did not come'],
  ['not-quorate', 'Only the worker and the mother could be there'],
  ['cancelled', 'The children had chickenpox'],
  ['stopped', 'Two people began to shout and one of the children was frightened'],
] as const;

type Outcome = Pick<FamilyHistory, 'meetings' | 'plans' | 'reviews' | 'waivers' | 'closed'>;

function meetingsAndPlans(
  chance: Chance,
  subject: HistorySubject,
  members: readonly HistoryMember[],
  first: MeetingPlan,
  day: Day,
): Outcome {
  const held = meetingOf(chance, 'meeting-1', subject, members, first);
  const before = chance.is(0.13) ? interrupted(chance, subject, members, first) : [];
  const secondOn = addDays(first.on, chance.int(60, 200));
  const again = chance.is(0.16) && secondOn <= day && isOpenOn({ from: subject.openedOn, to: subject.closedOn }, secondOn);
  const second = again ? meetingOf(chance, 'meeting-2', subject, members, { ...first, on: secondOn }) : undefined;
  const plans: Followed[] = [];
  if (chance.is(0.91)) {
    const plan = planOf(chance, 'plan-1', 1, subject, held, members, day);
    plans.push(followed(chance, plan, subject, second?.on ?? caseEnd(subject, first.on), day));
  }
  if (second !== undefined) {
    const plan = planOf(chance, 'plan-2', plans.length + 1, subject, second, members, day);
    plans.push(followed(chance, plan, subject, caseEnd(subject, second.on), day));
  }
  return {
    meetings: [...before, held, ...(second === undefined ? [] : [second])],
    plans: plans.map((each) => each.plan),
    reviews: plans.flatMap((each) => each.reviews),
    waivers: plans.flatMap((each) => each.waivers),
    closed: closedAfter(chance, plans, second ?? held, day),
  };
}

function interrupted(
  chance: Chance,
  subject: HistorySubject,
  members: readonly HistoryMember[],
  first: MeetingPlan,
): readonly HistoryMeeting[] {
  const [status, outcomeReason] = chance.pick(INTERRUPTIONS);
  const on = addDays(first.on, -chance.int(3, 14));
  return on <= subject.openedOn ? [] : [meetingOf(chance, 'meeting-0', subject, members, { ...first, on, status, outcomeReason })];
}

const caseEnd = (subject: HistorySubject, after: Day): Day | undefined =>
  subject.closedOn !== undefined && subject.closedOn > after ? subject.closedOn : undefined;

/** A process ends with its last plan; without a plan, some weeks after the meeting. */
function closedAfter(chance: Chance, plans: readonly Followed[], last: HistoryMeeting, day: Day): FamilyHistory['closed'] {
  const final = plans.at(-1)?.plan;
  if (final !== undefined && final.ended === undefined) return undefined;
  const on = addDays(final?.ended?.on ?? addDays(last.on, 30), chance.int(0, 14));
  return on > day ? undefined : { on, reason: 'completed' };
}
