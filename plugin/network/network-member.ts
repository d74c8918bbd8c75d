import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';

/** Which side of the table: U8 counts network against professionals; coordinator, advocate and interpreter nowhere. */
export const MEMBER_KINDS = ['child', 'network', 'professional', 'worker', 'coordinator', 'advocate', 'interpreter'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** S4-16, from found to declined. */
export const MEMBER_STATUSES = [
  'found',
  'to-contact',
  'contacted',
  'interested',
  'can-attend',
  'cannot-attend',
  'declined',
  'not-suitable',
] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** S4-12 safety circles: what this person may be told. Letter wording follows it. */
export const DISCLOSURE_LEVELS = ['nothing-yet', 'that-there-is-a-meeting', 'reason-in-brief', 'full-meeting'] as const;
export type DisclosureLevel = (typeof DISCLOSURE_LEVELS)[number];

export const SUPPORT_NEEDS = [
  'transport',
  'childcare',
  'interpreter',
  'sign-language-interpreter',
  'large-print',
  'easy-read',
  'advocate',
  'step-free-access',
] as const;
export type SupportNeed = (typeof SUPPORT_NEEDS)[number];

export const CONTACT_CHANNELS = ['letter', 'e-mail', 'by-hand'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What business support may be told of a safety note: what to do, never why (roles.md). */
export const SAFETY_INSTRUCTIONS = ['do-not-post', 'separate-envelope', 'call-worker'] as const;
export type SafetyInstruction = (typeof SAFETY_INSTRUCTIONS)[number];

/** Where the invitation goes: chosen by the worker, and the only address that business support sees. */
export interface ChosenContact {
  readonly channel: ContactChannel;
  /** One line of the address each; for letters. */
  readonly addressLines?: readonly string[];
  readonly email?: string;
}

/** A person on the family's list, whether or not they are in the case system (words.md). */
export interface NetworkMember {
  readonly id: string;
  readonly episodeId: string;
  /** The person in the case system, where they are there. */
  readonly personId?: PersonId;
  readonly name: string;
  /** In words: "grandmother", "neighbour", "former foster carer" (S1-20, S4-02). */
  readonly relationship: string;
  readonly kind: MemberKind;
  readonly adult: boolean;
  readonly paternal?: boolean;
  readonly holdsParentalResponsibility: 'yes' | 'no' | 'not recorded';
  /** S0-02, S1-19, S4-10: who named or proposed this person. */
  readonly namedBy?: string;
  readonly status: MemberStatus;
  readonly disclosure: DisclosureLevel;
  readonly language?: string;
  readonly needs: readonly SupportNeed[];
  readonly contact?: ChosenContact;
  /** S2-28: a professional comes only at the family's expressed wish: who wished it, and when. */
  readonly familyWish?: { readonly by: string; readonly on: CalendarDay };
  /** Only the worker's screens show it; business support sees at most the resulting instruction (roles.md). */
  readonly safetyInstruction?: SafetyInstruction;
  readonly removedOn?: CalendarDay;
  readonly version: number;
}

export const isPresentInList = (member: NetworkMember): boolean => member.removedOn === undefined;

/** S2-18: adults of the family's side who can attend. */
export function adultsWhoCanAttend(members: readonly NetworkMember[]): number {
  return members.filter((member) => isPresentInList(member) && member.kind === 'network' && member.adult && member.status === 'can-attend')
    .length;
}
