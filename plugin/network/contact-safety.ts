import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict, type Problem } from '../core/errors';
import { problemIfFuture } from '../episodes/refuse-problems';

/** What two people must be kept from, or what one must be protected from. */
export const CONTACT_SAFETY_KINDS = ['must-not-meet', 'not-in-the-same-room', 'must-not-learn-where', 'must-not-be-told', 'other'] as const;
export type ContactSafetyKind = (typeof CONTACT_SAFETY_KINDS)[number];

/** Kinds that speak of two people who may both be on the list. */
const OF_A_PAIR: readonly ContactSafetyKind[] = ['must-not-meet', 'not-in-the-same-room'];

/**
 * Our own note of what keeps somebody safe (roles.md "Contact-safety notes"): the worker's and the manager's to write. Business
 * support sees nothing of it but the resulting instruction on the member.
 */
export interface ContactSafety {
  readonly id: string;
  readonly episodeId: string;
  readonly kind: ContactSafetyKind;
  /** Who is to be kept safe. */
  readonly memberId: string;
  /** From whom, where they are on the list. */
  readonly otherMemberId?: string;
  readonly what: string;
  readonly since: CalendarDay;
  /** "Non-molestation order of 3 March 2026", "told by her mother". */
  readonly source: string;
  readonly reviewOn: CalendarDay;
  readonly ended?: { readonly on: CalendarDay; readonly reason: string };
  readonly recordedBy: WorkerId;
  readonly version: number;
}

/** roles.md: what a coordinator has to know to hold the meeting; the rest is the worker's and the manager's. */
export const affectsMeeting = ({ kind }: Pick<ContactSafety, 'kind'>): boolean => kind !== 'other';

export const isPairKind = (kind: ContactSafetyKind): boolean => OF_A_PAIR.includes(kind);

export const safetyInForce = (records: readonly ContactSafety[]): readonly ContactSafety[] =>
  records.filter((record) => record.ended === undefined);

/** roles.md rule 5: everybody whom a record in force names, on either side of it. */
export function namedInContactSafety(records: readonly ContactSafety[]): ReadonlySet<string> {
  return new Set(
    safetyInForce(records).flatMap((record) => [record.memberId, ...(record.otherMemberId === undefined ? [] : [record.otherMemberId])]),
  );
}

export const contactSafetyReviewDue = (record: Pick<ContactSafety, 'ended' | 'reviewOn'>, today: CalendarDay): boolean =>
  record.ended === undefined && record.reviewOn <= today;

/** S1-36: pairs among these people who must not meet, or not sit in one room. */
export function pairsAmong(memberIds: readonly string[], records: readonly ContactSafety[]): readonly ContactSafety[] {
  return safetyInForce(records).filter(
    ({ kind, memberId, otherMemberId }) =>
      isPairKind(kind) && otherMemberId !== undefined && memberIds.includes(memberId) && memberIds.includes(otherMemberId),
  );
}

type Typed = Pick<ContactSafety, 'kind' | 'memberId' | 'otherMemberId' | 'since' | 'reviewOn'>;

export function problemsWithContactSafety(typed: Typed, today: CalendarDay): readonly (Problem | undefined)[] {
  const { kind, memberId, otherMemberId, since, reviewOn } = typed;
  return [
    isPairKind(kind) && otherMemberId === undefined
      ? { field: 'otherMemberId', message: 'Select the other person of the pair' }
      : undefined,
    otherMemberId === memberId ? { field: 'otherMemberId', message: 'Select two different people' } : undefined,
    problemIfFuture('since', 'The date since when it is so', since, today),
    reviewOn > today ? undefined : { field: 'reviewOn', message: 'The date of the next look must be in the future' },
  ];
}

export function endContactSafety(record: ContactSafety, ended: NonNullable<ContactSafety['ended']>): ContactSafety {
  if (record.ended !== undefined) throw new Conflict('This note has ended already');
  return { ...record, ended };
}
