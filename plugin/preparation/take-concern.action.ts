import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import { id, narrative } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutConcerns, viewConcerns } from './concerns-in-view';
import { mayTakeConcern } from './preparation-access';
import { takeConcern as taken } from './safeguarding-concern';
import type { SafeguardingConcernStore } from './safeguarding-concern.store';

/** The child's worker or manager takes a concern up, and says what is done. */
export const takeConcern = defineAction({
  name: 'take-up-safeguarding-concern',
  input: z.strictObject({ episodeId: id(), concernId: id(), action: narrative({ required: 'Enter what is done about it', max: 10_000 }) }),
  load: (input, stores: { episodes: EpisodeStore; safeguarding: SafeguardingConcernStore }, asked) => viewConcerns(input, stores, asked),
  allow: (actor, view) => mayTakeConcern(actor, view),
  about: (view) => aboutConcerns(view),
  async record({ input, loaded: { concerns }, actor, at }, { safeguarding }) {
    const concern = concerns.find((each) => each.id === input.concernId);
    if (concern === undefined) throw new NotFound('concern');
    await safeguarding.save(taken(concern, { by: actor.workerId, byName: actor.name, at, action: input.action }));
    return { episodeId: input.episodeId };
  },
});
