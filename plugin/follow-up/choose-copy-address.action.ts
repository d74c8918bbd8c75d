import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, id, optionalNarrative, optionalText } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import { chosenContact, problemsWithContact } from '../network/chosen-contact';
import { CONTACT_CHANNELS } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { lineOf, viewDistribution } from './distribution-in-view';
import type { FollowUpStore } from './follow-up.store';
import type { PlanCopy } from './plan-copy';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

/** S1-42: where this one copy goes, where it is not the address of the family's list. What was approved for another address is approved no more. */
export const chooseCopyAddress = defineAction({
  name: 'choose-plan-copy-address',
  input: z.strictObject({
    planId: id(),
    recipient: id(),
    channel: choice(['as-on-list', ...CONTACT_CHANNELS], { required: 'Select how the copy goes' }),
    address: optionalNarrative({ max: 1000 }),
    email: optionalText({ max: 254 }),
  }),
  async load({ planId, recipient }, stores: Stores, asked) {
    const view = await viewDistribution(planId, stores, asked);
    return { ...view, line: lineOf(view, recipient) };
  },
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, ids }, { followUp }: Stores) {
    const { plan, episode, line } = loaded;
    const { channel, address, email } = input;
    if (line.copy?.sent !== undefined) throw new Conflict('This copy was sent already');
    if (channel !== 'as-on-list') refuseProblems(problemsWithContact({ channel, address, email }));
    const contact = channel === 'as-on-list' ? undefined : chosenContact({ channel, address, email });
    const { recipient, name, relation } = line;
    const before: PlanCopy = line.copy ?? { id: ids.next(), planId: plan.id, episodeId: episode.id, recipient, name, relation, version: 0 };
    const after = { ...before, contact, checked: undefined };
    if (line.copy === undefined) await followUp.addCopy(after);
    else await followUp.saveCopy(after);
    return { planId: plan.id, recipient };
  },
});
