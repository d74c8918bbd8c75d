import type { Actor } from '../core/actor';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { allOf, cannotSee, type Verdict } from '../core/verdict';
import { openEpisode, type EpisodeSource, type OpenedEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { hiddenPeople } from './hidden-people';
import type { Invitation, ReleasedInvitation } from './invitation';
import { mayOpenAtTheDesk, mayReleaseInvitations, mayRequestInvitations } from './invitation-access';
import type { InvitationRequest } from './invitation-request';

/** What must be readable to see one released letter. */
export interface LetterViewSource extends EpisodeSource {
  readonly invitations: {
    findRequest(id: string): Promise<InvitationRequest | undefined>;
    find(id: string): Promise<Invitation | undefined>;
  };
}

/** One released letter, for business support or for the worker's side. */
export interface LetterInView extends OpenedEpisode {
  readonly request: InvitationRequest;
  readonly invitation: ReleasedInvitation;
  /** The person's own record is restricted, and the actor is not named on it. */
  readonly hidden: boolean;
  /** Asked for at the desk; otherwise on the worker's side. */
  readonly atDesk: boolean;
}

/** `episodeId` is there on the worker's side alone: the desk's addresses do not say whose family it is. */
export interface WhichLetter {
  readonly episodeId?: string;
  readonly requestId: string;
  readonly invitationId: string;
}

export async function viewLetter(
  { episodeId, requestId, invitationId }: WhichLetter,
  stores: LetterViewSource,
  asked: Asked,
): Promise<LetterInView> {
  const request = await stores.invitations.findRequest(requestId);
  const invitation = await stores.invitations.find(invitationId);
  const belongs = invitation?.requestId === request?.id && (episodeId === undefined || request?.episodeId === episodeId);
  if (request === undefined || invitation?.addressee === undefined || !belongs) throw new NotFound('invitation');
  const hidden = invitation.personId === undefined ? false : (await hiddenPeople([invitation.personId], asked)).size > 0;
  return {
    ...(await openEpisode(request.episodeId, stores, asked)),
    request,
    invitation: { ...invitation, addressee: invitation.addressee },
    hidden,
    atDesk: episodeId === undefined,
  };
}

/** The worker's pages are headed by the children. */
export const onTheWorkersSide = async (view: LetterInView, stores: EpisodeSource, asked: Asked): Promise<LetterInView & EpisodeInView> => ({
  ...view,
  ...(await viewEpisode(view.episode.id, stores, asked)),
});

const unlessHidden = ({ hidden }: LetterInView, verdict: Verdict): Verdict =>
  allOf(verdict, hidden ? cannotSee('restricted record: not on its access list') : 'ok');

/** At the desk alone: sending, and what became of it. */
export const mayHandleLetter = (actor: Actor, view: LetterInView): Verdict => unlessHidden(view, mayOpenAtTheDesk(actor, view));

/** roles.md rule 5: the second check is business support's, or that of anybody who could have released the letter. */
export const mayCheckLetter = (actor: Actor, view: LetterInView): Verdict =>
  unlessHidden(view, view.atDesk ? mayOpenAtTheDesk(actor, view) : mayReleaseInvitations(actor, view));

/** An answer comes to the desk, or to the worker. */
export const mayRecordAnswer = (actor: Actor, view: LetterInView): Verdict =>
  unlessHidden(view, view.atDesk ? mayOpenAtTheDesk(actor, view) : mayRequestInvitations(actor, view));
