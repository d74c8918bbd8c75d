import { z } from 'zod';
import { choice, id } from '../core/input';
import { defineQuery } from '../core/query';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { copiesOnRecord, type CopySource } from './copy-on-record';
import { mayRequestInvitations } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import { PAPERS } from './letter-pack';
import type { MeetingsNow } from './meeting-now';
import { viewPapers } from './papers-in-view';
import { aboutInvitation } from './request-in-view';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly childWishes: ChildWishesStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
};

export const letterPreview = defineQuery({
  name: 'view-invitation-letter',
  input: z.strictObject({ episodeId: id(), requestId: id(), invitationId: id() }),
  load: async (input, stores: Stores & CopySource, asked) => ({
    ...(await viewPapers(input, stores, asked)),
    copies: await copiesOnRecord(input.invitationId, stores),
    history: await stores.invitations.historyOf(input.invitationId),
  }),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutInvitation(view),
});

/** One paper of it as a file. */
export const letterPaper = defineQuery({
  name: 'download-invitation-paper',
  outcome: 'downloaded',
  input: z.strictObject({ episodeId: id(), requestId: id(), invitationId: id(), paper: choice(PAPERS, { required: 'Select a paper' }) }),
  load: async ({ paper, ...which }, stores: Stores, asked) => ({ ...(await viewPapers(which, stores, asked)), paper }),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutInvitation(view),
});
