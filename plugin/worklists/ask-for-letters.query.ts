import { z } from 'zod';
import { choice, id } from '../core/input';
import { defineQuery } from '../core/query';
import type { ConsentStore } from '../consent/consent.store';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayRequestInvitations } from '../invitations/invitation-access';
import type { InvitationStore } from '../invitations/invitation.store';
import { OCCASIONS } from '../invitations/letter-occasion';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { PlanStore } from '../plans/plan.store';
import { viewLettersToAskFor } from './letters-to-ask-for';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly invitations: InvitationStore;
};

/** The letters of one occasion, as far as they are written (documents.md L1, L11, L12, L13, L15). */
export const lettersToAskFor = defineQuery({
  name: 'view-letters-to-write',
  input: z.strictObject({ episodeId: id(), occasion: choice(OCCASIONS, { required: 'Select a kind of letter' }), subjectId: id() }),
  load: (input, stores: Stores, asked) => viewLettersToAskFor(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
