import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { defineAction } from '../core/action';
import { id, optionalId, optionalText, text } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkMember } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { CopyLine } from './distribution-list';
import { viewDistribution } from './distribution-in-view';
import type { FollowUpStore } from './follow-up.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

/** S1-42: the family says who else gets the plan, for example a solicitor or a special guardian. */
export const addCopy = defineAction({
  name: 'add-plan-copy',
  input: z.strictObject({
    planId: id(),
    memberId: optionalId(),
    name: optionalText({ max: 200 }),
    relation: optionalText({ max: 200 }),
    askedBy: text({ required: 'Enter who of the family asked for it' }),
    agrees: z
      .union([z.literal('yes'), z.literal('')])
      .optional()
      .transform((value) => value === 'yes'),
  }),
  load: ({ planId }, stores: Stores, asked) => viewDistribution(planId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, ids, today }, { followUp }: Stores) {
    const { plan, members, episode, lines } = loaded;
    const { askedBy, agrees } = input;
    const member = members.find((each) => each.id === input.memberId);
    refuseProblems(addingProblems(input, member, lines));
    const copyId = ids.next();
    await followUp.addCopy({
      id: copyId,
      planId: plan.id,
      episodeId: episode.id,
      recipient: member?.id ?? copyId,
      name: member?.name ?? input.name ?? '',
      relation: member?.relationship ?? input.relation ?? '',
      askedBy,
      ...(agrees ? { familyAgrees: { by: askedBy, on: today } } : {}),
      version: 0,
    });
    return { planId: plan.id };
  },
});

type Typed = { readonly memberId?: string; readonly name?: string; readonly relation?: string };

function addingProblems({ memberId, name, relation }: Typed, member: NetworkMember | undefined, lines: readonly CopyLine[]) {
  if (member !== undefined) {
    return [lines.some((line) => line.recipient === member.id) && { field: 'memberId', message: 'This person is on the list already' }];
  }
  return [
    memberId !== undefined && { field: 'memberId', message: 'Select somebody of the family’s list' },
    name === undefined && { field: 'name', message: 'Enter the name of the person' },
    relation === undefined && { field: 'relation', message: 'Enter who they are, for example the mother’s solicitor' },
  ];
}
