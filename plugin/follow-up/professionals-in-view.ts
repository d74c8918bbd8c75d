import type { Asked } from '../core/ground';
import type { NetworkMember } from '../network/network-member';
import { viewPlan, type PlanInView, type PlanSource } from '../plans/plan-in-view';
import type { Disagreement } from './disagreement';
import type { ChairNotice } from './chair-notice';
import { viewNotice, type NoticeInView } from './notice-in-view';
import { responseState, type ProfessionalResponse, type ResponseState } from './professional-response';
import type { Plan } from '../plans/plan';
import type { PersonId } from '../core/case-system';
import type { Invitation } from '../invitations/invitation';

export interface ProfessionalsSource extends PlanSource {
  readonly plans: PlanSource['plans'] & { ofEpisode(episodeId: string): Promise<readonly Plan[]> };
  readonly invitations: { ofMeeting(meetingId: string): Promise<readonly Invitation[]> };
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
  /** The children of the plan whom they are told of: those whom their own letter named, or all where they had none. */
  readonly about: readonly PersonId[];
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
  const letters = await stores.invitations.ofMeeting(view.meeting.id);
  const listed = view.members.filter(({ kind, name }) => kind === 'professional' || (kind === 'worker' && name !== view.facilitatorName));
  return {
    ...view,
    outcome,
    professionals: listed.map((member) => {
      const response = responses.find((each) => each.memberId === member.id);
      const state = responseState(response, outcome.tellBy, asked.today);
      const about = childrenToldOf(
        view.plan.childIds,
        letters.findLast(({ memberId }) => memberId === member.id),
      );
      return response === undefined ? { member, state, about } : { member, response, state, about };
    }),
  };
}

/** A child whom their letter left out, such as one not yet born whom one side of the family does not know of, is not named to them now. */
export function childrenToldOf(ofPlan: readonly PersonId[], letter: Pick<Invitation, 'words'> | undefined): readonly PersonId[] {
  const named = ofPlan.filter((childId) => letter?.words.childIds.includes(childId));
  return named.length === 0 ? ofPlan : named;
}
