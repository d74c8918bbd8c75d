import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, narrative, optionalDay, optionalNarrative, text, version } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import { bottomLinesOf, linesOf, mustBeAgreementShown } from './agreement-rules';
import type { AgreementStore } from './agreement.store';

/** The agreement may be written before consent is given: it is what the family consents to. */
export const saveAgreement = defineAction({
  name: 'save-agreement',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    whoTakesPart: narrative({ required: 'Enter who takes part' }),
    venue: narrative({ required: 'Enter where the meeting is to be', max: 2000 }),
    informationShared: narrative({ required: 'Enter what information is shared' }),
    informationNotShared: optionalNarrative(),
    keyIssues: narrative({ required: 'Enter what the meeting is about' }),
    findings: optionalNarrative(),
    explainedOn: optionalDay({ what: 'the date on which it was explained' }),
    questions: narrative({ required: 'Enter at least one question for the family' }),
    mustHappen: optionalNarrative(),
    cannotHappen: optionalNarrative(),
    bottomLinesBecause: optionalNarrative({ max: 5000 }),
    agreedBy: text({ required: 'Enter who in the family agreed this' }),
    agreedOn: day({ what: 'the date on which it was agreed' }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore; agreements: AgreementStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, actor, today }, { agreements }) {
    mustBeOpen(episode);
    refuseProblems([
      problemIfFuture('agreedOn', 'The date on which it was agreed', input.agreedOn, today),
      problemIfFuture('explainedOn', 'The date on which it was explained', input.explainedOn, today),
    ]);
    mustBeAgreementShown(await agreements.ofEpisode(episode.id), input.version);
    const { questions, mustHappen, cannotHappen, ...fields } = input;
    await agreements.save({
      ...fields,
      questions: linesOf(questions),
      bottomLines: bottomLinesOf(mustHappen, cannotHappen),
      recordedBy: actor.workerId,
    });
    return { episodeId: episode.id };
  },
});
