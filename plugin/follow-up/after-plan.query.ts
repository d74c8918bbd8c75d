import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { InvitationStore } from '../invitations/invitation.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { CheckIn } from './check-in';
import type { Disagreement } from './disagreement';
import { viewDistribution, type DistributionInView } from './distribution-in-view';
import type { FollowUpStore } from './follow-up.store';
import type { NeedAnswer } from './need-answer';
import { viewProfessionals, type ProfessionalsInView } from './professionals-in-view';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
  readonly invitations: Pick<InvitationStore, 'ofMeeting'>;
};

export interface AfterPlan extends DistributionInView, Pick<ProfessionalsInView, 'professionals' | 'outcome'> {
  readonly checkIns: readonly CheckIn[];
  readonly disagreements: readonly Disagreement[];
  readonly needAnswers: readonly NeedAnswer[];
  readonly feedbackCount: number;
}

/** Everything that comes after a plan, and what of it is open. */
export const afterPlan = defineQuery({
  name: 'view-after-plan',
  input: z.strictObject({ planId: id() }),
  async load({ planId }, stores: Stores, asked): Promise<AfterPlan> {
    const view = await viewDistribution(planId, stores, asked);
    const { professionals, outcome } = await viewProfessionals(planId, stores, asked);
    return {
      ...view,
      professionals,
      outcome,
      checkIns: await stores.followUp.checkInsOf(planId),
      needAnswers: await stores.followUp.needAnswersOf(view.episode.id),
      disagreements: await stores.followUp.disagreementsOf(view.episode.id),
      feedbackCount: (await stores.followUp.feedbackOf(view.episode.id)).length,
    };
  },
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});
