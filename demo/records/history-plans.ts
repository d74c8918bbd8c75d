import type { Chance } from './chance';
import { addDays, earlier, type Day } from './days';
import type { HistoryAction, HistoryMeeting, HistoryMember, HistoryPlan, HistoryReview, HistoryWaiver } from './family-history';
import { isOpenOn, reviewInterval, type HistorySubject } from './history-subject';

const ACTIONS = [
  ['Takes the children to school on Mondays and Tuesdays', 'practical', 'family'],
  ['Has the children to stay every other weekend', 'practical', 'family'],
  ['Rings every evening at seven', 'emotional', 'family'],
  ['Goes along to the appointments at the clinic', 'practical', 'family'],
  ['Is there to talk to when it gets too much', 'emotional', 'family'],
  ['Asks for the nursery place', 'practical', 'worker'],
  ['Writes to the housing association', 'practical', 'worker'],
  ['Comes to weigh the baby once a week', 'practical', 'other-agency'],
] as const;

export function planOf(
  chance: Chance,
  key: string,
  number: number,
  subject: HistorySubject,
  meeting: HistoryMeeting,
  members: readonly HistoryMember[],
  day: Day,
): HistoryPlan {
  const { on } = meeting;
  const family = members.filter((member) => member.kind === 'network');
  const subjects = subject.children.filter((child) => meeting.subjectIds.includes(child.id));
  const planned = isOpenOn(subject.childProtection, on) || subject.childInNeed.some((spell) => isOpenOn(spell, on));
  return {
    key,
    meetingKey: meeting.key,
    number,
    childIds: meeting.subjectIds,
    agreedOn: on,
    agreedBy: family[0]?.name ?? 'the family',
    aim: 'The children stay safely with their family, and everybody knows who helps when.',
    childVoices: subjects.map((child) =>
      child.born > addDays(on, -1500)
        ? { childId: child.id, noWordsBecause: 'Too young to say' }
        : { childId: child.id, words: 'I want everyone to stop shouting.' },
    ),
    actions: actionsOf(chance, family, on, day),
    bottomLinesMust: chance.is(0.5) ? 'The children are never alone in the house.' : undefined,
    familyContingency: chance.is(0.7) ? 'If it does not work, we meet again the same week.' : undefined,
    monitoring: 'The worker and the nominated family member look at it together every fortnight.',
    nominatedFamilyMember: chance.is(0.8) ? family.at(-1)?.name : undefined,
    reviewOn: chance.is(0.4) ? addDays(on, chance.int(14, 60)) : undefined,
    joins: planned && chance.is(0.72) ? 'Part of the plan from the next review' : undefined,
    decision: decisionOf(chance, subject, meeting, day),
  };
}

function actionsOf(chance: Chance, family: readonly HistoryMember[], on: Day, day: Day): readonly HistoryAction[] {
  const chosen = ACTIONS.filter(() => chance.is(0.55));
  return (chosen.length === 0 ? ACTIONS.slice(0, 1) : chosen).map(([what, kind, ownerKind], index) => {
    const dueOn = addDays(on, chance.int(7, 60));
    const doneOn = addDays(dueOn, chance.is(0.8) ? -chance.int(0, 6) : chance.int(1, 20));
    const owner =
      ownerKind === 'family'
        ? family.length === 0
          ? 'Mother'
          : chance.pick(family).name
        : ownerKind === 'worker'
          ? 'The social worker'
          : 'The health visitor';
    return {
      key: `action-${index}`,
      what,
      owner,
      ownerKind,
      kind,
      dueOn,
      completedOn: chance.is(0.74) && doneOn <= day ? doneOn : undefined,
    };
  });
}

