import type { CalendarDay } from '../core/calendar-day';
import { asEmail, type EmailWords } from '../core/document-as-email';
import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { footerOf } from '../core/letter-service';
import { cannotBeReleased, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import {
  letterHead,
  letterProblems,
  signatureOf,
  whenAndWhere,
  type LetterBasics,
  type MeetingForLetter,
  type Recipient,
} from './invitation-words';

/** What an invitation to a professional is made from (L4). It has no place for the family's own notes. */
export interface ProfessionalInvitation extends LetterBasics {
  readonly recipient: Recipient;
  readonly meeting: MeetingForLetter;
  /** Names by which this professional knows the children. */
  readonly children: readonly string[];
  readonly purpose: string;
  /** What the family needs answered (S0-16). */
  readonly questions: readonly string[];
  /** A professional at a conference gives information and leaves before the family's own time (S1-28). */
  readonly attends: 'information-part' | 'whole-meeting';
  /** S2-28: true where this kind of meeting lets professionals in at the family's expressed wish alone. */
  readonly onlyAtFamilysWish: boolean;
  readonly familyWishesIt: boolean;
  /** What is wanted in writing, and by when. */
  readonly information?: { readonly what: string; readonly by: CalendarDay };
  readonly replyBy: CalendarDay;
}

/** Everything that stands in the way of this letter. Empty = it can go. */
export function professionalInvitationProblems(invitation: ProfessionalInvitation): readonly Problem[] {
  const { onlyAtFamilysWish, familyWishesIt } = invitation;
  return [
    ...(onlyAtFamilysWish && !familyWishesIt
      ? [cannotBeReleased('familyWishesIt', 'the family has not said that it wishes this person to come (S2-28)')]
      : []),
    ...missing('children', invitation.children, 'the name of the child the meeting is for'),
    ...missing('purpose', invitation.purpose, 'the purpose of the meeting'),
    ...missing('questions', invitation.questions, 'the questions this person is to answer'),
    ...missing('replyBy', invitation.replyBy, 'the day to reply by'),
    ...letterProblems(invitation, invitation.recipient, invitation.meeting, freeTexts(invitation)),
  ];
}

const freeTexts = (invitation: ProfessionalInvitation): readonly PrintedText[] => [
  { field: 'purpose', place: 'the purpose', text: invitation.purpose },
  { field: 'questions', place: 'the questions', text: invitation.questions.join('\n') },
  { field: 'information', place: 'the information wanted', text: invitation.information?.what },
  { field: 'children', place: 'the children’s names', text: invitation.children.join('\n') },
  { field: 'recipient.greeting', place: 'the greeting', text: invitation.recipient.greeting },
];

/** @throws InvalidInput with every reason why it cannot be released */
export function professionalInvitationLetter(invitation: ProfessionalInvitation): PrintedDocument {
  releaseOnlyWithout(professionalInvitationProblems(invitation));
  return { ...properties(invitation), blocks: [...letterHead(invitation, invitation.recipient), ...body(invitation)] };
}

/** @throws InvalidInput as the letter */
export function professionalInvitationEmail(invitation: ProfessionalInvitation): EmailWords {
  releaseOnlyWithout(professionalInvitationProblems(invitation));
  const greeting: Block = { kind: 'paragraph', text: `Dear ${invitation.recipient.greeting ?? invitation.recipient.name},` };
  return asEmail({ ...properties(invitation), blocks: [greeting, ...body(invitation)] }, `A letter from ${invitation.service.name}`);
}

function properties(invitation: ProfessionalInvitation): Omit<PrintedDocument, 'blocks'> {
  return {
    title: `Invitation to a ${invitation.meeting.label}`,
    language: invitation.language ?? 'en-GB',
    reference: invitation.reference,
    date: invitation.writtenOn,
    template: 'professional-invitation/1',
    issuer: invitation.service.name,
    size: invitation.recipient.largePrint ? 'large' : 'standard',
    footer: footerOf(invitation.service),
  };
}

function body(invitation: ProfessionalInvitation): readonly Block[] {
  const { meeting, service, children, questions, purpose } = invitation;
  return [
    { kind: 'heading', level: 1, text: `Invitation to a ${meeting.label} for ${namesInWords(children)}` },
    { kind: 'paragraph', text: purpose },
    ...(invitation.familyWishesIt ? [{ kind: 'paragraph', text: 'The family has asked for you to be there.' } as const] : []),
    { kind: 'heading', level: 2, text: 'When and where' },
    whenAndWhere(meeting, service),
    { kind: 'paragraph', text: attendance(invitation) },
    { kind: 'heading', level: 2, text: 'What the family needs from you' },
    { kind: 'list', ordered: true, items: questions },
    ...informationWanted(invitation),
    { kind: 'heading', level: 2, text: 'Confidential' },
    {
      kind: 'paragraph',
      text: 'This letter and what is said at the meeting are confidential. Please keep them on your own agency’s record for this child only, and do not pass them on unless a child or adult may be at risk.',
    },
    { kind: 'heading', level: 2, text: 'Please reply' },
    {
      kind: 'paragraph',
      text: `Please tell us by ${dayOfWeekInWords(invitation.replyBy)} whether you will come: ring ${service.telephone}${service.email ? ` or write to ${service.email}` : ''}.`,
    },
    signatureOf(meeting, service),
  ];
}

function attendance({ attends, meeting }: ProfessionalInvitation): string {
  return attends === 'information-part'
    ? `You are asked to the first part, in which the family is given information. You leave before the family’s own private time. Please stay until the family has asked its questions.`
    : `You are asked to the whole ${meeting.label}.`;
}

function informationWanted({ information }: ProfessionalInvitation): readonly Block[] {
  if (information === undefined) return [];
  return [
    { kind: 'paragraph', text: `Please send us this in writing by ${dayOfWeekInWords(information.by)}: ${information.what}` },
    {
      kind: 'paragraph',
      text: 'Please write in plain words without abbreviations. The family reads it before the meeting, so nothing in it may come as a surprise.',
    },
  ];
}
