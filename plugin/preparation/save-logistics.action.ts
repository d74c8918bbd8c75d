import { z } from 'zod';
import { defineAction } from '../core/action';
import { choices, id, optionalDay, optionalNarrative, optionalText, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { agreedOf, PREFERRED_DAYS, problemsWithAgreed } from './logistics';
import { aboutLogistics, viewLogistics } from './logistics-in-view';
import type { LogisticsStore } from './logistics.store';
import { mayEditPreparation } from './preparation-access';

const pounds = () =>
  optionalText({ max: 9 }).refine((typed) => typed === undefined || /^\d{1,6}$/.test(typed), 'Enter the cost in whole pounds, like 85');

/** S0-22, S1-26, S2-27, S3-24: what suits the family, and what is arranged for it. */
export const saveLogistics = defineAction({
  name: 'save-what-suits-the-family',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    preferredDays: choices(PREFERRED_DAYS),
    preferredTimes: optionalText({ max: 500 }),
    preferredPlaces: optionalNarrative({ max: 2000 }),
    agreedBy: optionalText(),
    agreedOn: optionalDay({ what: 'the date on which they agreed it' }),
    listAgreedBy: optionalText(),
    listAgreedOn: optionalDay({ what: 'the date on which they agreed it' }),
    arrangements: optionalNarrative({ max: 5000 }),
    costInPounds: pounds(),
    outOfHours: optionalNarrative({ max: 2000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; logistics: LogisticsStore }, asked) => viewLogistics(input, stores, asked),
  allow: (actor, view) => mayEditPreparation(actor, view),
  about: (view) => aboutLogistics(view),
  async record({ input, loaded: { episode }, actor, today }, { logistics }) {
    mustBeOpen(episode);
    const { agreedBy, agreedOn, listAgreedBy, listAgreedOn, costInPounds, ...fields } = input;
    const agreed = { by: agreedBy, on: agreedOn };
    const listAgreed = { by: listAgreedBy, on: listAgreedOn };
    refuseProblems([...problemsWithAgreed('agreed', agreed, today), ...problemsWithAgreed('listAgreed', listAgreed, today)]);
    await logistics.save({
      ...fields,
      agreed: agreedOf(agreed),
      listAgreed: agreedOf(listAgreed),
      costInPounds: costInPounds === undefined ? undefined : Number(costInPounds),
      recordedBy: actor.workerId,
    });
    return { episodeId: episode.id };
  },
});
