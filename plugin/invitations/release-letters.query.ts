import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { mayReleaseInvitations } from './invitation-access';
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

/** Everything that is about to be released, to be looked at once more. */
export const lettersToRelease = defineQuery({
  name: 'view-invitations-to-release',
  input: z.strictObject({ episodeId: id(), requestId: id() }),
  load: (input, stores: Stores, asked) => openRequestOf(input, stores, asked),
  allow: (actor, view) => mayReleaseInvitations(actor, view),
  about: (view) => aboutRequest(view),
});
