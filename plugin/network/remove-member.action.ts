import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMember, viewMember } from './member-of-episode';
import { mustBeSameVersion } from './member-saved-meanwhile';
import { mayEditNetwork } from './network-access';
import { takeOffTheList } from './network-rules';
import type { NetworkStore } from './network.store';

export const removeMember = defineAction({
  name: 'remove-member',
  input: z.strictObject({ episodeId: id(), memberId: id(), version: version() }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewMember(input, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member }, today }, { network }) {
    mustBeOpen(episode);
    const removed = takeOffTheList(member, today);
    mustBeSameVersion(member, input.version);
    await network.save(removed);
    return { episodeId: episode.id };
  },
});
