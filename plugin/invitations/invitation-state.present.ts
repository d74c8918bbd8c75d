import { inWords } from '../core/calendar-day';
import { needsInWords } from '../network/member-words.present';
import type { ContactChannel, SafetyInstruction } from '../network/network-member';
import {
  needsCheck,
  type Addressee,
  type EventKind,
  type Failure,
  type Invitation,
  type LetterKind,
  type Reply,
  type SendingWay,
} from './invitation';
import type { Paper } from './letter-pack';
import type { StoppedBecause } from './stopped-because';

const REPLIES: Readonly<Record<Reply, string>> = {
  coming: 'Is coming',
  'not-coming': 'Is not coming',
  'views-another-way': 'Is not coming, and gives their views in another way',
};
const FAILURES: Readonly<Record<Failure, string>> = {
  'came-back': 'It came back',
  'not-handed-over': 'It could not be handed over',
  'e-mail-returned': 'The e-mail came back',
  'not-taken': 'The mail server did not take it',
  'given-up': 'The mail server could not be reached in a day of trying',
  stopped: 'It was stopped: something had changed since it was released',
};
const KINDS: Readonly<Record<LetterKind, string>> = {
  family: 'Family or friend',
  child: 'Child',
  professional: 'Professional',
};
const CHANNELS: Readonly<Record<ContactChannel, string>> = { letter: 'Post', 'e-mail': 'E-mail', 'by-hand': 'By hand' };
const WAYS: Readonly<Record<SendingWay, string>> = {
  'printed-here': 'Printed here and posted',
  'handed-over': 'Printed here and handed over',
  notify: 'Printed and posted by GOV.UK Notify',
};
/** What to do, never why (roles.md). */
const INSTRUCTIONS: Readonly<Record<SafetyInstruction, string>> = {
  'do-not-post': 'Do not post anything to this person',
  'separate-envelope': 'Put this letter in an envelope of its own, with nothing else in it',
  'call-worker': 'Ring the worker before you send anything',
};
const EVENTS: Readonly<Record<EventKind, string>> = {
  released: 'Released',
  checked: 'Checked by a second person',
  queued: 'Sent off',
  sent: 'Sent',
  failed: 'Not sent, or came back',
  unknown: 'Perhaps sent: the answer was lost',
  'decided-sent': 'Somebody decided: it was sent after all',
  'decided-again': 'Somebody decided: send it again',
  answered: 'Answer recorded',
  chased: 'Asked again',
  'called-back': 'Called back',
  'not-by-notify': 'Not posted by GOV.UK Notify: back at the desk to be printed',
  'copy-to-file': 'A copy goes on the case record',
  'copy-kept-back': 'A paper of it does not go on the case record',
};
const PAPERS: Readonly<Record<Paper, string>> = {
  letter: 'Letter',
  agenda: 'Agenda',
  'complaints-leaflet': 'How to complain',
  'privacy-notice': 'How we use information',
  'what-to-expect': 'What to expect',
  'consent-form': 'Consent form',
  'feedback-form': 'Form to say how it was',
};

/** For the worker; business support is told only to ask. */
const STOPPED: Readonly<Record<StoppedBecause, string>> = {
  'called-back': 'The request was called back. It is not sent.',
  'process-ended': 'The process has ended. It is not sent.',
  'no-consent': 'Held back: the consent to sending invitations does not stand any more.',
  'meeting-changed': 'Held back: the meeting has been changed since this letter was released. Take it back and write again.',
  'person-changed':
    'Held back: what the family’s list or the case record says of this person has changed since this letter was released. Take it back and write again.',
};

export const stoppedInWords = (because: StoppedBecause): string => STOPPED[because];
export const replyInWords = (reply: Reply): string => REPLIES[reply];
export const kindInWords = (kind: LetterKind): string => KINDS[kind];
export const wayInWords = (way: SendingWay): string => WAYS[way];
export const channelInWords = (channel: ContactChannel): string => CHANNELS[channel];
export const instructionInWords = (instruction: SafetyInstruction): string => INSTRUCTIONS[instruction];
export const eventInWords = (event: EventKind): string => EVENTS[event];
export const paperInWords = (paper: Paper): string => PAPERS[paper];
export const failureInWords = (failure: NonNullable<Invitation['failure']>): string =>
  failure.detail === undefined ? FAILURES[failure.how] : `${FAILURES[failure.how]} (${failure.detail})`;
export const formatsInWords = ({ formats }: Pick<Addressee, 'formats'>): string =>
  formats.length === 0 ? 'Standard' : needsInWords({ needs: formats }).join(', ');

export interface StateTag {
  readonly text: string;
  readonly classes: string;
}

const tag = (text: string, colour: string): StateTag => ({ text, classes: `govuk-tag--${colour}` });

/** How far a letter is, in two or three words. */
export function stateTag(invitation: Invitation): StateTag {
  switch (invitation.state) {
    case 'draft':
      return tag('Being written', 'grey');
    case 'released':
      if (needsCheck(invitation)) return tag('To be checked', 'orange');
      return invitation.secondCheck.needed ? tag('Checked, to be sent', 'blue') : tag('To be sent', 'blue');
    case 'queued':
      return tag('On its way', 'light-blue');
    case 'sent':
      return tag('Sent', 'turquoise');
    case 'failed':
      return failedTag(invitation.failure?.how);
    case 'unknown':
      return tag('Decide', 'red');
    case 'answered':
      return tag('Answered', 'green');
    case 'called-back':
      return tag('Called back', 'grey');
  }
}

function failedTag(how: Failure | undefined): StateTag {
  if (how === 'given-up') return tag('Decide', 'red');
  return how === 'came-back' || how === 'e-mail-returned' ? tag('Returned', 'red') : tag('Not arrived', 'red');
}

/** The same in a sentence, with its date or its reason. */
export function stateInWords(invitation: Invitation): string {
  const { state, sentOn, failure, answer } = invitation;
  if (state === 'answered' && answer !== undefined) return `${replyInWords(answer.reply)}. Recorded on ${inWords(answer.on)}.`;
  if (state === 'failed' && failure !== undefined) return `${failureInWords(failure)}.`;
  if (state === 'sent' && sentOn !== undefined) return `Sent on ${inWords(sentOn)}. No answer yet.`;
  if (state === 'unknown') return 'It may have been sent: the answer was lost.';
  if (state === 'queued')
    return invitation.way === 'notify' ? 'GOV.UK Notify is printing and posting it.' : 'On its way to the mail server.';
  if (state === 'called-back') return 'Called back by the worker. Do not send it.';
  if (state === 'draft') return 'Being written.';
  return needsCheck(invitation) ? 'Somebody else has to check it before it is sent.' : 'Ready to be sent.';
}
