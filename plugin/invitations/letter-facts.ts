import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { EmailWords } from '../core/document-as-email';
import type { Problem } from '../core/errors';
import type { LetterService } from '../core/letter-service';
import type { Wording } from '../core/wording';
import type { ContactChannel, NetworkMember } from '../network/network-member';
import type { Invitation } from './invitation';
import type { InvitationRequest, MeetingWords } from './invitation-request';
import type { LetterBasics, Recipient } from './invitation-words';
import type { LetterPack } from './letter-pack';

/** All that one letter is made from. */
export interface LetterFacts {
  readonly request: Pick<InvitationRequest, 'reference' | 'meeting' | 'words' | 'occasion' | 'news'>;
  readonly invitation: Pick<Invitation, 'kind' | 'words'>;
  readonly member: NetworkMember;
  readonly service: LetterService;
  readonly wording: Wording;
  readonly writtenOn: CalendarDay;
  /** Contact details of everybody round the family but this person. */
  readonly otherPeoplesContacts: readonly string[];
  /** Names of restricted children whom this letter does not name (roles.md rule 2). */
  readonly namesKept?: readonly string[];
  /** S3-23: what the children want talked about, as far as this person may be given it (roles.md rule 9). */
  readonly topics?: readonly { readonly childId: PersonId; readonly topics: string }[];
}

export interface ComposedLetter {
  /** Everything that stands in the way; empty = `pack` is there. */
  readonly problems: readonly Problem[];
  readonly pack?: LetterPack;
}

const BY: Readonly<Record<ContactChannel, Recipient['by']>> = { letter: 'post', 'by-hand': 'hand', 'e-mail': 'e-mail' };

export const largePrint = ({ member }: LetterFacts): boolean => member.needs.includes('large-print');

export const basics = ({ request, writtenOn, service, wording, otherPeoplesContacts, namesKept, member }: LetterFacts): LetterBasics => ({
  reference: request.reference,
  writtenOn,
  service,
  wording,
  otherPeoplesContacts,
  namesKept,
  language: member.language,
  easyRead: member.needs.includes('easy-read'),
});

/** A child is greeted by the first name, everybody else by the whole name unless the worker wrote another greeting. */
export function greetingOf({ request, invitation, member }: Pick<LetterFacts, 'request' | 'invitation' | 'member'>): string {
  if (invitation.words.greeting !== undefined || invitation.kind !== 'child') return invitation.words.greeting ?? member.name;
  const known = request.meeting.children.find((child) => child.personId === member.personId);
  return known?.firstName ?? member.name.split(' ')[0] ?? '';
}

export const recipientOf = (facts: LetterFacts): Recipient => ({
  name: facts.member.name,
  greeting: greetingOf(facts),
  addressLines: facts.member.contact?.addressLines,
  by: BY[facts.member.contact?.channel ?? 'by-hand'],
  largePrint: largePrint(facts),
});

export const childrenNamed = ({ request, invitation }: LetterFacts): MeetingWords['children'] =>
  request.meeting.children.filter((child) => invitation.words.childIds.includes(child.personId));

export const byEmail = ({ member }: LetterFacts, words: () => EmailWords): { readonly email?: EmailWords } =>
  member.contact?.channel === 'e-mail' ? { email: words() } : {};
