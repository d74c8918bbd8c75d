import type { CalendarDay } from '../core/calendar-day';
import { Conflict, type Problem } from '../core/errors';
import { problemIfBefore, problemIfFuture } from '../episodes/refuse-problems';
import { holds, type Exemption, type Offer } from './offer';

type Answered = Pick<Offer, 'offeredOn' | 'response' | 'respondedOn'>;

/** What is wrong with an offer and its answer, as far as the fields' own shapes cannot tell. */
export function problemsWithOffer(offer: Answered, today: CalendarDay): readonly (Problem | undefined)[] {
  return [problemIfFuture('offeredOn', 'The date of the offer', offer.offeredOn, today), ...problemsWithAnswer(offer, today)];
}

export function problemsWithAnswer({ offeredOn, response, respondedOn }: Answered, today: CalendarDay): readonly (Problem | undefined)[] {
  if (response === undefined) {
    return [respondedOn === undefined ? undefined : { field: 'response', message: 'Select what they answered' }];
  }
  if (respondedOn === undefined) return [{ field: 'respondedOn', message: 'Enter the date of their answer' }];
  return [
    problemIfFuture('respondedOn', 'The date of their answer', respondedOn, today) ??
      problemIfBefore('respondedOn', 'The date of their answer', respondedOn, { on: offeredOn, what: 'the offer was made' }),
  ];
}

type Approval = NonNullable<Exemption['approval']>;

/** Once: what was approved or refused stays so, and a decision that was thought over is a new one. */
export function approveExemption(exemption: Exemption, approval: Approval): Exemption {
  if (exemption.approval !== undefined) throw new Conflict('This decision has been approved or refused already');
  return { ...exemption, approval };
}

/** A refusal says why; an approval may. */
export const problemsWithApproval = ({ approved, reason }: Pick<Approval, 'approved' | 'reason'>): readonly (Problem | undefined)[] => [
  !approved && reason === undefined ? { field: 'reason', message: 'Enter why you do not approve it' } : undefined,
];

/** How far the offer of a meeting has come for the children of one episode. */
export type OfferState = 'none' | 'waiting-for-answers' | 'accepted' | 'declined' | 'exempt';

/**
 * Accepted as soon as anyone accepts (law 2.1: the duty to hold arises from one acceptance), declined only when everyone
 * asked has; exempt where nothing was offered and each child is exempt from the offering, on a manager's approval.
 */
export function offerState(offers: readonly Offer[], exemptions: readonly Exemption[], childIds: readonly string[]): OfferState {
  if (offers.some((offer) => offer.response === 'accepted')) return 'accepted';
  if (offers.some((offer) => offer.response === undefined)) return 'waiting-for-answers';
  if (offers.length > 0) return 'declined';
  const exempt = (childId: string): boolean =>
    exemptions.some((each) => holds(each) && each.childId === childId && each.limb === 'offering');
  return childIds.length > 0 && childIds.every(exempt) ? 'exempt' : 'none';
}
