import type { SummaryListOptions, SummaryRow } from '../core/component-options';
import { dayInLondon, inWords } from '../core/calendar-day';
import { lines } from '../core/html';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { needsCheck, waitsForAnswer, waitsForDecision, type InvitationEvent, type InvitationState, type SecondCheck } from './invitation';
import { fitForNotify } from './fit-for-notify';
import { copiesInWords } from './copy-on-record.present';
import {
  channelInWords,
  eventInWords,
  formatsInWords,
  instructionInWords,
  paperInWords,
  stateInWords,
  stateTag,
  wayInWords,
} from './invitation-state.present';
import { deskPaths } from './invitations.paths';
import { expectsAnswer } from './letter-occasion';
import type { LetterAtDesk } from './letter-at-desk.query';
import { ASK_THE_WORKER } from './why-stopped';

/** roles.md rule 4: all that business support needs of one letter, and no more. */
export function presentLetterAtDesk(answer: LetterAtDesk, { policy }: Presenting): Presented {
  const { invitation, request, papers, history, stopped } = answer;
  const { addressee } = invitation;
  return {
    title: `Invitation to ${addressee.name}`,
    back: { text: 'Back to the request', path: deskPaths.request(request.id) },
    model: {
      name: addressee.name,
      tag: stateTag(invitation),
      state: stateInWords(invitation),
      warnings: [
        ...(stopped ? [`${ASK_THE_WORKER}.`] : []),
        ...(addressee.safetyInstruction === undefined ? [] : [`${instructionInWords(addressee.safetyInstruction)}.`]),
      ],
      details: detailsOf(answer),
      papers: papers.map((paper) => ({ text: `${paperInWords(paper)} (PDF)`, path: deskPaths.paper(invitation, paper) })),
      next: [...nextSteps(answer, policy.desk.notify.letters), ...textStep(answer, policy.desk.notify.textReminders)],
      history: history.map(eventInView),
    },
  };
}

const row = (key: string, text: string): SummaryRow => ({ key: { text: key }, value: { text } });

function detailsOf({ invitation: { addressee, secondCheck, way }, askedBy, copies }: LetterAtDesk): SummaryListOptions {
  const { contact } = addressee;
  const filed = copiesInWords(copies);
  return {
    rows: [
      row('Salutation', `Dear ${addressee.greeting}`),
      row('How', channelInWords(contact.channel)),
      ...(contact.channel === 'letter'
        ? [{ key: { text: 'Address' }, value: { html: lines([addressee.name, ...(contact.addressLines ?? [])].join('\n')) } }]
        : []),
      ...(contact.channel === 'e-mail' ? [row('E-mail address', contact.email ?? '')] : []),
      ...(way === undefined ? [] : [row('Went', wayInWords(way))]),
      row('Language', addressee.language ?? 'English'),
      row('Format', formatsInWords(addressee)),
      { key: { text: 'Goes with it' }, value: { html: lines(addressee.enclosures.join('\n')) } },
      row('Second check', checkInWords(secondCheck)),
      ...(askedBy === undefined ? [] : [row('Asked for by', askedBy)]),
      ...(filed.length === 0 ? [] : [{ key: { text: 'Copies' }, value: { html: lines(filed.join('\n')) } }]),
    ],
  };
}

function checkInWords({ needed, byName, on }: SecondCheck): string {
  if (!needed) return 'Not needed';
  return byName === undefined || on === undefined ? 'Needed before it is sent' : `By ${byName} on ${inWords(on)}`;
}

interface Step {
  readonly text: string;
  readonly path: ModulePath;
  readonly button: boolean;
}

/** What can be done with the letter now, the likeliest first. */
function nextSteps(answer: LetterAtDesk, notifyPosts: boolean): readonly Step[] {
  const { invitation, stopped, request } = answer;
  const toSend = !stopped && request.status === 'released' && invitation.state === 'released';
  return [...(toSend ? stepsToSend(answer, notifyPosts) : []), ...stepsAfterwards(answer)];
}

function stepsToSend({ invitation }: LetterAtDesk, notifyPosts: boolean): readonly Step[] {
  if (needsCheck(invitation)) return [{ text: 'Make the second check', path: deskPaths.check(invitation), button: true }];
  const { channel } = invitation.addressee.contact;
  const post = notifyPosts && fitForNotify(invitation) ? 'Send the letter' : 'Mark as posted';
  const send = { letter: post, 'by-hand': 'Mark as handed over', 'e-mail': 'Send by e-mail' }[channel];
  const cannot = { text: 'It cannot be posted or handed over', path: deskPaths.notArrived(invitation), button: false };
  return [{ text: send, path: deskPaths.send(invitation), button: true }, ...(channel === 'e-mail' ? [] : [cannot])];
}

function stepsAfterwards(answer: LetterAtDesk): readonly Step[] {
  const { invitation } = answer;
  const { state } = invitation;
  const answerText = state === 'answered' ? 'Change the answer' : 'Record the answer';
  const steps: readonly (Step | false)[] = [
    waitsForDecision(invitation) && { text: 'Say what is to be done', path: deskPaths.decide(invitation), button: true },
    expectsAnswer(invitation.occasion ?? 'invitation') &&
      ANSWERABLE.includes(state) &&
      answer.request.news?.kind !== 'meeting-cancelled' && {
        text: answerText,
        path: deskPaths.answer(invitation),
        button: state === 'sent',
      },
    awaitsAnswer(answer) && { text: 'I have asked again', path: deskPaths.chase(invitation), button: false },
    state === 'sent' && { text: 'It came back', path: deskPaths.notArrived(invitation), button: false },
  ];
  return steps.filter((step) => step !== false);
}

const textStep = ({ invitation }: LetterAtDesk, sendsTexts: boolean): readonly Step[] =>
  sendsTexts && expectsAnswer(invitation.occasion ?? 'invitation') && (invitation.state === 'sent' || invitation.state === 'answered')
    ? [{ text: 'Text message before the meeting', path: deskPaths.text(invitation), button: false }]
    : [];

/** Who is told that there is no meeting has nothing to answer. */
const awaitsAnswer = ({ invitation, request }: LetterAtDesk): boolean =>
  waitsForAnswer(invitation) && request.news?.kind !== 'meeting-cancelled';

const ANSWERABLE: readonly InvitationState[] = ['sent', 'unknown', 'failed', 'answered'];

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const eventInView = ({ at, what, by, detail }: InvitationEvent) => ({
  title: eventInWords(what),
  by,
  when: `${inWords(dayInLondon(at))}, ${clock.format(at)}`,
  datetime: at.toISOString(),
  body: detail === undefined ? undefined : { text: detail },
});
