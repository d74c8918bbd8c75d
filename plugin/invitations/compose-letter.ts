import type { CalendarDay } from '../core/calendar-day';
import { asEmail, type EmailWords } from '../core/document-as-email';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import type { SupportNeed } from '../network/network-member';
import {
  agendaDocument,
  agendaProblems,
  CONFERENCE_PARTS,
  FAMILY_MEETING_PARTS,
  type AgendaDocument,
  type AgendaPart,
} from './agenda-document';
import { childInvitationLetter, childInvitationProblems, type ChildInvitation } from './child-invitation';
import { enclosure, ENCLOSURES, ENCLOSURE_TITLES, type Enclosure } from './enclosures';
import type { Addressee, Invitation } from './invitation';
import { familyInvitationProblems, invitationEmail, invitationLetter, type FamilyInvitation } from './invitation-letter';
import type { MeetingWords } from './invitation-request';
import type { MeetingForLetter, MeetingPlace } from './invitation-words';
import { basics, byEmail, childrenNamed, greetingOf, largePrint, recipientOf, type ComposedLetter, type LetterFacts } from './letter-facts';
import type { LetterPack } from './letter-pack';
import {
  professionalInvitationEmail,
  professionalInvitationLetter,
  professionalInvitationProblems,
  type ProfessionalInvitation,
} from './professional-invitation';

const AGENDA_TITLE = 'Agenda';

/** The letter to one person, or what is missing for it. */
export function composeLetter(facts: LetterFacts): ComposedLetter {
  const { problems, make } = MAKERS[facts.invitation.kind](facts);
  const agenda = agendaFor(facts);
  const all = [...problems, ...(agenda === undefined ? [] : agendaProblems(agenda))];
  const told = all.filter((problem, at) => all.findIndex(({ message }) => message === problem.message) === at);
  if (told.length > 0) return { problems: told };
  return {
    problems: [],
    pack: {
      ...make(),
      ...(agenda === undefined ? {} : { agenda: agendaDocument(agenda) }),
      ...enclosedWith(facts),
    },
  };
}

/** S0-30: no family's letter goes without them. A child gets how to complain, in a child's words. */
function enclosedWith(facts: LetterFacts): Pick<LetterPack, 'enclosed'> {
  const { kind } = facts.invitation;
  if (kind === 'professional') return {};
  const reader = { largePrint: largePrint(facts), child: kind === 'child' };
  const which: readonly Enclosure[] = reader.child ? ['complaints-leaflet'] : ENCLOSURES;
  return { enclosed: Object.fromEntries(which.map((each) => [each, enclosure(each, basics(facts), reader)])) };
}

const BOOKED_FOR: readonly SupportNeed[] = ['transport', 'childcare', 'interpreter', 'sign-language-interpreter'];

/** How the letter leaves, as it is fixed at its release. @param member with a chosen contact */
export function addresseeOf(facts: Pick<LetterFacts, 'request' | 'invitation' | 'member'>): Addressee {
  const { member, invitation } = facts;
  return {
    name: member.name,
    greeting: greetingOf(facts),
    contact: member.contact ?? { channel: 'by-hand' },
    language: member.language,
    formats: member.needs.filter((need) => need === 'large-print' || need === 'easy-read'),
    needs: member.needs.filter((need) => BOOKED_FOR.includes(need)),
    disclosure: member.disclosure,
    safetyInstruction: member.safetyInstruction,
    enclosures: invitation.kind === 'professional' ? [AGENDA_TITLE] : [ENCLOSURE_TITLES['complaints-leaflet'], ...enclosuresOf(facts)],
  };
}

interface Maker {
  readonly problems: readonly Problem[];
  readonly make: () => { readonly letter: PrintedDocument; readonly email?: EmailWords };
}

const MAKERS: Readonly<Record<Invitation['kind'], (facts: LetterFacts) => Maker>> = {
  family: (facts) => {
    const invitation = familyInvitation(facts);
    return {
      problems: familyInvitationProblems(invitation),
      make: () => ({ letter: invitationLetter(invitation), ...byEmail(facts, () => invitationEmail(invitation)) }),
    };
  },
  professional: (facts) => {
    const invitation = professionalInvitation(facts);
    return {
      problems: professionalInvitationProblems(invitation),
      make: () => ({ letter: professionalInvitationLetter(invitation), ...byEmail(facts, () => professionalInvitationEmail(invitation)) }),
    };
  },
  child: (facts) => {
    const invitation = childInvitation(facts);
    return {
      problems: childInvitationProblems(invitation),
      make: () => {
        const letter = childInvitationLetter(invitation);
        return { letter, ...byEmail(facts, () => coverForChild(letter, invitation)) };
      },
    };
  },
};

/** A child's letter has room to draw, so it goes as a file to open and print; the message round it says nothing of why. */
function coverForChild(letter: PrintedDocument, { firstName, service }: ChildInvitation): EmailWords {
  const cover: PrintedDocument = {
    ...letter,
    title: `A letter from ${service.name}`,
    blocks: [
      { kind: 'paragraph', text: `Hello ${firstName},` },
      { kind: 'paragraph', text: 'A letter for you comes with this e-mail. You can open it and read it, or print it and draw on it.' },
      { kind: 'paragraph', text: `Do you want to ask something? Ring us on ${service.telephone}.` },
    ],
  };
  return asEmail(cover, `A letter from ${service.name}`);
}

