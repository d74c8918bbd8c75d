import { z } from 'zod';
import { defineAction } from '../core/action';
import type { LedgerStores } from '../core/ground';
import { day, id, optionalChoice, text, version } from '../core/input';
import { afterWithdrawal } from '../consent/after-withdrawal';
import { mayRecordWithdrawal } from '../consent/consent-access';
import { problemsWithWithdrawal, withdrawConsent as withdrawn } from '../consent/consent-rules';
import type { ConsentStore } from '../consent/consent.store';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { InvitationStore } from '../invitations/invitation.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { EndingSource } from './ending-in-view';
import { isStillToCome } from './open-matters';
import { stopLetters } from './stop-letters';
import { viewWithdrawal } from './withdrawal-in-view';

type Stores = EndingSource & {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingStore;
};

/** Whether a meeting waits while somebody else with parental responsibility is asked, or is off. */
export const MEETINGS_AFTER = ['cancel', 'keep'] as const;

/**
 * Consent can be withdrawn at any stage, and whoever is told records it (S1-07). Where no other consent carries it, letters that are
 * not out yet stay in, and the meeting is off or waits; arranging and inviting are locked by the gate itself (S2-31).
 */
export const withdrawConsent = defineAction({
  name: 'withdraw-consent',
  input: z.strictObject({
    episodeId: id(),
    consentId: id(),
    version: version(),
    withdrawnOn: day({ what: 'the date consent was withdrawn' }),
    toldTo: text({ required: 'Enter who was told' }),
    meetings: optionalChoice(MEETINGS_AFTER),
  }),
  load: ({ episodeId, consentId }, stores: Stores, asked) => viewWithdrawal({ episodeId, consentId }, stores, asked),
  allow: (actor, view) => mayRecordWithdrawal(actor, view),
  about: ({ episode, consent }) => ({ episodeId: episode.id, personIds: childIds(episode), thing: `consent:${consent.id}` }),
  async record({ input, loaded: { episode, consent }, actor, at, ids, today }, stores: Stores & LedgerStores) {
    const after = afterWithdrawal(await stores.consents.ofEpisode(episode.id), consent.id);
    const toCome = (await stores.meetings.ofEpisode(episode.id)).filter((meeting) => isStillToCome(meeting, today));
    const undecided = after.arrangingStops && toCome.length > 0 && input.meetings === undefined;
    refuseProblems([
      ...problemsWithWithdrawal(consent, input.withdrawnOn, today),
      undecided && { field: 'meetings', message: 'Select what happens to the meeting' },
    ]);
    const changed = withdrawn(consent, { on: input.withdrawnOn, toldTo: input.toldTo });
    await stores.consents.save({ ...changed, version: input.version });
    if (after.arrangingStops || after.invitingStops) await stopLetters(episode.id, stores, { at, by: actor.name, ids });
    if (after.arrangingStops && input.meetings === 'cancel') {
      for (const meeting of toCome) await stores.meetings.save({ ...meeting, status: 'cancelled', outcomeReason: 'Consent was withdrawn' });
    }
    return { episodeId: episode.id };
  },
});
