import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import { id, narrative, optionalId, optionalText } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { mayActAsManager } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkMember } from './network-member';
import type { NetworkStore } from './network.store';

/** S2-28, C5: a manager decides that a professional comes though nobody of the family expressly wished it, and says why. */
export const bringWithoutWish = defineAction({
  name: 'bring-professional-without-wish',
  input: z.strictObject({
    episodeId: id(),
    memberId: optionalId(),
    name: optionalText(),
    relationship: optionalText(),
    reason: narrative({ required: 'Say why they come though the family did not ask for them', max: 5000 }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayActAsManager(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, actor, today, ids }, { network }) {
    mustBeOpen(episode);
    const { episodeId, memberId, name, relationship, reason } = input;
    const wishOverride = { reason, by: actor.workerId, on: today };
    if (memberId !== undefined) {
      const member = await network.find(memberId);
      if (member?.episodeId !== episodeId || member.kind !== 'professional') throw new NotFound('professional');
      await network.save({ ...member, wishOverride });
      return { episodeId };
    }
    refuseProblems([
      name === undefined && { field: 'name', message: 'Enter their name, or choose somebody from the list' },
      relationship === undefined && { field: 'relationship', message: 'Enter what they are, like “health visitor”' },
    ]);
    await network.add({ ...PROFESSIONAL, id: ids.next(), episodeId, name: name ?? '', relationship: relationship ?? '', wishOverride });
    return { episodeId };
  },
});

const PROFESSIONAL = {
  kind: 'professional',
  relationshipKind: 'professional',
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'found',
  disclosure: 'nothing-yet',
  needs: [],
  version: 0,
} as const satisfies Partial<NetworkMember>;
