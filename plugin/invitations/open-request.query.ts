import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { mayRequestInvitations } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { openRequestOf } from './open-request';
import { aboutRequest } from './request-in-view';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly childWishes: ChildWishesStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
};

/** What is missing, what is ready, and what became of what was released. */
export const openRequest = defineQuery({
  name: 'view-invitation-request',
  input: z.strictObject({ episodeId: id(), requestId: id() }),
  load: (input, stores: Stores, asked) => openRequestOf(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutRequest(view),
});
