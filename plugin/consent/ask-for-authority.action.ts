import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, narrative } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { AUTHORITY } from './consent';
import { mayRecordConsent } from './consent-access';
import type { ConsentStore } from './consent.store';
import { viewWithoutConsent } from './without-consent-in-view';

/** C3: asks a manager for the authority to hold a family meeting without consent. Nothing is arranged before it is given. */
export const askForAuthority = defineAction({
  name: 'ask-for-authority',
  input: z.strictObject({
    episodeId: id(),
    legalBasis: narrative({ required: 'Enter the legal basis', max: 4000 }),
    safeguarding: narrative({ required: 'Enter why the child’s safety or welfare needs this meeting', max: 4000 }),
    informationShared: narrative({ required: 'Enter what is shared, and what is not', max: 4000 }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore; consents: ConsentStore }, asked) => viewWithoutConsent(episodeId, stores, asked),
  allow: (actor, view) => mayRecordConsent(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode, inTheWay }, actor, today, ids }, { consents }) {
    mustBeOpen(episode);
    if (inTheWay.length > 0) throw new Conflict(inTheWay.join(' '));
    const { legalBasis, safeguarding, informationShared } = input;
    await consents.add({
      id: ids.next(),
      episodeId: episode.id,
      holdsParentalResponsibility: 'no',
      form: AUTHORITY,
      authority: { legalBasis, safeguarding, informationShared },
      givenOn: today,
      // Narrower than consent: it carries the meeting and its invitations, and neither the sharing of information nor of the plan.
      scope: ['hold-meeting', 'send-invitations'],
      meetingType: episode.choice?.type,
      explainedBy: actor.name,
      recordedBy: actor.workerId,
      version: 0,
    });
    return { episodeId: episode.id };
  },
});
