import type { CalendarDay } from '../core/calendar-day';
import type { Block } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { capitalised, dayOfWeekInWords, timeInWords } from '../core/in-words';
import { publicContacts, senderBlock, serviceProblems, type LetterService } from '../core/letter-service';
import { keptNameProblems } from '../core/kept-names';
import { contactProblems, missing, cannotBeReleased, type PrintedText } from '../core/release-check';
import type { Wording } from '../core/wording';

/** Where the meeting is, as far as it concerns a letter. */
export type MeetingPlace =
  | {
      readonly kind: 'venue';
      /** Name and address of the venue. */
      readonly text: string;
      /** Somebody's home: its address goes into nobody's letter. */
      readonly isHome: boolean;
      /** This recipient must not learn it from a letter (a contact-safety pair, a letter that others read). */
      readonly unsafeForRecipient: boolean;
    }
  | { readonly kind: 'online'; /** How to join: "We will send you a link the day before". */ readonly joinBy: string };

/** What every invitation says of the meeting. All of it is for this one recipient: their own part, their own time. */
export interface MeetingForLetter {
  /** In running text: "family meeting", "family group conference". */
  readonly label: string;
  readonly on: CalendarDay;
  /** "18:30", London time. */
  readonly startsAt: string;
  /** "about two hours". */
  readonly likelyLength: string;
  readonly place: MeetingPlace;
  /** Who runs it: a name and "independent coordinator", "social worker". */
  readonly runBy: { readonly name: string; readonly role: string; readonly independent: boolean };
}

/** What all letters need. */
export interface LetterBasics {
  /** The episode's code, never the child's case number. */
  readonly reference: string;
  readonly writtenOn: CalendarDay;
  readonly service: LetterService;
  /** The reader's own, as the family's list has it: `pl`, `Polish`. English where the council has no template in it. */
  readonly language?: string;
  /** Contact details of everybody round the child but the recipient, as the records hold them: a letter that holds one is not released. */
  readonly otherPeoplesContacts: readonly string[];
  /** Names of restricted children whom the paper is not about: one that stands in a text keeps it back. */
  readonly namesKept?: readonly string[];
  /** Puts it into words, from the house's templates or the council's own. */
  readonly wording: Wording;
  /** Where the council has words that are plainer still. */
  readonly easyRead?: boolean;
}

/** The one person to whom a letter goes. */
export interface Recipient {
  readonly name: string;
  /** After "Dear"; the name where nothing is given. */
  readonly greeting?: string;
  /** The chosen delivery address, a line each. Only a letter by post has one. */
  readonly addressLines?: readonly string[];
  readonly by: 'post' | 'hand' | 'e-mail';
  readonly largePrint?: boolean;
}

const meetingProblems = (meeting: MeetingForLetter | undefined): readonly Problem[] =>
  meeting === undefined
    ? [cannotBeReleased('meeting', 'the meeting’s details are missing')]
    : [
        ...missing('meeting.label', meeting.label, 'what the meeting is called'),
        ...missing('meeting.on', meeting.on, 'the date of the meeting'),
        ...missing('meeting.startsAt', meeting.startsAt, 'the time the meeting starts'),
        ...missing('meeting.likelyLength', meeting.likelyLength, 'how long the meeting is likely to take'),
        ...missing('meeting.runBy', meeting.runBy?.name, 'who runs the meeting'),
        ...missing('meeting.place', placeText(meeting.place), 'where the meeting is'),
      ];

const placeText = (place: MeetingPlace | undefined): string | undefined => (place?.kind === 'venue' ? place.text : place?.joinBy);

const recipientProblems = (recipient: Recipient): readonly Problem[] => [
  ...missing('recipient.name', recipient.name, 'the name of the person the letter is to'),
  ...(recipient.by === 'post' ? missing('recipient.addressLines', recipient.addressLines, 'the address the letter goes to') : []),
];

/**
 * The problems that every letter can have. The recipient's own address is allowed on it; so are the venue (unless it is
 * a home or unsafe for this person) and the service's own contact details. Everything else that looks like a contact is not.
 */
export function letterProblems(
  basics: LetterBasics,
  recipient: Recipient,
  meeting: MeetingForLetter,
  texts: readonly PrintedText[],
): readonly Problem[] {
  const problems = [
    ...missing('reference', basics.reference, 'the reference'),
    ...serviceProblems(basics.service),
    ...recipientProblems(recipient),
    ...meetingProblems(meeting),
  ];
  if (problems.length > 0) return problems;
  const venue = meeting.place.kind === 'venue' ? shownVenue(meeting.place) : undefined;
  return familysProblems(
    [...texts, { field: 'recipient.name', place: 'the name of the recipient', text: recipient.name }, ...meetingTexts(meeting)],
    basics,
    venue === undefined ? [] : [venue],
  );
}

