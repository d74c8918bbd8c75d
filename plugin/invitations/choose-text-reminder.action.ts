import { z } from 'zod';
import { defineAction } from '../core/action';
import type { LedgerStores } from '../core/ground';
import { Conflict, InvalidInput } from '../core/errors';
import { choice, id, optionalText } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import type { InvitationStore } from './invitation.store';
import { mayHandleLetter } from './letter-in-view';
import { viewLetterForText, type TextSource } from './letter-for-text';
import { aboutInvitation } from './request-in-view';
import { decideText, mobileNumber, textGoesAt, textKey, type TextReminder } from './text-reminder';
import type { TextReminderStore } from './text-reminder.store';

type Stores = TextSource & {
  readonly episodes: EpisodeStore;
  readonly invitations: InvitationStore;
  readonly textReminders: TextReminderStore;
};

export const SEND_TEXT = 'send-text-reminder';

/**
 * A text message before the meeting, for a person who wants one; that they want none, ever; or, of one that may or may not have
 * gone, whether it goes again (F13). One a meeting, person and revision, however often it is pressed.
 */
export const chooseTextReminder = defineAction({
  name: 'choose-text-reminder',
  input: z.strictObject({
    requestId: id(),
    invitationId: id(),
    what: choice(['remind', 'not-wanted', 'sent-after-all', 'send-again'], { required: 'Select what is to be done' }),
    mobile: optionalText({ max: 30 }),
  }),
  load: ({ requestId, invitationId }, stores: Stores, asked) => viewLetterForText({ requestId, invitationId }, stores, asked),
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
  async record({ input, loaded, actor, today, at, ids, policy }, { textReminders, outbox }: Stores & LedgerStores) {
    const { invitation, request, reminder, whyNot } = loaded;
    const done = { requestId: invitation.requestId, id: invitation.id };
    const { meetingId, memberId, revision } = invitation;
    const fresh = { id: ids.next(), invitationId: invitation.id, meetingId, memberId, revision, chosenBy: actor.workerId, version: 0 };
    if (input.what === 'not-wanted') {
      if (reminder === undefined) await textReminders.add({ ...fresh, state: 'not-wanted' });
      else await textReminders.save(notWanted(reminder));
      return done;
    }
    if (input.what !== 'remind') {
      if (reminder === undefined) throw new Conflict('Nothing has to be decided about this text message any more');
      if (input.what === 'send-again') mustBeAllowed(whyNot);
      await textReminders.save(decideText(reminder, input.what, today));
      await outbox.releaseKey(textKey(reminder), at);
      return done;
    }
    mustBeAllowed(whyNot);
    if (reminder !== undefined) throw new Conflict('A text message to this person was chosen already');
    const queued: TextReminder = { ...fresh, mobile: mobileTyped(input.mobile), state: 'queued' };
    await textReminders.add(queued);
    const message = { id: ids.next(), key: textKey(queued), kind: SEND_TEXT, payload: { reminderId: queued.id } };
    await outbox.add(message, textGoesAt(request.meeting.on ?? today, policy.desk.notify, at));
    return done;
  },
});

/** Their number is not kept either. */
const notWanted = (reminder: TextReminder): TextReminder => ({ ...reminder, state: 'not-wanted', mobile: undefined });

function mustBeAllowed(whyNot: string | undefined): void {
  if (whyNot !== undefined) throw new Conflict(whyNot);
}

function mobileTyped(typed: string | undefined): string {
  const mobile = mobileNumber(typed ?? '');
  if (mobile === undefined) {
    throw new InvalidInput([{ field: 'mobile', message: 'Enter a UK mobile number, like 07700 900 982' }]);
  }
  return mobile;
}
