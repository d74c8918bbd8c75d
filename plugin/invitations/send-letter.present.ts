import { dateField, dateValues, fillForm, radiosField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { fitForNotify } from './fit-for-notify';
import { needsCheck } from './invitation';
import { channelInWords, failureInWords, instructionInWords } from './invitation-state.present';
import { deskPaths } from './invitations.paths';
import type { LetterAtDesk } from './letter-at-desk.query';
import { ASK_THE_WORKER } from './why-stopped';

/** A page of one letter at the desk. */
const onLetter = ({ invitation }: LetterAtDesk, title: string, model: object): Presented => ({
  title,
  back: { text: 'Back to the invitation', path: deskPaths.invitation(invitation) },
  model: { name: invitation.addressee.name, cancel: deskPaths.invitation(invitation), version: invitation.version, ...model },
});

const WORDS = {
  letter: { title: 'Mark as posted', on: 'When was it posted?' },
  'by-hand': { title: 'Mark as handed over', on: 'When was it handed over?' },
  'e-mail': { title: 'Send by e-mail', on: '' },
} as const;

export function presentSendLetter(answer: LetterAtDesk, { form, today, policy }: Presenting): Presented {
  const { invitation, stopped } = answer;
  const { contact, safetyInstruction } = invitation.addressee;
  const words = WORDS[contact.channel];
  const byNotify = policy.desk.notify.letters && fitForNotify(invitation);
  const filled = fillForm(form, { ...dateValues('sentOn', today), way: 'printed-here' });
  const title = byNotify ? 'Send the letter' : words.title;
  return onLetter(answer, title, {
    heading: title,
    action: deskPaths.send(invitation),
    way: contact.channel === 'e-mail' ? `By e-mail to ${contact.email ?? ''}` : channelInWords(contact.channel),
    instruction: safetyInstruction === undefined ? undefined : `${instructionInWords(safetyInstruction)}.`,
    stopped: whyNotNow(answer, stopped),
    ways:
      contact.channel === 'letter'
        ? radiosField(filled, { name: 'way', legend: 'How does it go?', options: byNotify ? [...BY_US, BY_NOTIFY] : BY_US })
        : undefined,
    refused: wasRefused(answer),
    sentOn: contact.channel === 'e-mail' ? undefined : dateField(filled, { name: 'sentOn', legend: words.on }),
    button: byNotify ? 'Save' : words.title,
  });
}

const BY_US = [
  { value: 'printed-here', text: 'It was printed here and posted' },
  { value: 'handed-over', text: 'It was printed here and handed over' },
] as const;
const BY_NOTIFY = {
  value: 'notify',
  text: 'GOV.UK Notify is to print and post it',
  hint: 'It goes off when you save. The day is not needed',
} as const;

/** Why it is to be printed here after all. */
const wasRefused = ({ invitation, history }: LetterAtDesk): string | undefined =>
  invitation.way === 'printed-here' && invitation.state === 'released' && history.some(({ what }) => what === 'not-by-notify')
    ? 'GOV.UK Notify did not post this letter. Print it here.'
    : undefined;

function whyNotNow({ invitation }: LetterAtDesk, stopped: boolean): string | undefined {
  if (stopped) return `${ASK_THE_WORKER}.`;
  if (invitation.state !== 'released') return 'This letter is not waiting to be sent any more.';
  return needsCheck(invitation) ? 'Somebody else has to check this letter before it is sent.' : undefined;
}

export function presentDecideEmail(answer: LetterAtDesk, { form }: Presenting): Presented {
  const { invitation } = answer;
  const open = invitation.state === 'unknown' || invitation.failure?.how === 'given-up';
  return onLetter(answer, 'Was the e-mail sent?', {
    action: deskPaths.decide(invitation),
    open,
    what:
      invitation.failure === undefined
        ? 'The e-mail was handed to the mail server, but its answer was lost. It may have arrived, or not. It is not sent again by itself, so that nobody gets it twice.'
        : `${failureInWords(invitation.failure)}.`,
    decision: radiosField(fillForm(form), {
      name: 'decision',
      legend: 'What is to be done?',
      options: [
        { value: 'sent-after-all', text: 'It was sent after all', hint: 'The person has it, or the mail server’s own list shows it' },
        { value: 'send-again', text: 'Send it again', hint: 'The person has not got it' },
      ],
    }),
  });
}

const HOW = {
  letter: [
    { value: 'came-back', text: 'The letter came back' },
    { value: 'not-handed-over', text: 'It could not be sent' },
  ],
  'by-hand': [{ value: 'not-handed-over', text: 'It could not be handed over' }],
  'e-mail': [{ value: 'e-mail-returned', text: 'The e-mail came back' }],
} as const;

export function presentNotArrived(answer: LetterAtDesk, { form }: Presenting): Presented {
  const { invitation } = answer;
  const { channel } = invitation.addressee.contact;
  const only = HOW[channel].length === 1 ? HOW[channel][0].value : undefined;
  return onLetter(answer, 'It did not arrive', {
    action: deskPaths.notArrived(invitation),
    open: invitation.state === 'sent' || invitation.state === 'released',
    how: radiosField(fillForm(form, { how: only }), { name: 'how', legend: 'What happened?', options: HOW[channel] }),
  });
}
