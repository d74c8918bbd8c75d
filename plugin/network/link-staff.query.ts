import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMember, viewMember } from './member-of-episode';
import { mayEditNetwork, mayEditSafety } from './network-access';
import type { NetworkStore } from './network.store';

export const staffToLink = defineQuery({
  name: 'view-form-of-staff-member',
  input: z.strictObject({ episodeId: id(), memberId: id() }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewMember(input, stores, asked),
  allow: (actor, view) => (mayEditSafety(actor, view) === 'ok' ? 'ok' : mayEditNetwork(actor, view)),
  about: (view) => aboutMember(view),
});
