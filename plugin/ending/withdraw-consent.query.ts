import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayRecordWithdrawal } from '../consent/consent-access';
import type { ConsentStore } from '../consent/consent.store';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { InvitationStore } from '../invitations/invitation.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { EndingSource } from './ending-in-view';
import { viewWithdrawal } from './withdrawal-in-view';

type Stores = EndingSource & {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingStore;
};

export const consentToWithdraw = defineQuery({
  name: 'view-withdrawal-form',
  input: z.strictObject({ episodeId: id(), consentId: id() }),
  load: (input, stores: Stores, asked) => viewWithdrawal(input, stores, asked),
  allow: (actor, view) => mayRecordWithdrawal(actor, view),
  about: ({ episode, consent }) => ({ episodeId: episode.id, personIds: childIds(episode), thing: `consent:${consent.id}` }),
});
