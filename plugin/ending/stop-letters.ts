import type { Ids } from '../core/clock';
import { callBackRequest, type InvitationRequest } from '../invitations/invitation-request';
import type { Invitation } from '../invitations/invitation';
import { takeBack } from '../invitations/take-back';

type TakenBack = Parameters<typeof takeBack>[1];

interface Stores extends TakenBack {
  readonly invitations: TakenBack['invitations'] & {
    requestsOfEpisode(episodeId: string): Promise<readonly InvitationRequest[]>;
    ofRequest(requestId: string): Promise<readonly Invitation[]>;
    saveRequest(request: InvitationRequest): Promise<number>;
  };
}

/** Nothing of this family's invitations goes out from now on. */
export async function stopLetters(
  episodeId: string,
  stores: Stores,
  who: { readonly at: Date; readonly by: string; readonly ids: Ids },
): Promise<void> {
  for (const request of await stores.invitations.requestsOfEpisode(episodeId)) {
    if (request.status !== 'called-back') await stores.invitations.saveRequest(callBackRequest(request));
    for (const invitation of await stores.invitations.ofRequest(request.id)) await takeBack(invitation, stores, who);
  }
}
