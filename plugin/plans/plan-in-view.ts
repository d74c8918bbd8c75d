import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { Regime } from '../core/regime';
import { viewMeeting, type MeetingInView, type MeetingSource } from '../meetings/meeting-in-view';
import type { Plan } from './plan';
import { longestUntilReview, reviewDates, type PlanSituation, type ReviewDates } from './plan-problems';

export interface PlanSource extends MeetingSource {
  readonly plans: { find(id: string): Promise<Plan | undefined> };
}

/** A plan with its meeting and its family, and what it is held against. */
export interface PlanInView extends MeetingInView {
  readonly plan: Plan;
  readonly situation: PlanSituation;
  readonly reviewDates: ReviewDates;
}

export async function viewPlan(id: string, stores: PlanSource, asked: Asked): Promise<PlanInView> {
  const plan = await stores.plans.find(id);
  if (plan === undefined) throw new NotFound('plan');
  const view = await viewMeeting(plan.meetingId, stores, asked);
  const regimes = await openRegimes(plan, asked);
  const children = view.children.filter((child) => plan.childIds.includes(child.personId));
  return {
    ...view,
    plan,
    situation: {
      children: children.map(({ personId, person }) => ({ personId, firstName: person.firstName })),
      meeting: view.meeting,
      regimes,
      planModel: asked.policy.planModel,
    },
    reviewDates: reviewDates(
      plan.content.reviewOn,
      plan.agreedOn ?? view.meeting.on ?? asked.today,
      longestUntilReview(regimes, asked.policy.reviews),
    ),
  };
}

/** Of every child of the plan, whatever the actor may open: the strictest of them rules the whole family's plan. */
async function openRegimes({ childIds }: Plan, { caseSystem, today }: Asked): Promise<readonly Regime[]> {
  const regimes = new Set<Regime>();
  for (const { regime, from, to } of [...(await caseSystem.regimesOfEach(childIds)).values()].flat()) {
    if (from <= today && (to === undefined || to > today)) regimes.add(regime);
  }
  return [...regimes];
}

export const aboutPlan = ({ episode, plan }: PlanInView) => ({
  episodeId: episode.id,
  personIds: plan.childIds,
  thing: `plan:${plan.id}`,
});
