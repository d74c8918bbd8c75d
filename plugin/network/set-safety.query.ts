import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMember, viewMember } from './member-of-episode';
import { mayEditSafety } from './network-access';
import type { NetworkStore } from './network.store';

export const safetyToSet = defineQuery({
  name: 'view-member-safety',
  input: z.strictObject({ episodeId: id(), memberId: id() }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewMember(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutMember(view),
});