/** A conference's plan is decided by the worker, a family meeting's by whoever ran it; a refusal needs a manager's signature (C2). */
function decisionOf(chance: Chance, subject: HistorySubject, meeting: HistoryMeeting, day: Day): HistoryPlan['decision'] {
  const decision = chance.weighed([
    [74, 'accepted'],
    [14, 'accepted-in-part'],
    [5, 'not-accepted'],
    [7, undefined],
  ] as const);
  const on = addDays(meeting.on, chance.int(0, 10));
  if (decision === undefined || on > day) return undefined;
  const refused = decision === 'not-accepted';
  return {
    decision,
    safe: !refused || chance.is(0.3),
    resourced: decision === 'accepted' || chance.is(0.4),
    reasons:
      decision === 'accepted'
        ? undefined
        : refused
          ? 'The plan leaves the children alone with somebody who may harm them.'
          : 'The respite weekends cannot be paid for yet.',
    decidedBy: meeting.type === 'FGC' ? String(subject.workerOn(on).id) : meeting.facilitatorId,
    on,
    countersigned: refused ? { by: String(subject.team.manager.id), on } : undefined,
  };
}

export interface Followed {
  readonly plan: HistoryPlan;
  readonly reviews: readonly HistoryReview[];
  readonly waivers: readonly HistoryWaiver[];
}

/** How long a plan lasted and how it was looked after: on time, late, waived, or forgotten. `mustEndOn`: the next plan's day, or the case's end. */
export function followed(chance: Chance, plan: HistoryPlan, subject: HistorySubject, mustEndOn: Day | undefined, day: Day): Followed {
  const planned = addDays(plan.agreedOn, chance.int(70, 360));
  const endsOn = mustEndOn === undefined ? planned : earlier(planned, mustEndOn);
  const ended =
    endsOn > day
      ? undefined
      : { on: endsOn, reason: endsOn === mustEndOn ? 'Replaced or closed with the case' : 'The plan has done its work' };
  const reviews: HistoryReview[] = [];
  const waivers: HistoryWaiver[] = [];
  const habit = chance.weighed([
    [62, 'punctual'],
    [24, 'late'],
    [14, 'forgets'],
  ] as const);
  const forgetsAfter = chance.int(0, 3);
  let anchor = plan.agreedOn;
  for (let cycle = 0; !(habit === 'forgets' && cycle >= forgetsAfter); cycle += 1) {
    const due = addDays(anchor, reviewInterval(subject, anchor) ?? 56);
    const waivedOn = addDays(due, -chance.int(1, 6));
    if (chance.is(0.05) && waivedOn < endsOn && waivedOn <= day) {
      waivers.push(waiverOf(subject, plan, cycle, waivedOn));
      anchor = due;
      continue;
    }
    const on = addDays(due, chance.is(habit === 'late' ? 0.45 : 0.1) ? chance.int(1, 26) : -chance.int(0, 8));
    if (on >= endsOn || on > day) break;
    if (chance.is(0.08))
      reviews.push({
        ...reviewOf(chance, subject, plan, cycle, addDays(on, -3)),
        key: `${plan.key}-off-${cycle}`,
        status: chance.pick(['cancelled', 'postponed'] as const),
      });
    reviews.push(reviewOf(chance, subject, plan, cycle, on));
    anchor = on;
  }
  return { plan: { ...plan, ended }, reviews, waivers };
}

function reviewOf(chance: Chance, subject: HistorySubject, plan: HistoryPlan, cycle: number, on: Day): HistoryReview {
  return {
    key: `${plan.key}-review-${cycle}`,
    planKey: plan.key,
    childIds: [],
    on,
    status: 'held',
    networkTookPart: chance.is(0.96),
    planReviewed: chance.is(0.98),
    worked: 'The school runs work.',
    notWorked: chance.is(0.5) ? 'Weekends are hard.' : undefined,
    nextAgreedOn: chance.is(0.2) ? addDays(on, chance.int(14, 35)) : undefined,
    recordedBy: String(subject.workerOn(on).id),
  };
}

const waiverOf = (subject: HistorySubject, plan: HistoryPlan, cycle: number, on: Day): HistoryWaiver => ({
  key: `${plan.key}-waiver-${cycle}`,
  planKey: plan.key,
  childIds: [],
  on,
  reason: 'The family is away, and the core group looked at the plan last week',
  waivedBy: String(subject.team.manager.id),
});
