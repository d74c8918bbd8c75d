import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { defineAction, type Recording } from '../core/action';
import type { Actor } from '../core/actor';
import type { PrintedDocument } from '../core/documents-port';
import { Conflict } from '../core/errors';
import { choice, id, optionalChoice, optionalDay, optionalNarrative, optionalText } from '../core/input';
import type { Verdict } from '../core/verdict';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayAgreePlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { copyPaper } from './copy-paper';
import { check, leaveOut, markSent, release } from './copy-rules';
import { lineOf, viewDistribution, type DistributionInView, type LineInView } from './distribution-in-view';
import type { FollowUpStore } from './follow-up.store';
import { paperOfPlanCopy } from './given-paper';
import { SENT_HOW, type PlanCopy } from './plan-copy';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
  readonly childWishes: ChildWishesStore;
};

export const COPY_STEPS = ['family-agrees', 'release', 'check', 'sent', 'leave-out', 'put-back'] as const;
export type CopyStep = (typeof COPY_STEPS)[number];

interface TypedStep {
  readonly step: CopyStep;
  readonly how?: (typeof SENT_HOW)[number];
  readonly sentOn?: NonNullable<PlanCopy['sent']>['on'];
  readonly reason?: string;
  readonly agreedBy?: string;
}

interface LoadedStep extends DistributionInView {
  readonly line: LineInView;
  readonly step: CopyStep;
  /** Makes the paper that is released. */
  readonly paper?: () => PrintedDocument;
}

/** roles.md "Finalise and release for sending"; everybody who works on the episode does the rest. */
function mayTakeStep(actor: Actor, loaded: LoadedStep): Verdict {
  return loaded.step === 'release' ? mayAgreePlan(actor, loaded) : mayWorkOnEpisode(actor, loaded);
}

/** One step of one copy: that the family agrees, its release (C12), its second check, that it went, or why it does not. */
export const settleCopy = defineAction({
  name: 'settle-plan-copy',
  input: z.strictObject({
    planId: id(),
    recipient: id(),
    step: choice(COPY_STEPS, { required: 'Select what you want to write down' }),
    how: optionalChoice(SENT_HOW),
    sentOn: optionalDay({ what: 'the day on which it went' }),
    reason: optionalNarrative({ max: 2000 }),
    agreedBy: optionalText(),
  }),
  async load({ planId, recipient, step }, stores: Stores, asked): Promise<LoadedStep> {
    const view = await viewDistribution(planId, stores, asked);
    const line = lineOf(view, recipient);
    return { ...view, line, step, ...(step === 'release' ? { paper: await copyPaper(view, line, stores, asked) } : {}) };
  },
  allow: mayTakeStep,
  about: (loaded) => aboutPlan(loaded),
  async record(recording, { followUp }: Stores) {
    const { loaded, ids, actor, at } = recording;
    const { plan, episode, line, paper } = loaded;
    const { recipient, name, relation } = line;
    const before: PlanCopy = line.copy ?? { id: ids.next(), planId: plan.id, episodeId: episode.id, recipient, name, relation, version: 0 };
    const after = afterStep(before, recording);
    if (line.copy === undefined) await followUp.addCopy(after);
    else await followUp.saveCopy(after);
    // What was released is what goes, and what can be shown afterwards: it is rendered here and no more.
    if (paper !== undefined) {
      const kept = { about: paperOfPlanCopy(after), episodeId: episode.id, paper: paper(), keptBy: actor.workerId, keptAt: at };
      await followUp.keepGivenPaper(kept);
    }
    return { planId: plan.id };
  },
});

function afterStep(copy: PlanCopy, recording: Recording<TypedStep, LoadedStep>): PlanCopy {
  const { input, loaded, actor, today } = recording;
  const { line } = loaded;
  const made = { by: actor.workerId, on: today };
  switch (input.step) {
    case 'family-agrees': {
      refuseProblems([input.agreedBy === undefined && { field: 'agreedBy', message: 'Enter who of the family agrees' }]);
      return { ...copy, familyAgrees: { by: input.agreedBy ?? '', on: today } };
    }
    case 'release':
      return release(line, copy, line.facts, made);
    case 'check':
      return check(line, copy, line.facts, made);
    case 'sent':
      return sentCopy(copy, recording);
    case 'leave-out': {
      refuseProblems([input.reason === undefined && { field: 'reason', message: 'Enter why this person does not get the plan' }]);
      return leaveOut(copy, { reason: input.reason ?? '', ...made });
    }
    case 'put-back':
      if (copy.leftOut === undefined) throw new Conflict('This person is not left out');
      return { ...copy, leftOut: undefined };
  }
}

function sentCopy(copy: PlanCopy, { input, loaded, actor, today }: Recording<TypedStep, LoadedStep>): PlanCopy {
  const { line, plan } = loaded;
  const { how, sentOn } = input;
  const what = 'The day on which it went';
  const agreed = { on: plan.agreedOn ?? today, what: 'the plan was agreed' };
  refuseProblems([
    how === undefined && { field: 'how', message: 'Select how it went' },
    sentOn === undefined
      ? { field: 'sentOn', message: 'Enter the day on which it went' }
      : (problemIfFuture('sentOn', what, sentOn, today) ?? problemIfBefore('sentOn', what, sentOn, agreed)),
  ]);
  return markSent(line, copy, line.facts, { how: how ?? 'handed-over', on: sentOn ?? today, by: actor.workerId });
}
