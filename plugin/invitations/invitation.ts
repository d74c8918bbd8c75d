import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { ChosenContact, DisclosureLevel, SafetyInstruction, SupportNeed } from '../network/network-member';
import { fitForNotify } from './fit-for-notify';
import { expectsAnswer, type OccasionKind } from './letter-occasion';

/**
 * - `draft`: the worker writes it.
 * - `released`: business support may send it.
 * - `queued`: an e-mail on its way to the mail server.
 * - `sent`: posted, handed over, or taken by the mail server.
 * - `failed`: not taken, came back, or stopped because something changed.
 * - `unknown`: the mail server's answer was lost: a person decides (F13).
 * - `answered`: the person said whether they come.
 * - `called-back`: the worker took it back before it was sent.
 */
export const INVITATION_STATES = ['draft', 'released', 'queued', 'sent', 'failed', 'unknown', 'answered', 'called-back'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** What the desk does with a letter on paper: print it here, hand it over, or let GOV.UK Notify print and post it. */
export const SENDING_WAYS = ['printed-here', 'handed-over', 'notify'] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

export const LETTER_KINDS = ['family', 'child', 'professional'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const REPLIES = ['coming', 'not-coming', 'views-another-way'] as const;
export type Reply = (typeof REPLIES)[number];

/** Why it did not arrive: the first three are what business support finds out, the others what the module does. */
export const FAILURES = ['came-back', 'not-handed-over', 'e-mail-returned', 'not-taken', 'given-up', 'stopped'] as const;
export type Failure = (typeof FAILURES)[number];

/** What the worker writes for this one person. */
export interface PersonalWords {
  /** After "Dear"; the name where nothing is given. */
  readonly greeting?: string;
  /** Their own time, where they come to a part of their own (S1-36). */
  readonly startsAt?: string;
  /** This letter says "ring us" in place of the venue: unsafe for them, or read by others. */
  readonly keepVenueOut: boolean;
  /** The children whom this letter names. */
  readonly childIds: readonly PersonId[];
  /** Family. */
  readonly whyYouMatter?: string;
  readonly arranged: readonly string[];
  /** Professional. */
  readonly purpose?: string;
  readonly questions: readonly string[];
  readonly attends?: 'information-part' | 'whole-meeting';
  readonly information?: { readonly what: string; readonly by: CalendarDay };
  /** Child: as the child calls them. */
  readonly whoIsComing: readonly string[];
  readonly whoToAsk?: string;
  readonly advocate?: string;
}

/** How one letter leaves: all of it that business support sees (roles.md rule 4). Fixed when the letter is released. */
export interface Addressee {
  readonly name: string;
  readonly greeting: string;
  readonly contact: ChosenContact;
  readonly language?: string;
  readonly formats: readonly SupportNeed[];
  readonly disclosure: DisclosureLevel;
  readonly safetyInstruction?: SafetyInstruction;
  /** What is to be booked for them so that they can come (S2-38). */
  readonly needs?: readonly SupportNeed[];
  /** Titles of what goes with the letter, the complaints leaflet first (S0-30). */
  readonly enclosures: readonly string[];
}

export interface SecondCheck {
  readonly needed: boolean;
  readonly by?: WorkerId;
  readonly byName?: string;
  readonly on?: CalendarDay;
}

export interface Answer {
  readonly reply: Reply;
  readonly on: CalendarDay;
  readonly needs: readonly SupportNeed[];
  /** For the worker alone: the desk does not show it again. */
  readonly note?: string;
  readonly recordedBy: WorkerId;
}

/** One letter to one person. Unique by meeting, person and revision (F14). */
export interface Invitation {
  readonly id: string;
  readonly requestId: string;
  readonly episodeId: string;
  readonly meetingId: string;
  readonly memberId: string;
  /** The person in the case system, where they are there. */
  readonly personId?: PersonId;
  readonly revision: number;
  /** What the letter is written for, where it is not the invitation to a meeting. */
  readonly occasion?: OccasionKind;
  readonly kind: LetterKind;
  readonly words: PersonalWords;
  readonly state: InvitationState;
  /** How it went, or is going, where that was chosen at the desk; undefined = the way that the worker chose. */
  readonly way?: SendingWay;
  readonly releasedBy?: WorkerId;
  /** Undefined until it is released. */
  readonly addressee?: Addressee;
  readonly secondCheck: SecondCheck;
  /** An e-mail is being handed to the mail server since then; still there afterwards = nobody knows how it ended. */
  readonly handingOverSince?: Date;
  readonly sentOn?: CalendarDay;
  /** When somebody last asked whether they come. */
  readonly chasedOn?: CalendarDay;
  readonly failure?: { readonly how: Failure; /** A reply code and a reason; no name, no address. */ readonly detail?: string };
  readonly answer?: Answer;
  readonly version: number;
}

/** A released invitation. */
export type ReleasedInvitation = Invitation & { readonly addressee: Addressee };

export const EVENT_KINDS = [
  'released',
  'checked',
  'queued',
  'sent',
  'failed',
  'unknown',
  'decided-sent',
  'decided-again',
  'answered',
  'chased',
  'called-back',
  'not-by-notify',
  'copy-to-file',
  'copy-kept-back',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One line of an invitation's history. */
export interface InvitationEvent {
  readonly id: string;
  readonly invitationId: string;
  readonly at: Date;
  readonly what: EventKind;
  /** Name of who did it; undefined = the module by itself. */
  readonly by?: string;
  readonly detail?: string;
}

/** The key of its e-mail in the outbox and outside: one a person and revision, however often it is pressed. */
export const emailKey = ({ id }: Pick<Invitation, 'id'>): string => `invitation-${id}`;

const mustBe = (invitation: Invitation, states: readonly InvitationState[], message: string): void => {
  if (!states.includes(invitation.state)) throw new Conflict(message);
};

export function rewrite(invitation: Invitation, words: PersonalWords): Invitation {
  mustBe(invitation, ['draft'], 'This letter has been released and cannot be changed any more');
  return { ...invitation, words };
}

export function release(
  invitation: Invitation,
  released: { readonly by: WorkerId; readonly addressee: Addressee; readonly secondCheckNeeded: boolean },
): Invitation {
  mustBe(invitation, ['draft'], 'This letter has been released already');
  const { by, addressee, secondCheckNeeded } = released;
  return { ...invitation, state: 'released', releasedBy: by, addressee, secondCheck: { needed: secondCheckNeeded } };
}

export const needsCheck = ({ secondCheck }: Pick<Invitation, 'secondCheck'>): boolean => secondCheck.needed && secondCheck.by === undefined;

/** roles.md rule 5: somebody else than who released it looks at exactly the page that goes out. */
export function approve(
  invitation: Invitation,
  { by, byName, on }: { readonly by: WorkerId; readonly byName: string; readonly on: CalendarDay },
): Invitation {
  mustBe(invitation, ['released'], 'This letter is not waiting to be checked');
  if (!needsCheck(invitation)) throw new Conflict('This letter needs no second check, or has had it');
  if (invitation.releasedBy === by) throw new Conflict('You released this letter, so somebody else has to check it');
  return { ...invitation, secondCheck: { needed: true, by, byName, on } };
}

function mustBeSendable(invitation: Invitation): void {
  mustBe(invitation, ['released'], 'This letter is not waiting to be sent');
  if (needsCheck(invitation)) throw new Conflict('Somebody else has to check this letter before it is sent');
}

export function queueEmail(invitation: Invitation): Invitation {
  mustBeSendable(invitation);
  if (invitation.addressee?.contact.channel !== 'e-mail') throw new Conflict('This letter does not go by e-mail');
  return { ...invitation, state: 'queued' };
}

/** GOV.UK Notify prints and posts it. One that it would not have once is printed here. */
export function queueForNotify(invitation: Invitation): Invitation {
  mustBeSendable(invitation);
  if (!fitForNotify(invitation)) throw new Conflict('GOV.UK Notify cannot post this letter: print it here');
  return { ...invitation, state: 'queued', way: 'notify' };
}

/** Posted or handed over by business support. */
export function markSent(invitation: Invitation, on: CalendarDay, way?: Exclude<SendingWay, 'notify'>): Invitation {
  mustBeSendable(invitation);
  const { contact, safetyInstruction } = invitation.addressee ?? {};
  if (contact?.channel === 'e-mail') throw new Conflict('This letter goes by e-mail: send it from here');
  if (contact?.channel === 'letter' && safetyInstruction === 'do-not-post') {
    throw new Conflict('This letter must not be posted. Ask the worker how it can reach the person');
  }
  return { ...invitation, state: 'sent', sentOn: on, way: way ?? invitation.way };
}

/** The mail server took it. True whatever was decided meanwhile: a letter that was called back a moment too late has gone. */
export function wasSent(invitation: Invitation, on: CalendarDay): Invitation {
  const settled = { ...invitation, handingOverSince: undefined, sentOn: invitation.sentOn ?? on };
  return invitation.state === 'answered' ? settled : { ...settled, state: 'sent', failure: undefined };
}

export function wasNotSent(invitation: Invitation, failure: NonNullable<Invitation['failure']>): Invitation {
  const settled = { ...invitation, handingOverSince: undefined };
  if (!isToBeSent(invitation)) return settled;
  return invitation.way === 'notify' && failure.how !== 'stopped' ? printedHere(settled) : { ...settled, state: 'failed', failure };
}

/** Back at the desk, to be printed and posted from here: nothing is given to GOV.UK Notify twice. */
const printedHere = (invitation: Invitation): Invitation => ({ ...invitation, state: 'released', way: 'printed-here', failure: undefined });

/** Also of one that was called back meanwhile: it may lie in somebody's mailbox. */
export function mayHaveBeenSent(invitation: Invitation): Invitation {
  const settled = { ...invitation, handingOverSince: undefined };
  return isToBeSent(invitation) || invitation.state === 'called-back' ? { ...settled, state: 'unknown', failure: undefined } : settled;
}

/** An e-mail that the module has still to hand over, or that somebody lets it try again. */
export const isToBeSent = (invitation: Invitation): boolean => invitation.state === 'queued' || isGivenUp(invitation);

/** The first half of a try: written down before the mail server is spoken to, so that a process that dies leaves a trace. */
export const handingOver = (invitation: Invitation, at: Date): Invitation => ({ ...invitation, handingOverSince: at });
export const notHandingOver = (invitation: Invitation): Invitation => ({ ...invitation, handingOverSince: undefined });

const isGivenUp = ({ state, failure }: Invitation): boolean => state === 'failed' && failure?.how === 'given-up';

/** Whether a person has to say what is to become of its e-mail. */
export const waitsForDecision = (invitation: Invitation): boolean => invitation.state === 'unknown' || isGivenUp(invitation);

export function decide(invitation: Invitation, decision: 'sent-after-all' | 'send-again', on: CalendarDay): Invitation {
  if (!waitsForDecision(invitation)) throw new Conflict('Nothing has to be decided about this letter any more');
  if (decision === 'send-again' && invitation.way === 'notify') return printedHere(invitation);
  return decision === 'send-again'
    ? { ...invitation, state: 'queued', failure: undefined }
    : { ...invitation, state: 'sent', sentOn: on, failure: undefined };
}

/** It came back, or could not be handed over. */
export function didNotArrive(invitation: Invitation, how: Failure): Invitation {
  mustBe(invitation, ['released', 'sent'], 'Only a letter that was sent, or is to be sent, can have come back');
  return { ...invitation, state: 'failed', failure: { how } };
}

/** May be recorded again: people change their minds. */
export function answer(invitation: Invitation, given: Answer): Invitation {
  mustBe(invitation, ['sent', 'unknown', 'failed', 'answered'], 'Record the answer once the letter was sent');
  // Whoever answers has had it, whatever the mail server did not say.
  const sentOn = invitation.sentOn ?? (invitation.state === 'unknown' ? given.on : undefined);
  return { ...invitation, state: 'answered', sentOn, answer: given };
}

/** Somebody rang, or wrote once more, because no answer had come. */
export function chase(invitation: Invitation, on: CalendarDay): Invitation {
  mustBe(invitation, ['sent'], 'Nobody’s answer to this letter is waited for');
  return { ...invitation, chasedOn: on };
}

/** What is not out yet stays in, and an e-mail that was given up is not taken up again. */
export function callBack(invitation: Invitation): Invitation {
  if (['draft', 'released', 'queued'].includes(invitation.state)) return { ...invitation, state: 'called-back' };
  return isGivenUp(invitation) ? { ...invitation, failure: { how: 'stopped' } } : invitation;
}

/** Whether an answer to this letter is waited for. */
export const waitsForAnswer = ({ state, occasion }: Pick<Invitation, 'state' | 'occasion'>): boolean =>
  state === 'sent' && expectsAnswer(occasion ?? 'invitation');

/** Has a letter of it gone out, or may it still? */
export const isUnderWay = ({ state }: Invitation): boolean => ['released', 'queued', 'sent', 'unknown', 'answered'].includes(state);
