import type { CalendarDay } from '../core/calendar-day';
import { asEmail, type EmailWords } from '../core/document-as-email';
import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { footerOf } from '../core/letter-service';
import { cannotBeReleased, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import type { DisclosureLevel } from '../network/network-member';
import {
  letterHead,
  letterProblems,
  signatureOf,
  whenAndWhere,
  type LetterBasics,
  type MeetingForLetter,
  type Recipient,
} from './invitation-words';

/** What an invitation to a relative or friend is made from (L3). Nothing in it is about another guest. */
export interface FamilyInvitation extends LetterBasics {
  readonly recipient: Recipient;
  /** S4-12: decides the purpose sentence. */
  readonly disclosure: DisclosureLevel;
  readonly meeting: MeetingForLetter;
  /** First names; a child whom this recipient may not know of is not among them. */
  readonly children: readonly string[];
  /** Why this person matters to the child, in words agreed for them: "Zoë says you always listen." */
  readonly whyYouMatter: string;
  /** Printed from `reason-in-brief` upwards. */
  readonly purposeInBrief?: string;
  /** Printed at `full-meeting` only. */
  readonly purposeInFull?: string;
  /** The agenda in a few lines. */
  readonly agenda: readonly string[];
  /** Help already settled for this person: "A Polish interpreter will be there." */
  readonly arranged: readonly string[];
  readonly refreshments: boolean;
  readonly replyBy: CalendarDay;
  /** Title of the complaints leaflet that goes with the letter; no family pack goes without one (S0-30). */
  readonly complaintsLeaflet: string;
  /** What else goes with it: agenda, privacy notice, what to expect, feedback form. */
  readonly enclosures: readonly string[];
}

/** Everything that stands in the way of this letter, in words for the person who releases it. Empty = it can go. */
export function familyInvitationProblems(invitation: FamilyInvitation): readonly Problem[] {
  const { disclosure, purposeInBrief, purposeInFull } = invitation;
  return [
    ...(disclosure === 'nothing-yet' ? [cannotBeReleased('disclosure', 'this person is to be told nothing yet')] : []),
    ...missing('children', invitation.children, 'the name of the child the meeting is for'),
    ...missing('whyYouMatter', invitation.whyYouMatter, 'why this person matters to the child'),
    ...(disclosure === 'reason-in-brief'
      ? missing('purposeInBrief', purposeInBrief, 'the reason in brief, as agreed for this person')
      : []),
    ...(disclosure === 'full-meeting'
      ? missing('purposeInFull', purposeInFull ?? purposeInBrief, 'the reason, as agreed for this person')
      : []),
    ...missing('agenda', invitation.agenda, 'the agenda in short'),
    ...missing('replyBy', invitation.replyBy, 'the day to reply by'),
    ...missing('complaintsLeaflet', invitation.complaintsLeaflet, 'the complaints leaflet (S0-30)'),
    ...letterProblems(invitation, invitation.recipient, invitation.meeting, freeTexts(invitation)),
  ];
}

function freeTexts(invitation: FamilyInvitation): readonly PrintedText[] {
  return [
    { field: 'whyYouMatter', place: 'why this person matters', text: invitation.whyYouMatter },
    ...purposes(invitation).map((text) => ({ field: 'purpose', place: 'the reason for the meeting', text })),
    { field: 'agenda', place: 'the agenda', text: invitation.agenda.join('\n') },
    { field: 'arranged', place: 'the help that is arranged', text: invitation.arranged.join('\n') },
    { field: 'enclosures', place: 'the enclosures', text: [invitation.complaintsLeaflet, ...invitation.enclosures].join('\n') },
    { field: 'children', place: 'the children’s names', text: invitation.children.join('\n') },
    { field: 'recipient.greeting', place: 'the greeting', text: invitation.recipient.greeting },
  ];
}

/**
 * The letter, to print or to go with an e-mail.
 * @throws InvalidInput with every reason why it cannot be released
 */
export function invitationLetter(invitation: FamilyInvitation): PrintedDocument {
  releaseOnlyWithout(familyInvitationProblems(invitation));
  return {
    ...properties(invitation),
    blocks: [
      ...letterHead(invitation, invitation.recipient),
      ...body(invitation),
      ...complaintsAndAdvice(invitation),
      ...farewell(invitation),
      ...replySlip(invitation),
    ],
  };
}

/**
 * The same invitation in an e-mail's own words.
 * @throws InvalidInput as the letter
 */
export function invitationEmail(invitation: FamilyInvitation): EmailWords {
  releaseOnlyWithout(familyInvitationProblems(invitation));
  const blocks: readonly Block[] = [
    { kind: 'paragraph', text: `Dear ${invitation.recipient.greeting ?? invitation.recipient.name},` },
    ...body(invitation),
    ...complaintsAndAdvice(invitation),
    ...farewell(invitation),
  ];
  // On a lock screen or in a shared inbox the subject is read by others: it says nothing of a child or a meeting.
  return asEmail({ ...properties(invitation), blocks }, `A letter from ${invitation.service.name}`);
}

function properties(invitation: FamilyInvitation): Omit<PrintedDocument, 'blocks'> {
  return {
    title: `Invitation to a ${invitation.meeting.label}`,
    language: invitation.language ?? 'en-GB',
    reference: invitation.reference,
    date: invitation.writtenOn,
    template: 'family-invitation/1',
    issuer: invitation.service.name,
    size: invitation.recipient.largePrint ? 'large' : 'standard',
    footer: footerOf(invitation.service),
  };
}

function body(invitation: FamilyInvitation): readonly Block[] {
  const { meeting, service, children } = invitation;
  const names = namesInWords(children);
  return [
    { kind: 'heading', level: 1, text: `Please come to a ${meeting.label} for ${names}` },
    { kind: 'paragraph', text: invitation.whyYouMatter },
    { kind: 'paragraph', text: `We would like you to come to a ${meeting.label} for ${names}. ${service.statement}` },
    ...purposes(invitation).map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'paragraph', text: 'It is your choice. You do not have to come. You can change your mind at any time.' },
    { kind: 'heading', level: 2, text: 'When and where' },
    whenAndWhere(meeting, service),
    { kind: 'heading', level: 2, text: 'What will happen' },
    { kind: 'list', items: invitation.agenda },
    ...helpToCome(invitation),
    { kind: 'heading', level: 2, text: 'If you cannot come' },
    {
      kind: 'paragraph',
      text: 'You can still have your say. You can join by telephone or video. You can also write to us or ring us, and we will share your views with the people there.',
    },
    { kind: 'heading', level: 2, text: 'Keeping things private and safe' },
    {
      kind: 'paragraph',
      text: 'Please keep what is said at the meeting private. We do the same. We only pass something on if we think that someone could be hurt.',
    },
    {
      kind: 'paragraph',
      text: `Would you feel unsafe if you met someone there? Please ring us on ${service.telephone} before the meeting. We will not tell anyone that you rang.`,
    },
    { kind: 'heading', level: 2, text: 'Please tell us if you can come' },
    { kind: 'paragraph', text: howToReply(invitation) },
  ];
}

