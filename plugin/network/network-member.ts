import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';

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

/** S0-02, S1-20, S4-02: by code, so that a report can count who the family's people are. `other` is said in the member's own words. */
export const RELATIONSHIP_KINDS = [
  'parent',
  'step-parent',
  'sibling',
  'grandparent',
  'aunt-or-uncle',
  'cousin',
  'step-family',
  'other-relative',
  'godparent',
  'friend',
  'neighbour',
  'faith-community',
  'community-group',
  'foster-carer',
  'former-foster-carer',
  'professional',
  'other',
] as const;
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

/** S4-10: with whom this person was found. */
export const FOUND_WITH = ['child', 'parents', 'child-and-parents', 'other-family', 'case-record'] as const;
export type FoundWith = (typeof FOUND_WITH)[number];

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
  readonly relationshipKind?: RelationshipKind;
  readonly kind: MemberKind;
  readonly adult: boolean;
  readonly paternal?: boolean;
  readonly holdsParentalResponsibility: 'yes' | 'no' | 'not recorded';
  /** S0-02, S1-19, S4-10: who named or proposed this person. */
  readonly namedBy?: string;
  readonly foundWith?: FoundWith;
  /** S4-13: somebody with whom the family has lost touch. */
  readonly lostTouch?: boolean;
  readonly status: MemberStatus;
  /** S4-16: why somebody is not suitable; only with that status. */
  readonly notSuitableReason?: string;
  /** S4-17: when they can come, around care and work. */
  readonly availability?: string;
  readonly disclosure: DisclosureLevel;
  readonly language?: string;
  /** S3-17: dialect, and whether a woman or a man is preferred as interpreter. */
  readonly interpreterPreference?: string;
  readonly needs: readonly SupportNeed[];
  readonly contact?: ChosenContact;
  /** S2-28: a professional comes only at the family's expressed wish: who wished it, and when. */
  readonly familyWish?: { readonly by: string; readonly on: CalendarDay };
  /** S2-28: a manager's decision that a professional comes though nobody of the family wished it. */
  readonly wishOverride?: { readonly reason: string; readonly by: WorkerId; readonly on: CalendarDay };
  /** roles.md rule 3: a member of the family who works for the council, and so may open nothing of this episode. */
  readonly staffWorkerId?: WorkerId;
  /** C6: an exclusion by the authority is in force; the record of it is in `exclusion.ts`. */
  readonly excluded?: boolean;
  /** A contact-safety record that is in force names this person: their letters are checked twice (roles.md rule 5). */
  readonly contactSafety?: boolean;
  /** Only the worker's screens show it; business support sees at most the resulting instruction (roles.md). */
  readonly safetyInstruction?: SafetyInstruction;
  readonly removedOn?: CalendarDay;
  readonly version: number;
}

export const isPresentInList = (member: Pick<NetworkMember, 'removedOn'>): boolean => member.removedOn === undefined;

/** S2-18: adults of the family's side who can attend. */
export function adultsWhoCanAttend(members: readonly NetworkMember[]): number {
  return members.filter(
    (member) =>
      isPresentInList(member) && member.kind === 'network' && member.adult && member.status === 'can-attend' && member.excluded !== true,
  ).length;
}
