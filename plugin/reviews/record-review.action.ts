import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, ids, optionalChoice, optionalDay, optionalNarrative, optionalText, optionalYesNo } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { mustBeInForce, viewPlanReviews } from './plan-under-review';
import { REVIEW_SETTINGS, REVIEW_STATUSES } from './review';
import { linkProblems, reviewProblems } from './review-problems';
import type { ReviewStore } from './review.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
};

/** S4-40: what worked, what did not, what is next. Whether it counts is for the cycle rule to say. */
export const recordReview = defineAction({
  name: 'record-review',
  input: z.strictObject({
    planId: id(),
    on: day({ what: 'the date of the review' }),
    status: choice(REVIEW_STATUSES, { required: 'Select what became of the review' }),
    heldAs: optionalChoice(REVIEW_SETTINGS),
    linkedTo: optionalText({ max: 48 }),
    arrangedAroundNetwork: optionalYesNo(),
    children: ids({ required: 'Select which children the review was for' }),
    networkTookPart: optionalYesNo(),
    planReviewed: optionalYesNo(),
    worked: optionalNarrative(),
    notWorked: optionalNarrative(),
    next: optionalNarrative(),
    nextAgreedOn: optionalDay({ what: 'the date the family agreed for the next review' }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlanReviews(planId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today, ids: newIds }, { reviews }: Stores) {
    const { plan } = loaded;
    mustBeInForce(plan);
    const { planId, children, networkTookPart, planReviewed, ...rest } = input;
    const strangers = children.filter((childId) => !plan.childIds.includes(childId));
    refuseProblems([
      ...reviewProblems(input, plan, today),
      ...linkProblems(input),
      ...(strangers.length > 0 ? [{ field: 'children', message: 'Select children of this plan' }] : []),
      ...(input.status === 'held' && networkTookPart === undefined
        ? [{ field: 'networkTookPart', message: 'Select yes if anyone of the family and friends took part' }]
        : []),
      ...(input.status === 'held' && planReviewed === undefined
        ? [{ field: 'planReviewed', message: 'Select yes if the plan was gone through' }]
        : []),
    ]);
    const forAll = plan.childIds.every((childId) => children.includes(childId));
    await reviews.add({
      ...rest,
      id: newIds.next(),
      planId,
      episodeId: plan.episodeId,
      childIds: forAll ? [] : children,
      networkTookPart: networkTookPart ?? false,
      planReviewed: planReviewed ?? false,
      recordedBy: actor.workerId,
    });
    return { planId };
  },
});
