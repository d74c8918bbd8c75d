import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { isInForce } from './exclusion';
import { explainedOf, problemsWithExplanation } from './exclusion-explained';
import { exclusionFields } from './exclusion-input';
import type { ExclusionStore } from './exclusion.store';
import { aboutExclusion, viewExclusion } from './exclusions-in-view';
import { mayEditSafety } from './network-access';
import type { NetworkStore } from './network.store';

/** S4-50 to S4-52: what is known by now, what the child was told, and when it is looked at next. Decision and reason stay. */
export const lookAgainAtExclusion = defineAction({
  name: 'look-again-at-exclusion',
  input: z.strictObject({
    episodeId: id(),
    exclusionId: id(),
    version: version(),
    ...exclusionFields,
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; exclusions: ExclusionStore }, asked) =>
    viewExclusion(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutExclusion(view),
  async record({ input, loaded: { episode, exclusion }, today }, { exclusions }) {
    mustBeOpen(episode);
    if (!isInForce(exclusion)) throw new Conflict('This decision has ended already');
    const { reviewOn, worries, existingSafety, mustHappen, explainedHow: how, explainedOn: on, version: shown } = input;
    const notAhead = reviewOn <= today && { field: 'reviewOn', message: 'The date of the next look must be in the future' };
    refuseProblems([notAhead, ...problemsWithExplanation({ how, on }, today)]);
    await exclusions.save({
      ...exclusion,
      reviewOn,
      worries,
      existingSafety,
      mustHappen,
      explained: explainedOf({ how, on }),
      version: shown,
    });
    return { episodeId: episode.id };
  },
});
