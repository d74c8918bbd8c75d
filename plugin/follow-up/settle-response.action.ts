import { z } from 'zod';
import { defineAction, type Recording } from '../core/action';
import { Conflict, NotFound } from '../core/errors';
import { choice, id, optionalChoice, optionalDay, optionalNarrative } from '../core/input';
import { workingCalendar } from '../core/working-days';
import type { CalendarDay } from '../core/calendar-day';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { FollowUpStore } from './follow-up.store';
import { SENT_HOW, type SentHow } from './plan-copy';
import type { InvitationStore } from '../invitations/invitation.store';
import { paperOfResponse } from './given-paper';
import { professionalNoticePaper } from './professional-notice-paper';
import { chase, receive, RESPONSES, type ProfessionalResponse, type Response } from './professional-response';
import { viewProfessionals, type Professional, type ProfessionalsInView } from './professionals-in-view';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
  readonly invitations: Pick<InvitationStore, 'ofMeeting'>;
};

export const RESPONSE_STEPS = ['told', 'chased', 'received'] as const;
export type ResponseStep = (typeof RESPONSE_STEPS)[number];

interface Typed {
  readonly step: ResponseStep;
  readonly on?: CalendarDay;
  readonly how?: SentHow;
  readonly dueOn?: CalendarDay;
  readonly noReviewBecause?: string;
  readonly response?: Response;
  readonly text?: string;
}

type Loaded = ProfessionalsInView & { readonly professional: Professional };

/** One step with one professional: told of the plan (S0-24), reminded, answered (S0-25). */
export const settleResponse = defineAction({
  name: 'settle-professional-response',
  input: z.strictObject({
    planId: id(),
    memberId: id(),
    step: choice(RESPONSE_STEPS, { required: 'Select what you want to write down' }),
    on: optionalDay({ what: 'the day' }),
    how: optionalChoice(SENT_HOW),
    dueOn: optionalDay({ what: 'the day by which they are asked to answer' }),
    noReviewBecause: optionalNarrative({ max: 1000 }),
    response: optionalChoice(RESPONSES),
    text: optionalNarrative({ max: 20_000 }),
  }),
  async load({ planId, memberId }, stores: Stores, asked) {
    const view = await viewProfessionals(planId, stores, asked);
    const professional = view.professionals.find(({ member }) => member.id === memberId);
    if (professional === undefined) throw new NotFound('professional');
    return { ...view, professional };
  },
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record(recording, { followUp }: Stores) {
    const { input, loaded, today, actor, at } = recording;
    const { plan, professional } = loaded;
    if (plan.status === 'draft' || plan.agreedOn === undefined) throw new Conflict('Professionals are told once the plan is agreed');
    refuseProblems([
      input.on === undefined
        ? { field: 'on', message: 'Enter the day' }
        : (problemIfFuture('on', 'The day', input.on, today) ??
          problemIfBefore('on', 'The day', input.on, { on: plan.agreedOn, what: 'the plan was agreed' })),
    ]);
    if (input.step === 'told') {
      const response = told(recording);
      await followUp.addResponse(response);
      const paper = professionalNoticePaper(loaded, { ...professional, response }, recording);
      const { episodeId } = response;
      await followUp.keepGivenPaper({ about: paperOfResponse(response), episodeId, paper, keptBy: actor.workerId, keptAt: at });
    } else await followUp.saveResponse(nextOf(professional.response, input, input.on ?? today));
    return { planId: plan.id };
  },
});

/** S0-26: the notice says when the plan is reviewed, or why it is not. */
function told({ input, loaded, actor, ids, today, policy }: Recording<Typed, Loaded>): ProfessionalResponse {
  const { plan, professional, outcome, episode } = loaded;
  if (professional.response !== undefined) throw new Conflict('It is written down already that this professional was told');
  const on = input.on ?? today;
  const { how, dueOn, noReviewBecause } = input;
  refuseProblems([
    how === undefined && { field: 'how', message: 'Select how they were told' },
    dueOn !== undefined && problemIfBefore('dueOn', 'The day by which they answer', dueOn, { on, what: 'they were told' }),
    outcome.reviewOn === undefined &&
      noReviewBecause === undefined && { field: 'noReviewBecause', message: 'Enter why no review is arranged' },
  ]);
  return {
    id: ids.next(),
    planId: plan.id,
    episodeId: episode.id,
    memberId: professional.member.id,
    told: { on, how: how ?? 'handed-over', by: actor.workerId },
    noReviewBecause,
    dueOn: dueOn ?? workingCalendar().addWorkingDays(on, policy.targets.professionalResponseWorkingDays),
    chasedOn: [],
    version: 0,
  };
}

function nextOf(response: ProfessionalResponse | undefined, input: Typed, on: CalendarDay): ProfessionalResponse {
  if (response === undefined) throw new Conflict('Write down first that this professional was told of the plan');
  if (input.step === 'chased') return chase(response, on);
  refuseProblems([input.response === undefined && { field: 'response', message: 'Select what they answered' }]);
  return receive(response, { on, response: input.response ?? 'no-comment', text: input.text });
}
