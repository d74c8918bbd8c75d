import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { viewLetter, type LetterInView, type LetterViewSource, type WhichLetter } from './letter-in-view';
import { whyNoText, type TextReminder } from './text-reminder';
import { ASK_THE_WORKER, whyStopped, type SendingSource } from './why-stopped';

/** One letter with what there is about a text message to its reader. */
export interface LetterForText extends LetterInView {
  /** Of this very letter. */
  readonly reminder?: TextReminder;
  /** Why they may be sent none; undefined = they may. */
  readonly whyNot?: string;
}

export type TextSource = LetterViewSource &
  SendingSource & { readonly textReminders: { ofMember(memberId: string): Promise<readonly TextReminder[]> } };

/** Where the policy sends no text messages, there is nothing to see. */
export async function viewLetterForText(which: WhichLetter, stores: TextSource, asked: Asked): Promise<LetterForText> {
  if (!asked.policy.desk.notify.textReminders) throw new NotFound('text message');
  const view = await viewLetter(which, stores, asked);
  const earlier = await stores.textReminders.ofMember(view.invitation.memberId);
  const reminder = earlier.find(({ invitationId }) => invitationId === view.invitation.id);
  const stopped = await whyStopped(view, stores, asked);
  return { ...view, reminder, whyNot: whyNoText({ ...view, earlier, today: asked.today }) ?? (stopped && ASK_THE_WORKER) };
}
