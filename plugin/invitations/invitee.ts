import type { CalendarDay } from '../core/calendar-day';
import type { Person } from '../core/case-system';
import type { MemberKind, NetworkMember } from '../network/network-member';
import { isPresentInList } from '../network/network-member';
import type { LetterKind } from './invitation';

/** Where something that stands in the way of a letter is put right. */
export type MendAt = 'member' | 'contact' | 'letter' | 'request' | 'meeting' | 'case-record' | 'settings' | 'nowhere';

/** One thing that stands in the way of a letter, in words for the worker. */
export interface Obstacle {
  readonly message: string;
  readonly mendAt: MendAt;
}

const LETTERS: Readonly<Partial<Record<MemberKind, LetterKind>>> = {
  child: 'child',
  network: 'family',
  professional: 'professional',
  advocate: 'professional',
  interpreter: 'professional',
};

/** Which letter somebody gets; the worker and the coordinator, who hold the meeting, get none. */
export const letterKindOf = (member: Pick<NetworkMember, 'kind'>): LetterKind | undefined => LETTERS[member.kind];

export interface InviteeFacts {
  readonly member: NetworkMember;
  /** As the case system has them; undefined where they are not in it. */
  readonly person?: Person;
  readonly today: CalendarDay;
}

/** Why somebody is not to be invited at all, if so. */
export function notToBeInvited({ member, person, today }: InviteeFacts): Obstacle | undefined {
  if (!isPresentInList(member)) return { message: 'Was taken off the family’s list', mendAt: 'member' };
  if (letterKindOf(member) === undefined) return { message: 'Holds the meeting and needs no invitation', mendAt: 'nowhere' };
  // C6: decided by the authority, with its reason (network/exclusion.ts).
  if (member.excluded === true) return { message: 'Is kept from the meeting by a decision of the authority', mendAt: 'member' };
  if (member.status === 'declined') return { message: 'Has said that they do not want to take part', mendAt: 'member' };
  if (member.status === 'not-suitable') return { message: 'Is marked as not suitable to take part', mendAt: 'member' };
  if (member.personId !== undefined && person === undefined) {
    return { message: 'The case record of this person can no longer be found', mendAt: 'case-record' };
  }
  if (person?.dateOfDeath !== undefined && person.dateOfDeath <= today) {
    return { message: 'The case record says that this person has died', mendAt: 'case-record' };
  }
  if (person?.expectedBirth !== undefined) return { message: 'Is not born yet', mendAt: 'nowhere' };
  return undefined;
}

/** What has to be settled about a person who is to be invited before a letter can go to them. */
export function inviteeObstacles({ member }: Pick<InviteeFacts, 'member'>): readonly Obstacle[] {
  const { disclosure, contact, safetyInstruction } = member;
  const nothingYet = {
    message: 'This person is to be told nothing yet. Change what they may be told first, if the family agrees',
    mendAt: 'member',
  } as const;
  const noContact = { message: 'Choose how and where the letter goes', mendAt: 'contact' } as const;
  const notByPost = { message: 'Nothing may be posted to this person. Choose e-mail, or hand it over', mendAt: 'contact' } as const;
  return [
    ...(disclosure === 'nothing-yet' ? [nothingYet] : []),
    ...(contact === undefined || isIncomplete(contact) ? [noContact] : []),
    ...(contact?.channel === 'letter' && safetyInstruction === 'do-not-post' ? [notByPost] : []),
  ];
}

function isIncomplete({ channel, addressLines, email }: NonNullable<NetworkMember['contact']>): boolean {
  if (channel === 'letter') return (addressLines ?? []).length === 0;
  return channel === 'e-mail' && (email ?? '') === '';
}
