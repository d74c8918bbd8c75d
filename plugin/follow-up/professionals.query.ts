import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import type { InvitationStore } from '../invitations/invitation.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { FollowUpStore } from './follow-up.store';
import type { PrintedDocument } from '../core/documents-port';
import { paperOfResponse } from './given-paper';
import { professionalNoticePaper } from './professional-notice-paper';
import { viewProfessionals, type Professional, type ProfessionalsInView } from './professionals-in-view';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
  readonly invitations: Pick<InvitationStore, 'ofMeeting'>;
};

/** S0-24, S0-25: who of the professionals was told of the plan, and what they answered. */
export const professionalsOfPlan = defineQuery({
  name: 'view-professionals-of-plan',
  input: z.strictObject({ planId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewProfessionals(planId, stores, asked),
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});

export interface OneProfessional extends ProfessionalsInView {
  readonly professional: Professional;
}

export function professionalOf({ professionals }: ProfessionalsInView, memberId: string): Professional {
  const professional = professionals.find(({ member }) => member.id === memberId);
  if (professional === undefined) throw new NotFound('professional');
  return professional;
}

export const oneProfessional = defineQuery({
  name: 'view-professional-response',
  input: z.strictObject({ planId: id(), memberId: id() }),
  async load({ planId, memberId }, stores: Stores, asked): Promise<OneProfessional> {
    const view = await viewProfessionals(planId, stores, asked);
    return { ...view, professional: professionalOf(view, memberId) };
  },
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: (view) => aboutPlan(view),
});

export interface PaperForProfessional extends OneProfessional {
  readonly paper: () => PrintedDocument;
}

/** As they were told, whatever has changed since; before that, as it would be now. */
export const downloadedOutcomeNotice = defineQuery({
  name: 'download-outcome-notice',
  outcome: 'downloaded',
  input: z.strictObject({ planId: id(), memberId: id() }),
  async load(input, stores: Stores, asked): Promise<PaperForProfessional> {
    const view = await oneProfessional.load(input, stores, asked);
    const { professional } = view;
    const given = professional.response && (await stores.followUp.givenPaperOf(paperOfResponse(professional.response)));
    return { ...view, paper: () => given?.paper ?? professionalNoticePaper(view, professional, asked) };
  },
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: (view) => aboutPlan(view),
});
