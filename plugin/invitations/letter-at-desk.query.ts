import { z } from 'zod';
import { choice, id } from '../core/input';
import { NotFound } from '../core/errors';
import { defineQuery } from '../core/query';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { copiesOnRecord, type CopyOnRecord, type CopySource } from './copy-on-record';
import type { InvitationEvent } from './invitation';
import type { InvitationStore } from './invitation.store';
import { mayHandleLetter, viewLetter, type LetterInView } from './letter-in-view';
import { PAPERS, papersIn, type LetterPack, type Paper } from './letter-pack';
import type { MeetingsNow } from './meeting-now';
import { aboutInvitation } from './request-in-view';
import { whyStopped } from './why-stopped';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
} & CopySource;

/** One letter at the desk: how it goes, and what has been done with it. */
export interface LetterAtDesk extends LetterInView {
  readonly papers: readonly Paper[];
  readonly history: readonly InvitationEvent[];
  /** Copies of it on the case record, or on their way there. */
  readonly copies: readonly CopyOnRecord[];
  /** Something has changed since its release; business support is not told what. */
  readonly stopped: boolean;
  /** Whom to ring. */
  readonly askedBy?: string;
}

export const letterAtDesk = defineQuery({
  name: 'view-invitation-at-desk',
  input: z.strictObject({ requestId: id(), invitationId: id() }),
  async load(input, stores: Stores, asked): Promise<LetterAtDesk> {
    const view = await viewLetter(input, stores, asked);
    const pack = await stores.invitations.packOf(view.invitation.id);
    const open = ['released', 'queued', 'unknown'].includes(view.invitation.state);
    return {
      ...view,
      papers: pack === undefined ? [] : papersIn(pack),
      history: await stores.invitations.historyOf(view.invitation.id),
      copies: await copiesOnRecord(view.invitation.id, stores),
      askedBy: (await asked.caseSystem.worker(view.request.requestedBy))?.name,
      stopped: open && (await whyStopped(view, stores, asked)) !== undefined,
    };
  },
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
});

/** One paper as a file to print. */
export const paperAtDesk = defineQuery({
  name: 'print-invitation-paper',
  outcome: 'downloaded',
  input: z.strictObject({ requestId: id(), invitationId: id(), paper: choice(PAPERS, { required: 'Select a paper' }) }),
  async load(
    { paper, ...which },
    stores: { episodes: EpisodeStore; invitations: InvitationStore },
    asked,
  ): Promise<LetterInView & { readonly pack: LetterPack; readonly paper: Paper }> {
    const view = await viewLetter(which, stores, asked);
    const pack = await stores.invitations.packOf(view.invitation.id);
    if (pack === undefined) throw new NotFound('paper');
    return { ...view, pack, paper };
  },
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
});