/** Words that are not there yet are empty: the letter's own check then says what is missing. */
function meetingFor({ request, invitation }: LetterFacts): MeetingForLetter {
  const { meeting, words } = request;
  return {
    label: meeting.label,
    on: meeting.on ?? ('' as CalendarDay),
    startsAt: invitation.words.startsAt ?? meeting.startsAt ?? '',
    likelyLength: words.likelyLength,
    place: placeFor(meeting, words.joinBy, invitation.words.keepVenueOut),
    runBy: meeting.runBy ?? { name: '', role: '', independent: false },
  };
}

function placeFor({ venueKind, venue }: MeetingWords, joinBy: string | undefined, keepVenueOut: boolean): MeetingPlace {
  if (venueKind === 'online') return { kind: 'online', joinBy: joinBy ?? '' };
  return { kind: 'venue', text: venue ?? '', isHome: venueKind === 'family-home', unsafeForRecipient: keepVenueOut };
}

/** The council's own leaflets are paper: an e-mail names only what comes with it. How to complain is named apart. */
function enclosuresOf({ request, member, invitation }: Pick<LetterFacts, 'request' | 'member' | 'invitation'>): readonly string[] {
  const onPaper = member.contact?.channel === 'e-mail' ? [] : request.words.enclosures;
  const always = ENCLOSURES.map((each) => ENCLOSURE_TITLES[each]).slice(1);
  return invitation.kind === 'child' ? onPaper : [...new Set([AGENDA_TITLE, ...always, ...onPaper])];
}

function familyInvitation(facts: LetterFacts): FamilyInvitation {
  const { request, invitation, member } = facts;
  return {
    ...basics(facts),
    recipient: recipientOf(facts),
    disclosure: member.disclosure,
    meeting: meetingFor(facts),
    children: childrenNamed(facts).map((child) => child.firstName),
    whyYouMatter: invitation.words.whyYouMatter ?? '',
    purposeInBrief: request.words.purposeInBrief,
    purposeInFull: request.words.purposeInFull,
    agenda: request.words.agenda,
    arranged: invitation.words.arranged,
    refreshments: request.words.refreshments,
    replyBy: request.words.replyBy,
    complaintsLeaflet: ENCLOSURE_TITLES['complaints-leaflet'],
    enclosures: enclosuresOf(facts),
  };
}

function professionalInvitation(facts: LetterFacts): ProfessionalInvitation {
  const { request, invitation, member } = facts;
  return {
    ...basics(facts),
    recipient: recipientOf(facts),
    meeting: meetingFor(facts),
    children: childrenNamed(facts).map((child) => child.fullName),
    purpose: invitation.words.purpose ?? '',
    questions: invitation.words.questions,
    attends: invitation.words.attends ?? 'information-part',
    // An advocate and an interpreter are there for somebody, not as professionals (S2-28).
    onlyAtFamilysWish: request.meeting.onlyAtFamilysWish && member.kind === 'professional' && member.wishOverride === undefined,
    familyWishesIt: member.familyWish !== undefined,
    information: invitation.words.information,
    replyBy: request.words.replyBy,
  };
}

function childInvitation(facts: LetterFacts): ChildInvitation {
  const { whoIsComing, whoToAsk, advocate } = facts.invitation.words;
  return {
    ...basics(facts),
    recipient: recipientOf(facts),
    firstName: greetingOf(facts),
    meeting: meetingFor(facts),
    whoIsComing,
    whoToAsk: whoToAsk ?? '',
    advocate,
  };
}

/** S3-23: a child's own topics stand where the family says why it meets, on the agenda of those who may be given them (roles.md rule 9). */
function partsFor(facts: LetterFacts): readonly AgendaPart[] {
  const conference = facts.request.meeting.family === 'FGC';
  const standard = conference ? CONFERENCE_PARTS : FAMILY_MEETING_PARTS;
  const theirs = childrenNamed(facts).flatMap(({ personId, firstName }) =>
    (facts.topics ?? [])
      .filter((each) => each.childId === personId)
      .map(({ topics }): AgendaPart => ({ title: `What ${firstName} wants to talk about`, explanation: topics })),
  );
  const after = conference ? 1 : 2;
  return [...standard.slice(0, after), ...theirs, ...standard.slice(after)];
}

/** The agenda for this one person: their own time, and the bottom lines only for those who may know everything (S4-12). */
function agendaFor(facts: LetterFacts): AgendaDocument | undefined {
  const { request, invitation, member } = facts;
  if (invitation.kind === 'child') return undefined;
  const { meeting } = request;
  return {
    ...basics(facts),
    meetingLabel: meeting.label,
    children: childrenNamed(facts).map((child) => child.firstName),
    on: meeting.on ?? ('' as CalendarDay),
    startsAt: invitation.words.startsAt ?? meeting.startsAt ?? '',
    largePrint: largePrint(facts),
    parts: partsFor(facts),
    groundRules: meeting.groundRules,
    bottomLines: member.disclosure === 'full-meeting' ? meeting.bottomLines : { must: [], cannot: [] },
    absentViews: [],
  };
}
