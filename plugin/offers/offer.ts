import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';

export const OFFER_METHODS = ['letter-before-proceedings', 'other-letter', 'visit', 'telephone', 'meeting', 'e-mail'] as const;
export type OfferMethod = (typeof OFFER_METHODS)[number];

const IN_LETTERS: readonly OfferMethod[] = ['letter-before-proceedings', 'other-letter'];

/** Only an offer in a letter has one: what was typed before another way was chosen is left out. */
export const letterReferenceFor = (method: OfferMethod, reference: string | undefined): string | undefined =>
  IN_LETTERS.includes(method) ? reference : undefined;

export const OFFER_RESPONSES = ['accepted', 'declined'] as const;
export type OfferResponse = (typeof OFFER_RESPONSES)[number];

/** One offer to one person about the children of one episode (S1-12; law 2.1). A joint offer is one a person. */
export interface Offer {
  readonly id: string;
  readonly episodeId: string;
  readonly childIds: readonly PersonId[];
  /** The person in the case system, where they are there. */
  readonly offeredToPersonId?: PersonId;
  readonly offeredToName: string;
  readonly isParent: boolean;
  readonly holdsParentalResponsibility: boolean;
  readonly offeredOn: CalendarDay;
  readonly method: OfferMethod;
  /** Section 31ZA(6): in which letter, as the case record has it. */
  readonly letterReference?: string;
  readonly response?: OfferResponse;
  readonly respondedOn?: CalendarDay;
  readonly recordedBy: WorkerId;
  readonly version: number;
}

/** Section 31ZA(3): the limb says which of the two duties is not owed. */
export const EXEMPTION_LIMBS = ['offering', 'holding'] as const;
export type ExemptionLimb = (typeof EXEMPTION_LIMBS)[number];

export interface Exemption {
  readonly id: string;
  readonly episodeId?: string;
  readonly childId: PersonId;
  readonly limb: ExemptionLimb;
  /** U1c: of the policy's list; undefined = only in words. */
  readonly reasonCode?: string;
  readonly reason: string;
  readonly decidedOn: CalendarDay;
  /** Who decided and recorded it. */
  readonly decidedBy: WorkerId;
  /** roles.md: another person, a manager, approves or refuses it. Undefined = it waits for that, and does not hold yet. */
  readonly approval?: { readonly approved: boolean; readonly by: WorkerId; readonly on: CalendarDay; readonly reason?: string };
  readonly version: number;
}

/** Only an approved decision takes a duty away. */
export const holds = ({ approval }: Pick<Exemption, 'approval'>): boolean => approval?.approved === true;
