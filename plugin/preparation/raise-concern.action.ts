import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, narrative } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutConcerns, viewConcerns } from './concerns-in-view';
import { mayRaiseConcern, mayReadConcerns } from './preparation-access';
import type { SafeguardingConcernStore } from './safeguarding-concern.store';
import { whoIsToldOfConcern } from './told-of-concern';

export const TELL_CONCERN = 'tell-safeguarding-concern';

/**
 * roles.md: the way out of private notes for somebody's safety. It asks for no consent and no open process, and goes to the
 * child's worker and manager.
 */
export const raiseConcern = defineAction({
  name: 'raise-safeguarding-concern',
  input: z.strictObject({ episodeId: id(), what: narrative({ required: 'Enter what you are worried about', max: 20_000 }) }),
  async load(input, stores: { episodes: EpisodeStore; safeguarding: SafeguardingConcernStore }, asked) {
    const view = await viewConcerns(input, stores, asked);
    return { ...view, toTell: await whoIsToldOfConcern(view, asked) };
  },
  allow: (actor, view) => mayRaiseConcern(actor, view),
  about: (view) => aboutConcerns(view),
  async record({ input: { episodeId, what }, loaded, actor, at, ids, tell }, { safeguarding }) {
    const concern = { id: ids.next(), episodeId, what, raisedBy: actor.workerId, raisedByName: actor.name, raisedAt: at, version: 0 };
    await safeguarding.add(concern);
    for (const workerId of loaded.toTell) await tell(TELL_CONCERN, `concern-${concern.id}-${workerId}`, { episodeId, workerId });
    return { episodeId, readsThem: mayReadConcerns(actor, loaded) === 'ok' };
  },
});
