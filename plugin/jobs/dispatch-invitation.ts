import { addDays, dayInLondon } from '../core/calendar-day';
import type { CalendarFile, CalendarMaker } from '../core/calendar-port';
import type { CaseSystem } from '../core/case-system';
import type { Attachment, Delivery, DeliveryResult, OutgoingEmail, OutgoingLetter } from '../core/delivery-port';
import type { DocumentMaker, FinishedLetter, LetterFinisher } from '../core/documents-port';
import { InvalidInput } from '../core/errors';
import type { ClaimedMessage, OutboxStore } from '../core/outbox.store';
import type { Policy } from '../core/policy';
import { copyToFile } from '../invitations/copy-on-record';
import {
  emailKey,
  handingOver,
  isToBeSent,
  mayHaveBeenSent,
  notHandingOver,
  wasNotSent,
  wasSent,
  type EventKind,
  type Invitation,
} from '../invitations/invitation';
import type { InvitationRequest } from '../invitations/invitation-request';
import type { InvitationStore } from '../invitations/invitation.store';
import { emailWithLink } from '../invitations/email-with-link';
import { paperOf, papersIn, type LetterPack } from '../invitations/letter-pack';
import { meetingInCalendar } from '../invitations/meeting-in-calendar';
import { papersToPrint } from '../invitations/ready-to-print';
import { bringsLink, expiryOf } from '../invitations/reply-link';
import type { ReplyLinkStore } from '../invitations/reply-link.store';
import { whyStopped, type SendingSource } from '../invitations/why-stopped';
import type { Dispatched, Dispatcher, RecordOutcome } from './dispatcher';
import { LOST, lookLater } from './handed-over';

type Stores = SendingSource & {
  readonly invitations: InvitationStore;
  readonly replyLinks: Pick<ReplyLinkStore, 'keep'>;
  readonly outbox: Pick<OutboxStore, 'add'>;
};

/** Links by which somebody answers once, without a login (S2-38). */
export interface ReplyLinks {
  /** The same at every call for one invitation. Only the hash of what stands in the address is kept. */
  linkFor(invitationId: string): { readonly address: string; readonly tokenHash: string };
  /** How long it can be used. */
  readonly days: number;
}

export interface InvitationWays {
  readonly delivery: Delivery;
  readonly documents: DocumentMaker;
  /** For letters that a print service posts. */
  readonly finisher?: LetterFinisher;
  readonly caseSystem: CaseSystem;
  /** Without it an e-mail brings no entry for the calendar. */
  readonly calendar?: CalendarMaker;
  /** Without it an e-mail brings no link to answer by. */
  readonly replyLinks?: ReplyLinks;
  /** Says of which letters a copy is filed. Without it none is. */
  readonly policy?: Pick<Policy, 'filing'>;
}

const WAITS = 'Somebody has to say whether this letter was sent: on its page at Invitations';

/**
 * Sends one released invitation by e-mail: one message to one person, or none and a person decides (F13). What has
 * changed since the release stops it.
 */
export function dispatchInvitation(ways: InvitationWays): Dispatcher<Stores> {
  return {
    kind: 'send-invitation',
    dispatch: (message, stores, at) => dispatch(message, stores, at, ways),
    gaveUp: (message, reason) => changing(message, (each) => givenUp(each, reason), notSent, reason),
  };
}

/** Given up in the middle of handing over, it may have gone all the same. */
const givenUp = (invitation: Invitation, detail: string): Invitation =>
  invitation.handingOverSince === undefined ? wasNotSent(invitation, { how: 'given-up', detail }) : mayHaveBeenSent(invitation);

async function dispatch(message: ClaimedMessage, stores: Stores, at: Date, ways: InvitationWays): Promise<Dispatched<Stores>> {
  const invitation = await stores.invitations.find(message.payload.invitationId ?? '');
  if (invitation === undefined) return { outcome: 'park', reason: 'There is no invitation under this id' };
  // A process began to hand it over and did not come back: nobody knows whether it went.
  if (invitation.handingOverSince !== undefined) return lost(message, 'The process ended while the e-mail was being handed over');
  if (invitation.state === 'unknown') return { outcome: 'park', reason: WAITS };
  // Called back, answered, or recorded as sent meanwhile.
  if (!isToBeSent(invitation)) return { outcome: 'done' };
  return (await isStopped(invitation, stores, at, ways)) ? failed(message, 'stopped') : send(message, invitation, stores, at, ways);
}

