import type { CalendarDay } from '../core/calendar-day';
import { asEmail, type EmailWords } from '../core/document-as-email';
import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { cannotBeReleased, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import type { DisclosureLevel } from '../network/network-member';
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

/** What the template of an invitation may print. Reasons stand in it only as far as this reader's level goes (S4-12). */
export type FamilyInvitationFields = {
  readonly meeting: MeetingFields;
  readonly children: string;
  readonly why: string;
  readonly purposes: readonly string[];
  readonly agenda: readonly string[];
  readonly arranged: readonly string[];
  readonly refreshments: boolean;
  readonly replyBy: string;
  readonly waysToReply: string;
  readonly service: ServiceFields;
  readonly signature: SignatureFields;
  readonly enclosures: string;
  /** The page to send back: on paper only. */
  readonly slip: { readonly from: string; readonly reference: string } | undefined;
};

const sample: FamilyInvitationFields = {
  meeting: SAMPLE_MEETING,
  children: 'Jo and Alex',
  why: 'Jo says that you always listen.',
  purposes: ['The family needs some help in the mornings.', 'The school has seen that the children are often late.'],
  agenda: ['Everyone says who they are.', 'We write down a plan: who does what, and by when.'],
  arranged: ['A taxi will fetch you at 5pm.'],
  refreshments: true,
  replyBy: 'Tuesday 1 December 2026',
  waysToReply: 'ring us on 01632 960001, write to family.meetings@example.org or send back the last page of this letter',
  service: SAMPLE_SERVICE,
  signature: SAMPLE_SIGNATURE,
  enclosures: 'If you are not happy: how to complain; Agenda; How we use information about you; What to expect',
  slip: { from: 'Robin Example', reference: 'FM-SAMPLE' },
};

/** L3. */
export const FAMILY_INVITATION: PaperKind<FamilyInvitationFields> = {
  key: 'family-invitation',
  number: 'L3',
  name: 'Invitation of a relative or friend',
  readers: 'family',
  samples: [sample, { ...sample, purposes: [], arranged: [], refreshments: false, slip: undefined }],
  mustSay: {
    meeting: 'what, when, where, how long and who runs it',
    children: 'whom the meeting is for',
    why: 'why the reader matters to the child',
    purposes: 'the purpose, as far as the reader may know it',
    agenda: 'the agenda in short',
    arranged: 'the help that is arranged',
    replyBy: 'the day to reply by',
    waysToReply: 'the ways to reply',
    'service.telephone': 'whom to ring',
    'service.complaints': 'how to complain',
    'service.advice': 'advice from outside the council',
    signature: 'who signs',
    enclosures: 'what goes with it',
    slip: 'the page to send back',
  },
  hasHead: true,
};

/**
 * The letter, to print or to go with an e-mail.
 * @throws InvalidInput with every reason why it cannot be released
 */
export function invitationLetter(invitation: FamilyInvitation): PrintedDocument {
  releaseOnlyWithout(familyInvitationProblems(invitation));
  return written(invitation, letterHead(invitation, invitation.recipient));
}

/**
 * The same invitation in an e-mail's own words.
 * @throws InvalidInput as the letter
 */
export function invitationEmail(invitation: FamilyInvitation): EmailWords {
  releaseOnlyWithout(familyInvitationProblems(invitation));
  // On a lock screen or in a shared inbox the subject is read by others: it says nothing of a child or a meeting.
  return asEmail(written(invitation, [greetingOf(invitation.recipient)]), `A letter from ${invitation.service.name}`);
}

const written = (invitation: FamilyInvitation, head: readonly Block[]): PrintedDocument =>
  writtenPaper(FAMILY_INVITATION, invitation, {
    title: `Invitation to a ${invitation.meeting.label}`,
    fields: fieldsOf(invitation),
    head,
    size: sizeFor(invitation.recipient.largePrint),
  });

function fieldsOf(invitation: FamilyInvitation): FamilyInvitationFields {
  const { meeting, service, recipient, reference } = invitation;
  return {
    meeting: meetingFields(meeting, service),
    children: namesInWords(invitation.children),
    why: invitation.whyYouMatter,
    purposes: purposes(invitation),
    agenda: invitation.agenda,
    arranged: invitation.arranged,
    refreshments: invitation.refreshments,
    replyBy: dayOfWeekInWords(invitation.replyBy),
    waysToReply: waysToReply(invitation),
    service: serviceFields(service),
    signature: signatureFields(meeting, service),
    enclosures: [invitation.complaintsLeaflet, ...invitation.enclosures].join('; '),
    slip: recipient.by === 'e-mail' ? undefined : { from: recipient.name, reference },
  };
}

/** Never more than the level allows: at `that-there-is-a-meeting` the letter says nothing of why (S4-12). */
function purposes({ disclosure, purposeInBrief, purposeInFull }: FamilyInvitation): readonly string[] {
  if (disclosure === 'reason-in-brief') return purposeInBrief ? [purposeInBrief] : [];
  if (disclosure === 'full-meeting') return [purposeInBrief, purposeInFull].filter((text): text is string => !!text);
  return [];
}

function waysToReply({ service, recipient }: FamilyInvitation): string {
  const ways = [
    `ring us on ${service.telephone}`,
    ...(service.email ? [`write to ${service.email}`] : []),
    ...(recipient.by === 'e-mail' ? [] : ['send back the last page of this letter']),
  ];
  return ways.length > 1 ? `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}` : (ways[0] ?? '');
}
