import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict, type Problem } from '../core/errors';
import { problemIfFuture } from '../episodes/refuse-problems';

/**
 * C6: that the authority keeps somebody from the meeting whom the family would have there. Whoever is on the family's list is
 * not excluded by a flag on a record: it takes this decision, with its reason (S4-46).
 */
export interface Exclusion {
  readonly id: string;
  readonly episodeId: string;
  readonly memberId: string;
  readonly reason: string;
  /** Why the child's welfare asks for it. */
  readonly welfareBasis: string;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDay;
  /** S4-52: it may change. */
  readonly reviewOn: CalendarDay;
  /** S4-50: a child may want to see somebody thought unsafe. What are we worried about? */
  readonly worries?: string;
  /** S4-50: what safety is there already? */
  readonly existingSafety?: string;
  /** S4-50: what must happen before they could come? */
  readonly mustHappen?: string;
  /** S4-51: what the child was told, in words and pictures, of what cannot happen and why. */
  readonly explained?: { readonly how: string; readonly on: CalendarDay };
  readonly ended?: { readonly on: CalendarDay; readonly reason: string };
  readonly recordedBy: WorkerId;
  readonly version: number;
}

export const isInForce = ({ ended }: Pick<Exclusion, 'ended'>): boolean => ended === undefined;

/** S4-52: to be looked at again today, or already late. */
export const exclusionReviewDue = (exclusion: Pick<Exclusion, 'ended' | 'reviewOn'>, today: CalendarDay): boolean =>
  isInForce(exclusion) && exclusion.reviewOn <= today;

export function problemsWithExclusion(
  exclusion: Pick<Exclusion, 'decidedOn' | 'reviewOn'>,
  today: CalendarDay,
): readonly (Problem | undefined)[] {
  return [
    problemIfFuture('decidedOn', 'The date of the decision', exclusion.decidedOn, today),
    exclusion.reviewOn > exclusion.decidedOn
      ? undefined
      : { field: 'reviewOn', message: 'The date of the next look must be after the decision' },
  ];
}

export function mustNotBeExcludedAlready(exclusions: readonly Exclusion[], memberId: string): void {
  if (!exclusions.some((each) => each.memberId === memberId && isInForce(each))) return;
  throw new Conflict('There is a decision on this person already. End it first, or look at it again');
}

/** An exclusion that ended stays on record, with the reason why it ended. */
export function endExclusion(exclusion: Exclusion, ended: NonNullable<Exclusion['ended']>): Exclusion {
  if (!isInForce(exclusion)) throw new Conflict('This decision has ended already');
  return { ...exclusion, ended };
}
