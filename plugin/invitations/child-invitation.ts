import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords, timeInWords } from '../core/in-words';
import { footerOf } from '../core/letter-service';
import { missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import { letterProblems, shownVenue, type LetterBasics, type MeetingForLetter, type Recipient } from './invitation-words';

/** What a child's invitation is made from (L5). It has no place for adults' worries. */
export interface ChildInvitation extends LetterBasics {
  readonly recipient: Recipient;
  readonly firstName: string;
  readonly meeting: MeetingForLetter;
  /** As the child calls them: "Nana", "Uncle Emeka". */
  readonly whoIsComing: readonly string[];
  /** First name of the person who explained the meeting to the child and can be asked. */
  readonly whoToAsk: string;
  /** The advocate, where there is one already. */
  readonly advocate?: string;
}

/** Everything that stands in the way of this letter. Empty = it can go. */
export function childInvitationProblems(invitation: ChildInvitation): readonly Problem[] {
  return [
    ...missing('firstName', invitation.firstName, 'the child’s first name'),
    ...missing('whoIsComing', invitation.whoIsComing, 'who is coming'),
    ...missing('whoToAsk', invitation.whoToAsk, 'whom the child can ask'),
    ...letterProblems(invitation, invitation.recipient, invitation.meeting, freeTexts(invitation)),
  ];
}

const freeTexts = ({ firstName, whoIsComing, whoToAsk, advocate }: ChildInvitation): readonly PrintedText[] => [
  { field: 'firstName', place: 'the child’s name', text: firstName },
  { field: 'whoIsComing', place: 'who is coming', text: whoIsComing.join('\n') },
  { field: 'whoToAsk', place: 'whom to ask', text: whoToAsk },
  { field: 'advocate', place: 'the advocate’s name', text: advocate },
];

/** @throws InvalidInput with every reason why it cannot be released */
export function childInvitationLetter(invitation: ChildInvitation): PrintedDocument {
  releaseOnlyWithout(childInvitationProblems(invitation));
  const { recipient, service, firstName } = invitation;
  return {
    title: `A meeting about you, ${firstName}`,
    language: invitation.language ?? 'en-GB',
    reference: invitation.reference,
    date: invitation.writtenOn,
    template: 'child-invitation/1',
    issuer: service.name,
    size: recipient.largePrint ? 'large' : 'child',
    footer: footerOf(service),
    blocks: [...cover(invitation), ...whatAndWhen(invitation), ...yourChoice(invitation), ...toFillIn(invitation)],
  };
}

/** A posted letter has a page of its own for the envelope's window: the child's page begins with the child's name. */
function cover({ recipient }: ChildInvitation): readonly Block[] {
  if (recipient.by !== 'post') return [];
  return [{ kind: 'address', lines: [recipient.name, ...(recipient.addressLines ?? [])] }, { kind: 'page-break' }];
}

function whatAndWhen({ firstName, meeting, whoIsComing, service }: ChildInvitation): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: `Hello ${firstName}` },
    { kind: 'paragraph', weight: 'strong', text: 'This meeting is about making things better for you.' },
    { kind: 'paragraph', text: `It is called a ${meeting.label}. People who care about you will talk about how they can help.` },
    {
      kind: 'facts',
      rows: [
        { name: 'When', value: `${dayOfWeekInWords(meeting.on)}, at ${timeInWords(meeting.startsAt)}` },
        { name: 'Where', value: shownVenue(meeting.place) ?? `We will tell you. You can ring us on ${service.telephone}.` },
        { name: 'Who', value: `${namesInWords(whoIsComing)}. ${meeting.runBy.name} will run the meeting.` },
      ],
    },
  ];
}

function yourChoice({ advocate, whoToAsk, service }: ChildInvitation): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'You choose' },
    {
      kind: 'list',
      items: [
        'You can come to all of it.',
        'You can come for a bit of it.',
        'You can stay away and send your words or a picture.',
        'You can change your mind.',
      ],
    },
    { kind: 'heading', level: 2, text: 'Someone to help you' },
    {
      kind: 'paragraph',
      text: advocate
        ? `${advocate} can help you say what you think. ${advocate} is on your side.`
        : 'You can have an advocate. An advocate is on your side and helps you say what you think. Just ask us.',
    },
    { kind: 'paragraph', text: 'Nobody is in trouble for saying what they think.' },
    { kind: 'paragraph', text: `Do you want to ask something? Ask ${whoToAsk}, or ring us on ${service.telephone}.` },
  ];
}

const toFillIn = ({ firstName }: ChildInvitation): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'Your page' },
  {
    kind: 'choices',
    question: `What would you like, ${firstName}?`,
    choices: ['I want to come', 'I want to come for a bit', 'I want to send my words or a picture', 'I do not know yet'],
  },
  { kind: 'drawing-box', caption: 'Draw or write here what you want people to know.', height: 120 },
];