async function isStopped(invitation: Invitation, stores: Stores, at: Date, { caseSystem }: InvitationWays): Promise<boolean> {
  const request = await stores.invitations.findRequest(invitation.requestId);
  return request === undefined || (await whyStopped({ request, invitation }, stores, { caseSystem, today: dayInLondon(at) })) !== undefined;
}

async function send(
  message: ClaimedMessage,
  invitation: Invitation,
  { invitations, replyLinks: kept }: Stores,
  at: Date,
  ways: InvitationWays,
): Promise<Dispatched<Stores>> {
  const { delivery, documents, calendar, replyLinks, policy } = ways;
  const pack = await invitations.packOf(invitation.id);
  if (invitation.way === 'notify') return post(message, invitation, pack, { invitations, at, ways });
  const words = await emailOf(message, invitation, pack, documents);
  if (typeof words === 'string') return failed(message, 'not-taken', words);
  const request = await invitations.findRequest(invitation.requestId);
  const entry = request && calendarFileOf(request, invitation, { calendar, to: words.recipient, at });
  const linked =
    request && replyLinks && bringsLink(invitation, request) ? await withLink(words, { request, invitation, at, kept, replyLinks }) : words;
  const email: OutgoingEmail = { ...linked, ...(entry === undefined ? {} : { calendar: entry }) };
  // Written down before the mail server is spoken to; a second process that saw the same version is refused here.
  await invitations.save(handingOver(invitation, at));
  return whatBecameOfIt(message, await delivery.send(email).catch(() => LOST), policy);
}

interface Posting {
  readonly invitations: InvitationStore;
  readonly at: Date;
  readonly ways: InvitationWays;
}

const TOO_LONG = 'The letter has more pages than GOV.UK Notify posts';
const MOST_PAGES = 10;

/** The letter and its papers as one finished file. What is taken is looked at later, so it counts as sent only then. */
async function post(
  message: ClaimedMessage,
  invitation: Invitation,
  pack: LetterPack | undefined,
  { invitations, at, ways: { delivery, finisher, policy } }: Posting,
): Promise<Dispatched<Stores>> {
  const finished = finishedLetter(pack, finisher);
  if (typeof finished === 'string') return failed(message, 'not-taken', finished);
  await invitations.save(handingOver(invitation, at));
  const letter: OutgoingLetter = {
    channel: 'print',
    messageKey: message.key,
    subject: 'Letter',
    text: '',
    recipient: { name: invitation.addressee?.name ?? '' },
    attachments: [{ fileName: 'letter.pdf', contentType: 'application/pdf', content: finished.content }],
  };
  const result = await delivery.send(letter).catch(() => LOST);
  return result.outcome === 'sent' && delivery.followUp !== undefined
    ? { outcome: 'done', record: toBeFollowed(message) }
    : whatBecameOfIt(message, result, policy);
}

function finishedLetter(pack: LetterPack | undefined, finisher: LetterFinisher | undefined): FinishedLetter | string {
  if (pack === undefined || finisher === undefined) return 'There is no letter to post';
  try {
    const finished = finisher.finish(papersToPrint(pack));
    return finished.pages > MOST_PAGES ? TOO_LONG : finished;
  } catch (error) {
    if (error instanceof InvalidInput) return 'The letter holds a sign that cannot be printed';
    throw error;
  }
}

/** Taken, and still to be looked at: the letter stays on its way. */
const toBeFollowed =
  (message: ClaimedMessage): RecordOutcome<Stores> =>
  async (stores, at) => {
    await changing(message, notHandingOver)(stores, at);
    await lookLater(message, FOLLOW_LETTER, { outbox: stores.outbox, at, waitMs: FIRST_LOOK_MS });
  };

const FOLLOW_LETTER = 'follow-letter';
const FIRST_LOOK_MS = 2 * 60_000;

/** Asks what became of a letter that was handed to a print service: sent, or back at the desk to be printed there. */
export function followLetter({ delivery, policy }: Pick<InvitationWays, 'delivery' | 'policy'>): Dispatcher<Stores> {
  return {
    kind: FOLLOW_LETTER,
    async dispatch(message, { invitations }) {
      const invitation = await invitations.find(message.payload.invitationId ?? '');
      if (invitation === undefined || delivery.followUp === undefined) return { outcome: 'done' };
      const { outcome, detail } = await delivery.followUp({ channel: 'print', messageKey: emailKey(invitation) });
      if (outcome === 'pending') return { outcome: 'again', reason: detail };
      return outcome === 'sent' ? { outcome: 'done', record: hasGone(message, detail, policy) } : failed(message, 'not-taken', detail);
    },
    gaveUp: (message, reason) => changing(message, mayHaveBeenSent, 'unknown', reason),
  };
}

