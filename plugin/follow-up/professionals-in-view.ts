import type { Asked } from '../core/ground';
import type { NetworkMember } from '../network/network-member';
import { viewPlan, type PlanInView, type PlanSource } from '../plans/plan-in-view';
import type { Disagreement } from './disagreement';
import type { ChairNotice } from './chair-notice';
import { viewNotice, type NoticeInView } from './notice-in-view';
import { responseState, type ProfessionalResponse, type ResponseState } from './professional-response';
import type { Plan } from '../plans/plan';

export interface ProfessionalsSource extends PlanSource {
  readonly plans: PlanSource['plans'] & { ofEpisode(episodeId: string): Promise<readonly Plan[]> };
  readonly followUp: {
    responsesOf(planId: string): Promise<readonly ProfessionalResponse[]>;
    chairNoticeOf(meetingId: string): Promise<ChairNotice | undefined>;
    disagreementsOf(episodeId: string): Promise<readonly Disagreement[]>;
  };
}

export interface Professional {
  readonly member: NetworkMember;
  readonly response?: ProfessionalResponse;
  readonly state: ResponseState;
}

/** Everybody who works with the family and was to be told of the plan, and what they answered. */
export interface ProfessionalsInView extends PlanInView {
  readonly professionals: readonly Professional[];
  readonly outcome: NoticeInView;
}

export async function viewProfessionals(planId: string, stores: ProfessionalsSource, asked: Asked): Promise<ProfessionalsInView> {
  const view = await viewPlan(planId, stores, asked);
  const outcome = await viewNotice(view.meeting.id, stores, asked);
  const responses = await stores.followUp.responsesOf(planId);
  const listed = view.members.filter(({ kind, name }) => kind === 'professional' || (kind === 'worker' && name !== view.facilitatorName));
  return {
    ...view,
    outcome,
    professionals: listed.map((member) => {
      const response = responses.find((each) => each.memberId === member.id);
      const state = responseState(response, outcome.tellBy, asked.today);
      return response === undefined ? { member, state } : { member, response, state };
    }),
  };
}
