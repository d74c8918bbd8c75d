import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { namesInWords } from '../core/in-words';
import { missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import {
  letterProblems,
  meetingFields,
  SAMPLE_MEETING,
  shownVenue,
  type LetterBasics,
  type MeetingFields,
  type MeetingForLetter,
  type Recipient,
} from './invitation-words';

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

/** What the template of a child's invitation may print. */
export type ChildInvitationFields = {
  readonly firstName: string;
  readonly meeting: MeetingFields;
  /** Undefined where the child rings to hear it. */
  readonly place: string | undefined;
  readonly whoIsComing: string;
  readonly runBy: string;
  readonly whoToAsk: string;
  readonly advocate: string | undefined;
  readonly service: ServiceFields;
};

const sample: ChildInvitationFields = {
  firstName: 'Jo',
  meeting: SAMPLE_MEETING,
  place: SAMPLE_MEETING.place,
  whoIsComing: 'Mum, Nana and Uncle Ali',
  runBy: 'Nia Prosser',
  whoToAsk: 'Nia',
  advocate: 'Sam',
  service: SAMPLE_SERVICE,
};

/** L5: for readers of seven to nine. */
export const CHILD_INVITATION: PaperKind<ChildInvitationFields> = {
  key: 'child-invitation',
  number: 'L5',
  name: 'Invitation of a child',
  readers: 'child',
  samples: [sample, { ...sample, place: undefined, advocate: undefined }],
  mustSay: {
    firstName: 'the child’s name',
    place: 'where it is',
    whoIsComing: 'who is coming',
    whoToAsk: 'whom to ask',
    advocate: 'who helps the child speak',
  },
  hasHead: true,
};

/** @throws InvalidInput with every reason why it cannot be released */
export function childInvitationLetter(invitation: ChildInvitation): PrintedDocument {
  releaseOnlyWithout(childInvitationProblems(invitation));
  const { recipient, service, firstName, meeting, whoIsComing, whoToAsk, advocate } = invitation;
  return writtenPaper(CHILD_INVITATION, invitation, {
    title: `A meeting about you, ${firstName}`,
    fields: {
      firstName,
      meeting: meetingFields(meeting, service),
      place: shownVenue(meeting.place),
      whoIsComing: namesInWords(whoIsComing),
      runBy: meeting.runBy.name,
      whoToAsk,
      advocate,
      service: serviceFields(service),
    },
    head: cover(invitation),
    size: sizeFor(recipient.largePrint, 'child'),
  });
}

/** A posted letter has a page of its own for the envelope's window: the child's page begins with the child's name. */
function cover({ recipient }: ChildInvitation): readonly Block[] {
  if (recipient.by !== 'post') return [];
  return [{ kind: 'address', lines: [recipient.name, ...(recipient.addressLines ?? [])] }, { kind: 'page-break' }];
}
