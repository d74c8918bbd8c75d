import { dayInLondon } from '../core/calendar-day';
import type { CaseSystem } from '../core/case-system';
import type { Delivery, DeliveryResult } from '../core/delivery-port';
import type { ClaimedMessage, OutboxStore } from '../core/outbox.store';
import type { Policy } from '../core/policy';
import { SEND_TEXT } from '../invitations/choose-text-reminder.action';
import type { InvitationStore } from '../invitations/invitation.store';
import {
  textHandingOver,
  textKey,
  textMessage,
  textNotHandingOver,
  textSettled,
  whyNoText,
  type TextReminder,
} from '../invitations/text-reminder';
import type { TextReminderStore } from '../invitations/text-reminder.store';
import { whyStopped, type SendingSource } from '../invitations/why-stopped';
import type { Dispatched, Dispatcher, RecordOutcome } from './dispatcher';
import { LOST, lookLater } from './handed-over';

type Stores = SendingSource & {
  readonly invitations: InvitationStore;
  readonly textReminders: TextReminderStore;
  readonly outbox: Pick<OutboxStore, 'add'>;
};

interface TextWays {
  readonly delivery: Delivery;
  readonly caseSystem: CaseSystem;
  readonly policy: Pick<Policy, 'service' | 'desk'>;
}

const FOLLOW_TEXT = 'follow-text-reminder';
const FIRST_LOOK_MS = 10 * 60_000;
const DONE: Dispatched<Stores> = { outcome: 'done' };
const WAITS = 'Somebody has to say whether this text message was sent: on its page at Invitations';

/** Sends one text message before a meeting, under the rules of the moment: who may not be sent one any more is not. */
export function dispatchTextReminder(ways: TextWays): readonly Dispatcher<Stores>[] {
  return [
    {
      kind: SEND_TEXT,
      dispatch: (message, stores, at) => dispatch(message, stores, at, ways),
      gaveUp: (message, detail) => changing(message, (each) => textSettled(each, each.handingOverSince ? 'unknown' : 'failed', { detail })),
    },
    { kind: FOLLOW_TEXT, dispatch: (message, stores) => follow(message, stores, ways) },
  ];
}

async function dispatch(message: ClaimedMessage, stores: Stores, at: Date, ways: TextWays): Promise<Dispatched<Stores>> {
  const reminder = await stores.textReminders.find(message.payload.reminderId ?? '');
  if (reminder === undefined) return { outcome: 'park', reason: 'There is no text message under this id' };
  if (reminder.handingOverSince !== undefined) return lost(message, 'The process ended while it was being handed over');
  if (reminder.state === 'unknown') return { outcome: 'park', reason: WAITS };
  if (reminder.state !== 'queued' || reminder.mobile === undefined) return DONE;
  const words = await wordsOf(reminder, stores, at, ways);
  if (words === undefined) return settling(message, 'failed', 'Something has changed since it was chosen');
  await stores.textReminders.save(textHandingOver(reminder, at));
  const text = { channel: 'text', messageKey: textKey(reminder), subject: '', text: words, attachments: [] } as const;
  const sent = await ways.delivery.send({ ...text, recipient: { name: '', mobile: reminder.mobile } }).catch(() => LOST);
  return whatBecameOfIt(message, sent, ways);
}

/** What it says; undefined where it must not go any more. */
async function wordsOf(reminder: TextReminder, stores: Stores, at: Date, { caseSystem, policy }: TextWays): Promise<string | undefined> {
  const invitation = await stores.invitations.find(reminder.invitationId);
  const request = invitation && (await stores.invitations.findRequest(invitation.requestId));
  const member = invitation && (await stores.network.find(invitation.memberId));
  if (invitation === undefined || request === undefined) return undefined;
  if (!policy.desk.notify.textReminders || member?.contactSafety === true) return undefined;
  const today = dayInLondon(at);
  const earlier = await stores.textReminders.ofMember(reminder.memberId);
  if (whyNoText({ request, invitation, today, earlier }) !== undefined) return undefined;
  const stopped = await whyStopped({ request, invitation }, stores, { caseSystem, today });
  return stopped === undefined ? textMessage(request, invitation, policy.service) : undefined;
}

function whatBecameOfIt(
  message: ClaimedMessage,
  { outcome, detail, retryable }: DeliveryResult,
  { delivery }: TextWays,
): Dispatched<Stores> {
  if (outcome === 'unknown') return lost(message, detail);
  if (outcome === 'failed') {
    return retryable
      ? { outcome: 'again', reason: detail, record: changing(message, textNotHandingOver) }
      : settling(message, 'failed', detail);
  }
  const record: RecordOutcome<Stores> = async (stores, at) => {
    await changing(message, (each) => textSettled(each, 'sent', { detail, on: dayInLondon(at) }))(stores, at);
    if (delivery.followUp === undefined) return;
    await lookLater(message, FOLLOW_TEXT, { outbox: stores.outbox, at, waitMs: FIRST_LOOK_MS });
  };
  return { outcome: 'done', record };
}

/** What the network says of it later: a number that is none, a telephone that is off for good. */
async function follow(message: ClaimedMessage, { textReminders }: Stores, { delivery }: TextWays): Promise<Dispatched<Stores>> {
  const reminder = await textReminders.find(message.payload.reminderId ?? '');
  if (reminder?.state !== 'sent' || delivery.followUp === undefined) return DONE;
  const { outcome, detail } = await delivery.followUp({ channel: 'text', messageKey: textKey(reminder) });
  if (outcome === 'pending') return { outcome: 'again', reason: detail };
  return outcome === 'sent' ? DONE : settling(message, 'returned', detail);
}

const settling = (message: ClaimedMessage, state: 'failed' | 'returned', detail: string): Dispatched<Stores> => ({
  outcome: 'done',
  record: changing(message, (each) => textSettled(each, state, { detail })),
});

const lost = (message: ClaimedMessage, detail: string): Dispatched<Stores> => ({
  outcome: 'park',
  reason: WAITS,
  record: changing(message, (each) => textSettled(each, 'unknown', { detail })),
});

/** Reads it afresh, in the transaction that settles the message. */
const changing =
  ({ payload }: ClaimedMessage, change: (reminder: TextReminder) => TextReminder): RecordOutcome<Stores> =>
  async ({ textReminders }) => {
    const reminder = await textReminders.find(payload.reminderId ?? '');
    if (reminder !== undefined) await textReminders.save(change(reminder));
  };