interface Linking {
  readonly request: InvitationRequest;
  readonly invitation: Invitation;
  readonly at: Date;
  readonly kept: Stores['replyLinks'];
  readonly replyLinks: ReplyLinks;
}

/** The link is kept before the e-mail goes: whoever gets it can use it. */
async function withLink(words: OutgoingEmail, { request, invitation, at, kept, replyLinks }: Linking): Promise<OutgoingEmail> {
  const { address, tokenHash } = replyLinks.linkFor(invitation.id);
  const expiresAt = expiryOf(request, at, replyLinks.days);
  await kept.keep({ tokenHash, invitationId: invitation.id, expiresAt });
  return emailWithLink(words, address, addDays(dayInLondon(expiresAt), -1));
}

function calendarFileOf(
  request: InvitationRequest,
  invitation: Invitation,
  { calendar, to, at }: { readonly calendar?: CalendarMaker; readonly to: OutgoingEmail['recipient']; readonly at: Date },
): CalendarFile | undefined {
  const inCalendar = meetingInCalendar(request, invitation);
  return inCalendar && calendar?.file(inCalendar.entry, inCalendar.method, to, at);
}

/** The message, or why it cannot be made. */
async function emailOf(
  { key }: ClaimedMessage,
  { addressee }: Invitation,
  pack: LetterPack | undefined,
  documents: DocumentMaker,
): Promise<OutgoingEmail | string> {
  const email = addressee?.contact.email;
  if (addressee === undefined || email === undefined || pack?.email === undefined) return 'There is no e-mail to send';
  try {
    const attachments: Attachment[] = [];
    for (const paper of papersIn(pack)) {
      const printed = paperOf(pack, paper);
      if (printed === undefined) continue;
      attachments.push({ fileName: `${paper}.pdf`, contentType: 'application/pdf', content: await documents.pdf(printed) });
    }
    return { channel: 'email', messageKey: key, ...pack.email, recipient: { name: addressee.name, email }, attachments };
  } catch (error) {
    if (error instanceof InvalidInput) return 'The letter holds a sign that cannot be printed';
    throw error;
  }
}

function whatBecameOfIt(
  message: ClaimedMessage,
  { outcome, detail, retryable }: DeliveryResult,
  policy: InvitationWays['policy'],
): Dispatched<Stores> {
  if (outcome === 'sent') return { outcome: 'done', record: hasGone(message, detail, policy) };
  if (outcome === 'unknown') return lost(message, detail);
  return retryable ? { outcome: 'again', reason: detail, record: changing(message, notHandingOver) } : failed(message, 'not-taken', detail);
}

const hasGone =
  (message: ClaimedMessage, detail: string, policy: InvitationWays['policy']): RecordOutcome<Stores> =>
  async (stores, at) => {
    const before = await stores.invitations.find(message.payload.invitationId ?? '');
    if (before === undefined) return;
    await changing(message, (each) => wasSent(each, dayInLondon(at)), 'sent', detail)(stores, at);
    const copy = policy && copyToFile(before, wasSent(before, dayInLondon(at)), policy);
    // The try's own id: a message is settled once.
    if (copy !== undefined) await stores.outbox.add({ id: `${message.id}-copy`, ...copy }, at);
  };

const lost = (message: ClaimedMessage, detail: string): Dispatched<Stores> => ({
  outcome: 'park',
  reason: WAITS,
  record: changing(message, mayHaveBeenSent, 'unknown', detail),
});

const failed = (message: ClaimedMessage, how: 'stopped' | 'not-taken', detail?: string): Dispatched<Stores> => ({
  outcome: 'done',
  record: changing(message, (each) => wasNotSent(each, { how, detail }), how === 'stopped' ? 'failed' : notSent, detail),
});

const notSent = ({ way }: Invitation): EventKind => (way === 'notify' ? 'not-by-notify' : 'failed');

/** Reads the invitation afresh, in the transaction that settles the message: somebody may have changed it meanwhile. */
const changing =
  (
    { payload, claim }: ClaimedMessage,
    change: (invitation: Invitation, at: Date) => Invitation,
    what?: EventKind | ((before: Invitation) => EventKind),
    detail?: string,
  ): RecordOutcome<Stores> =>
  async ({ invitations }, at) => {
    const invitation = await invitations.find(payload.invitationId ?? '');
    if (invitation === undefined) return;
    await invitations.save(change(invitation, at));
    // Each try has its own claim.
    if (what === undefined) return;
    const kind = typeof what === 'string' ? what : what(invitation);
    await invitations.addEvent({ id: claim, invitationId: invitation.id, at, what: kind, detail });
  };
