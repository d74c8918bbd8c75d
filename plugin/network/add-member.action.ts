import { z } from 'zod';
import { defineAction } from '../core/action';
import { id } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { kindField, memberAsTyped, memberFields } from './member-input';
import { mayEditNetwork } from './network-access';
import { chosenType, familyWishOf, problemsWithWish, problemWithInterpreter, problemWithSuitability } from './network-rules';
import type { NetworkStore } from './network.store';

/** A person whom the family names, whether or not they are in the case system (S0-02, S1-20, S4-02). */
export const addMember = defineAction({
  name: 'add-member',
  input: z.strictObject({ episodeId: id(), kind: kindField(), ...memberFields }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, today, policy, ids }, { network }) {
    mustBeOpen(episode);
    const { familyWishBy: by, familyWishOn: on, ...fields } = memberAsTyped(input);
    refuseProblems([
      problemWithSuitability(fields),
      problemWithInterpreter(fields, await network.ofEpisode(episode.id)),
      ...problemsWithWish({ kind: input.kind }, { by, on }, { type: chosenType(episode, policy), today }),
    ]);
    const memberId = ids.next();
    await network.add({
      ...fields,
      id: memberId,
      holdsParentalResponsibility: 'not recorded',
      familyWish: familyWishOf({ by, on }),
      version: 0,
    });
    return { episodeId: episode.id, memberId };
  },
});
