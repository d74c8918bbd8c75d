import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, optionalId, optionalText } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { TIE_STRENGTHS } from './ecomap';
import { aboutEcomap, viewEcomap } from './ecomap-in-view';
import type { EcomapStore } from './ecomap.store';
import { mayEditNetwork } from './network-access';
import type { NetworkStore } from './network.store';

/** A line from a child to somebody on the list, or to a group, place or service (S4-11). */
export const addTie = defineAction({
  name: 'add-ecomap-tie',
  input: z.strictObject({
    episodeId: id(),
    personId: id(),
    memberId: optionalId(),
    group: optionalText(),
    strength: choice(TIE_STRENGTHS, { required: 'Select how the tie is' }),
    about: optionalText({ max: 500 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; ecomaps: EcomapStore }, asked) => viewEcomap(input, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: (view) => aboutEcomap(view),
  async record({ input, loaded: { episode, notPlaced }, ids }, { ecomaps }) {
    mustBeOpen(episode);
    const { personId: childId, ...fields } = input;
    const { memberId, group } = fields;
    const unknown = memberId !== undefined && !notPlaced.some((member) => member.id === memberId);
    refuseProblems([
      unknown && { field: 'memberId', message: 'Select somebody who is not on the map yet' },
      memberId === undefined && group === undefined && { field: 'memberId', message: 'Select a person, or enter a group' },
      memberId !== undefined && group !== undefined && { field: 'group', message: 'Select a person or enter a group, not both' },
    ]);
    await ecomaps.add({ ...fields, id: ids.next(), childId });
    return { episodeId: episode.id, personId: childId };
  },
});
