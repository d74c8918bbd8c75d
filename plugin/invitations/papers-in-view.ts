import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { Invitation } from './invitation';
import type { LetterPack } from './letter-pack';
import { lettersInHand, type LetterSource } from './letters-in-hand';
import { invitationOf, viewRequest, type RequestInView, type RequestSource } from './request-in-view';

export interface PapersInView extends RequestInView {
  readonly invitation: Invitation;
  readonly pack: LetterPack;
  /** True while it would still change with the records; a released letter never does. */
  readonly draft: boolean;
}

interface Which {
  readonly episodeId: string;
  readonly requestId: string;
  readonly invitationId: string;
}

type Stores = RequestSource & LetterSource & { readonly invitations: { packOf(id: string): Promise<LetterPack | undefined> } };

/** The letter to one person: as it was released, or as it would be released now. */
export async function viewPapers({ invitationId, ...which }: Which, stores: Stores, asked: Asked): Promise<PapersInView> {
  const view = await viewRequest(which, stores, asked);
  const invitation = invitationOf(view, invitationId);
  const kept = await stores.invitations.packOf(invitation.id);
  const pack = kept ?? (await composedNow(invitation, view, stores, asked));
  if (pack === undefined) throw new NotFound('letter');
  return { ...view, invitation, pack, draft: kept === undefined };
}

async function composedNow(
  invitation: Invitation,
  view: RequestInView,
  stores: LetterSource,
  asked: Asked,
): Promise<LetterPack | undefined> {
  const { letters } = await lettersInHand({ ...view, invitations: [invitation] }, stores, asked);
  return letters[0]?.ready?.pack;
}