/** Never more than the level allows: at `that-there-is-a-meeting` the letter says nothing of why (S4-12). */
function purposes({ disclosure, purposeInBrief, purposeInFull }: FamilyInvitation): readonly string[] {
  if (disclosure === 'reason-in-brief') return purposeInBrief ? [purposeInBrief] : [];
  if (disclosure === 'full-meeting') return [purposeInBrief, purposeInFull].filter((text): text is string => !!text);
  return [];
}

function helpToCome({ arranged, refreshments, service }: FamilyInvitation): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Help to come' },
    {
      kind: 'paragraph',
      text: `We can help with travel, with care for your children, with an interpreter, and with an advocate (someone who helps you say what you think). Please ring us on ${service.telephone} to tell us what you need.`,
    },
    ...(refreshments ? [{ kind: 'paragraph', text: 'There will be food and drinks.' } as const] : []),
    ...(arranged.length > 0 ? [{ kind: 'list', items: arranged } as const] : []),
  ];
}

function howToReply({ replyBy, service, recipient }: FamilyInvitation): string {
  const ways = [
    `ring us on ${service.telephone}`,
    ...(service.email ? [`write to ${service.email}`] : []),
    ...(recipient.by === 'e-mail' ? [] : ['send back the last page of this letter']),
  ];
  return `Please let us know by ${dayOfWeekInWords(replyBy)}. You can ${ways.length > 1 ? `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}` : ways[0]}.`;
}

function complaintsAndAdvice({ service }: FamilyInvitation): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'If you are not happy, or want advice' },
    { kind: 'paragraph', text: service.complaintsText },
    { kind: 'paragraph', text: service.independentAdviceText },
  ];
}

function farewell({ meeting, service, complaintsLeaflet, enclosures }: FamilyInvitation): readonly Block[] {
  return [
    signatureOf(meeting, service),
    { kind: 'paragraph', text: `With this letter: ${[complaintsLeaflet, ...enclosures].join('; ')}.` },
  ];
}

function replySlip({ recipient, meeting, service, reference, replyBy }: FamilyInvitation): readonly Block[] {
  if (recipient.by === 'e-mail') return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'My answer' },
    { kind: 'paragraph', text: `Please send this page back by ${dayOfWeekInWords(replyBy)}, to:` },
    { kind: 'paragraph', text: [service.name, ...service.address].join('\n') },
    {
      kind: 'facts',
      rows: [
        { name: 'From', value: recipient.name },
        { name: 'Reference', value: reference },
        { name: 'Meeting on', value: dayOfWeekInWords(meeting.on) },
      ],
    },
    {
      kind: 'choices',
      question: 'Please tick one box',
      choices: ['Yes, I will come', 'Yes, I will join by telephone or video', 'No, but I want to give my views', 'No'],
    },
    { kind: 'lines', label: 'Help that I need, or people I would not feel safe to meet', count: 3 },
    { kind: 'lines', label: 'My views, if I cannot come', count: 4 },
  ];
}
