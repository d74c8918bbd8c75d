import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, narrative, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { endExclusion as ended } from './exclusion';
import type { ExclusionStore } from './exclusion.store';
import { aboutExclusion, viewExclusion } from './exclusions-in-view';
import { mayEditSafety } from './network-access';
import type { NetworkStore } from './network.store';

/** S4-52: it may change. From now on they can be invited like anybody else. */
export const endExclusion = defineAction({
  name: 'end-exclusion',
  input: z.strictObject({
    episodeId: id(),
    exclusionId: id(),
    version: version(),
    reason: narrative({ required: 'Say what has changed', max: 5000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; exclusions: ExclusionStore }, asked) =>
    viewExclusion(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutExclusion(view),
  async record({ input, loaded: { episode, exclusion, member }, today }, { network, exclusions }) {
    mustBeOpen(episode);
    await exclusions.save({ ...ended(exclusion, { on: today, reason: input.reason }), version: input.version });
    await network.save({ ...member, excluded: undefined });
    return { episodeId: episode.id };
  },
});
