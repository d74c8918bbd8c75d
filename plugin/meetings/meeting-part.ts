import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import { pairsAmong, type ContactSafety } from '../network/contact-safety';
import type { NetworkMember } from '../network/network-member';
import { startTimeFrom } from './start-time';

/** S1-36: people of one meeting who cannot be in one room. */
export const PART_KINDS = ['breakout-room', 'separate-meeting'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part of a meeting with some of its people: in another room at the same time, or at another time. */
export interface MeetingPart {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: PartKind;
  /** "With the father's side". */
  readonly name: string;
  readonly on?: CalendarDay;
  readonly startsAt?: string;
  readonly place?: string;
  readonly memberIds: readonly string[];
}

export function partProblems(
  { memberIds, startsAt }: { readonly memberIds: readonly string[]; readonly startsAt?: string },
  members: readonly NetworkMember[],
  safety: readonly ContactSafety[],
): readonly Problem[] {
  const together = pairsAmong(memberIds, safety);
  return [
    ...(memberIds.every((id) => members.some((member) => member.id === id))
      ? []
      : [{ field: 'memberIds', message: 'Select people from the list' }]),
    ...(together.length > 0
      ? [{ field: 'memberIds', message: `${pairInWords(together[0], members)} are to be kept apart: put them into two parts` }]
      : []),
    ...(startsAt !== undefined && startTimeFrom(startsAt) === undefined
      ? [{ field: 'startsAt', message: 'Enter a time, like 6.30pm' }]
      : []),
  ];
}

/** "Amara Okafor and Piotr Łukaszewski". What keeps them apart stays on the worker's own page. */
export function pairInWords(
  pair: Pick<ContactSafety, 'memberId' | 'otherMemberId'> | undefined,
  members: readonly NetworkMember[],
): string {
  const name = (id: string | undefined): string => members.find((member) => member.id === id)?.name ?? 'somebody no longer on the list';
  return `${name(pair?.memberId)} and ${name(pair?.otherMemberId)}`;
}

/** S1-36: pairs of whom both are expected or came, and whom no part keeps apart. */
export function pairsInOneRoom(
  memberIds: readonly string[],
  parts: readonly Pick<MeetingPart, 'memberIds'>[],
  safety: readonly ContactSafety[],
): readonly ContactSafety[] {
  const partOf = (id: string | undefined): number => parts.findIndex((part) => id !== undefined && part.memberIds.includes(id));
  return pairsAmong(memberIds, safety).filter(({ memberId, otherMemberId }) => partOf(memberId) === partOf(otherMemberId));
}
