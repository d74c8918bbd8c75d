import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, choices, day, id, optionalText, text } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { CONSENT_FORMS, CONSENT_SCOPES } from './consent';
import { mayRecordConsent } from './consent-access';
import { consentGivers, responsibilityOf, responsibleForIds } from './consent-givers';
import { problemsWithConsent } from './consent-rules';
import type { ConsentStore } from './consent.store';

/** Consent as it was given (S2-31). Whether it opens arranging follows from what the case record says of the giver today. */
export const recordConsent = defineAction({
  name: 'record-consent',
  input: z.strictObject({
    episodeId: id(),
    givenBy: z.string({ error: 'Select who gave consent' }),
    form: choice(CONSENT_FORMS, { required: 'Select how consent was given' }),
    givenOn: day({ what: 'the date consent was given' }),
    scope: choices(CONSENT_SCOPES, { required: 'Select what they consent to' }),
    explainedBy: text({ required: 'Enter who explained what they consent to' }),
    language: optionalText({ max: 80 }),
  }),
  async load({ episodeId }, { episodes }: { episodes: EpisodeStore; consents: ConsentStore }, asked) {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    return { ...view, givers: await consentGivers(view, asked) };
  },
  allow: (actor, view) => mayRecordConsent(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode, givers }, actor, today, ids }, { consents }) {
    mustBeOpen(episode);
    const { givenBy, form, givenOn, scope, explainedBy, language } = input;
    const giver = givers.find(({ person }) => person.id === givenBy);
    refuseProblems([giver === undefined && { field: 'givenBy', message: 'Select who gave consent' }, ...problemsWithConsent(input, today)]);
    if (giver === undefined) return { episodeId: episode.id };
    await consents.add({
      id: ids.next(),
      episodeId: episode.id,
      givenByPersonId: givenBy,
      holdsParentalResponsibility: responsibilityOf(giver),
      responsibleForIds: responsibleForIds(giver),
      ownBehalf: giver.ownBehalf,
      form,
      givenOn,
      scope,
      meetingType: episode.choice?.type,
      explainedBy,
      language,
      recordedBy: actor.workerId,
      version: 0,
    });
    return { episodeId: episode.id };
  },
});
