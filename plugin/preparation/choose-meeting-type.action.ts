import { z } from 'zod';
import { defineAction } from '../core/action';
import type { ConsentStore } from '../consent/consent.store';
import { id, optionalNarrative, version } from '../core/input';
import { childIds, chooseMeetingType as chosen } from '../episodes/episode';
import { mayActAsWorker } from '../episodes/episode-access';
import type { EpisodeStore } from '../episodes/episode.store';
import { choiceNeedsReason } from '../episodes/meeting-type-needs-advice';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import type { AgreementStore } from './agreement.store';
import { viewTypeAdvice } from './type-advice-in-view';

/** The type of meeting, whatever was advised; another than that needs its reason (S2-01, S2-09). */
export const chooseMeetingType = defineAction({
  name: 'choose-meeting-type',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    type: z.string({ error: 'Select a type of meeting' }),
    rationale: optionalNarrative({ max: 10_000 }),
  }),
  load: (
    { episodeId },
    stores: { episodes: EpisodeStore; network: NetworkStore; agreements: AgreementStore; consents: ConsentStore },
    asked,
  ) => viewTypeAdvice(episodeId, stores, asked),
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode, situation, advice }, policy, actor, today }, { episodes }) {
    const type = policy.meetingTypes.find((each) => each.key === input.type);
    const reasonMissing = type !== undefined && choiceNeedsReason(advice, type) && input.rationale === undefined;
    refuseProblems([
      type === undefined && { field: 'type', message: 'Select a type of meeting' },
      reasonMissing && { field: 'rationale', message: 'Say why you chose another type than the one suggested' },
    ]);
    const changed = chosen(episode, {
      type: input.type,
      advised: advice.suggested?.key,
      circumstances: situation.circumstances,
      complexity: situation.complexity,
      rationale: input.rationale,
      chosenBy: actor.workerId,
      on: today,
      // A manager's reason stands as long as the type does (C1).
      managersReason: episode.choice?.type === input.type ? episode.choice.managersReason : undefined,
    });
    await episodes.save({ ...changed, version: input.version });
    return { episodeId: episode.id };
  },
});