/**
 * What of the family may not stand in any text of a paper: anybody's contact details but the service's own, and the name of a child
 * whose record is restricted and whom the paper is not about (roles.md rule 2).
 * @param allowedUnlessKnown texts whose details may be printed unless the records know them as somebody's: the venue
 */
export const familysProblems = (
  texts: readonly PrintedText[],
  { service, otherPeoplesContacts, namesKept }: Pick<LetterBasics, 'service' | 'otherPeoplesContacts' | 'namesKept'>,
  allowedUnlessKnown: readonly string[] = [],
): readonly Problem[] => [
  ...contactProblems(texts, { allowed: publicContacts(service), allowedUnlessKnown, others: otherPeoplesContacts }),
  ...keptNameProblems(texts, namesKept),
];

function meetingTexts(meeting: MeetingForLetter): readonly PrintedText[] {
  return [
    { field: 'meeting.label', place: 'what the meeting is called', text: meeting.label },
    { field: 'meeting.likelyLength', place: 'how long the meeting takes', text: meeting.likelyLength },
    { field: 'meeting.runBy', place: 'who runs the meeting', text: `${meeting.runBy.name}, ${meeting.runBy.role}` },
    { field: 'meeting.place', place: 'where the meeting is', text: shownVenue(meeting.place) },
  ];
}

/** The venue as far as this recipient's letter may say it. */
export function shownVenue(place: MeetingPlace): string | undefined {
  if (place.kind === 'online') return place.joinBy;
  return place.isHome || place.unsafeForRecipient ? undefined : place.text;
}

/** When, where and with whom, in words. The place of a home, or one that is unsafe for the reader, is in none of them. */
export type MeetingFields = {
  readonly label: string;
  readonly date: string;
  readonly time: string;
  readonly length: string;
  readonly online: boolean;
  readonly place: string;
  readonly runBy: string;
};

export const meetingFields = (meeting: MeetingForLetter, service: LetterService): MeetingFields => ({
  label: meeting.label,
  date: dayOfWeekInWords(meeting.on),
  time: timeInWords(meeting.startsAt),
  length: meeting.likelyLength,
  online: meeting.place.kind === 'online',
  place: shownVenue(meeting.place) ?? `Please ring us on ${service.telephone}. We will tell you where it is.`,
  runBy: runBy(meeting),
});

function runBy({ runBy: { name, role, independent } }: MeetingForLetter): string {
  return independent ? `${name}, ${role}. ${name} does not make decisions about your family.` : `${name}, ${role}.`;
}

export type SignatureFields = { readonly name: string; readonly role: string };

export const signatureFields = ({ runBy: { name, role } }: MeetingForLetter, service: LetterService): SignatureFields => ({
  name,
  role: `${capitalised(role)}, ${service.name}`,
});

export const SAMPLE_MEETING: MeetingFields = {
  label: 'family meeting',
  date: 'Friday 4 December 2026',
  time: '5:30pm',
  length: 'about two hours',
  online: false,
  place: 'Riverside Community Centre\nWharf Road\nSampleton ZZ1 4QT',
  runBy: 'Nia Prosser, senior practitioner.',
};
export const SAMPLE_SIGNATURE: SignatureFields = { name: 'Nia Prosser', role: 'Senior practitioner, Family Meetings Service' };

/** The top of a letter: who writes, to whom, when. Only a letter by post shows an address; an e-mail has a greeting alone. */
export function letterHead(basics: LetterBasics, recipient: Recipient): readonly Block[] {
  const address = recipient.by === 'post' ? [recipient.name, ...(recipient.addressLines ?? [])] : [];
  return [
    senderBlock(basics.service),
    ...(address.length > 0 ? [{ kind: 'address', lines: address } as const] : []),
    { kind: 'paragraph', text: dayOfWeekInWords(basics.writtenOn) },
    { kind: 'paragraph', text: `Our reference: ${basics.reference}` },
    greetingOf(recipient),
  ];
}

export const greetingOf = ({ greeting, name }: Recipient): Block => ({ kind: 'paragraph', text: `Dear ${greeting ?? name},` });
