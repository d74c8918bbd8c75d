import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import type { ChosenContact } from '../network/network-member';

/** How a copy reached somebody. An e-mail is sent outside, by the council's secure mail; here it is only written down. */
export const SENT_HOW = ['handed-over', 'posted', 'secure-e-mail'] as const;
export type SentHow = (typeof SENT_HOW)[number];

/** What is known of one line of the distribution list beyond what the list is made from (C13): who asked, whether it may go, and how it went. */
export interface PlanCopy {
  readonly id: string;
  readonly planId: string;
  readonly episodeId: string;
  /** The member's id, the child's, or this copy's own where the person is on no list: one copy for each. */
  readonly recipient: string;
  readonly name: string;
  readonly relation: string;
  /** S1-42: who of the family asked that this person gets the plan. */
  readonly askedBy?: string;
  /** The family's word that this person may have it, where nobody consented in writing to sharing the plan. */
  readonly familyAgrees?: { readonly by: string; readonly on: CalendarDay };
  /** The address chosen for this copy; undefined = as chosen on the family's list. */
  readonly contact?: ChosenContact;
  readonly leftOut?: { readonly reason: string; readonly by: WorkerId; readonly on: CalendarDay };
  /** C12: who approved that it goes, where to; never the same field as who sent it. */
  readonly released?: { readonly by: WorkerId; readonly on: CalendarDay; readonly contact?: ChosenContact };
  /** roles.md rule 5: the second person who looked at the paper and the address. */
  readonly checked?: { readonly by: WorkerId; readonly on: CalendarDay };
  readonly sent?: { readonly how: SentHow; readonly on: CalendarDay; readonly by: WorkerId };
  readonly version: number;
}

/** Whose line it is, before anything is written down about it. */
export interface CopyRecipient {
  readonly recipient: string;
  readonly memberId?: string;
  readonly childId?: PersonId;
  readonly name: string;
  readonly relation: string;
}
