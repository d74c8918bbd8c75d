import type { Asked } from '../core/ground';
import { deskRows, type DeskSource } from './desk-queue';
import type { ReleasedInvitation } from './invitation';
import { mayWorkAtTheDesk } from './invitation-access';
import type { InvitationRequest } from './invitation-request';
import { readyToPrint } from './ready-to-print';
import { whyStopped, type SendingSource } from './why-stopped';

export interface LettersToPrint {
  /** In the order in which they are wanted. */
  readonly letters: readonly { readonly invitation: ReleasedInvitation; readonly request: InvitationRequest }[];
  /** Released and ready, and held back because something has changed since: business support is not told what. */
  readonly heldBack: number;
}

/** Every letter on paper that may go out today, of all families whom the actor may see at the desk (roles.md rules 2 and 4). */
export async function lettersReady(stores: DeskSource & SendingSource, asked: Asked): Promise<LettersToPrint> {
  if (mayWorkAtTheDesk(asked.actor) !== 'ok') return { letters: [], heldBack: 0 };
  const letters: { readonly invitation: ReleasedInvitation; readonly request: InvitationRequest }[] = [];
  let heldBack = 0;
  for (const { request, letters: released } of await deskRows(stores, asked)) {
    for (const invitation of released.filter(readyToPrint)) {
      if ((await whyStopped({ request, invitation }, stores, asked)) === undefined) letters.push({ invitation, request });
      else heldBack += 1;
    }
  }
  return { letters, heldBack };
}
