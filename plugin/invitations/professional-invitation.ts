import type { CalendarDay } from '../core/calendar-day';
import { asEmail, type EmailWords } from '../core/document-as-email';
import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { cannotBeReleased, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import {
  greetingOf,
  letterHead,
  letterProblems,
  meetingFields,
  SAMPLE_MEETING,
  SAMPLE_SIGNATURE,
  signatureFields,
  type LetterBasics,
  type MeetingFields,
  type MeetingForLetter,
  type Recipient,
  type SignatureFields,
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

/** What the template of an invitation to a professional may print. */
export type ProfessionalInvitationFields = {
  readonly meeting: MeetingFields;
  readonly children: string;
  readonly purpose: string;
  readonly familyWishesIt: boolean;
  readonly wholeMeeting: boolean;
  readonly questions: readonly string[];
  readonly information: { readonly what: string; readonly by: string } | undefined;
  readonly replyBy: string;
  readonly service: ServiceFields;
  readonly signature: SignatureFields;
};

const sample: ProfessionalInvitationFields = {
  meeting: SAMPLE_MEETING,
  children: 'Jo Example',
  purpose: 'The family is making a plan for the mornings.',
  familyWishesIt: true,
  wholeMeeting: false,
  questions: ['What does the school see in the mornings?'],
  information: { what: 'a short note on attendance since January', by: 'Tuesday 24 November 2026' },
  replyBy: 'Monday 23 November 2026',
  service: SAMPLE_SERVICE,
  signature: SAMPLE_SIGNATURE,
};

/** L4. */
export const PROFESSIONAL_INVITATION: PaperKind<ProfessionalInvitationFields> = {
  key: 'professional-invitation',
  number: 'L4',
  name: 'Invitation of a professional',
  readers: 'professional',
  samples: [sample, { ...sample, familyWishesIt: false, wholeMeeting: true, information: undefined }],
  mustSay: {
    meeting: 'what, when, where, how long and who runs it',
    children: 'whom the meeting is for',
    purpose: 'the purpose',
    questions: 'the questions to be answered',
    information: 'what is wanted in writing, and by when',
    replyBy: 'the day to reply by',
    signature: 'who signs',
  },
  hasHead: true,
};

/** @throws InvalidInput with every reason why it cannot be released */
export function professionalInvitationLetter(invitation: ProfessionalInvitation): PrintedDocument {
  releaseOnlyWithout(professionalInvitationProblems(invitation));
  return written(invitation, letterHead(invitation, invitation.recipient));
}

/** @throws InvalidInput as the letter */
export function professionalInvitationEmail(invitation: ProfessionalInvitation): EmailWords {
  releaseOnlyWithout(professionalInvitationProblems(invitation));
  return asEmail(written(invitation, [greetingOf(invitation.recipient)]), `A letter from ${invitation.service.name}`);
}

const written = (invitation: ProfessionalInvitation, head: readonly Block[]): PrintedDocument =>
  writtenPaper(PROFESSIONAL_INVITATION, invitation, {
    title: `Invitation to a ${invitation.meeting.label}`,
    fields: fieldsOf(invitation),
    head,
    size: sizeFor(invitation.recipient.largePrint),
  });

function fieldsOf(invitation: ProfessionalInvitation): ProfessionalInvitationFields {
  const { meeting, service, information } = invitation;
  return {
    meeting: meetingFields(meeting, service),
    children: namesInWords(invitation.children),
    purpose: invitation.purpose,
    familyWishesIt: invitation.familyWishesIt,
    wholeMeeting: invitation.attends === 'whole-meeting',
    questions: invitation.questions,
    information: information && { what: information.what, by: dayOfWeekInWords(information.by) },
    replyBy: dayOfWeekInWords(invitation.replyBy),
    service: serviceFields(service),
    signature: signatureFields(meeting, service),
  };
}
