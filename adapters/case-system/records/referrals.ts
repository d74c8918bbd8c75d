import { earliest, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId } from '../../../plugin/core/case-system';
import type { PersonAddress } from './contact-details';

/** One spell of being open to children's social care. */
export interface ReferralRow {
  readonly key: string;
  readonly personId: PersonId;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
  readonly closureReason?: string;
}

/** The last day on which a closure said that another authority took the case over. */
export function transferredOn(referrals: readonly ReferralRow[], transferReasons: readonly string[]): CalendarDay | undefined {
  return referrals
    .flatMap((referral) => (transferReasons.includes(referral.closureReason ?? '') ? (referral.to ?? []) : []))
    .toSorted()
    .at(-1);
}

/**
 * The last day from which the child both lived outside the area and was closed. Closed and still living here is
 * no departure: the authority would see the child come back (measures 3.2, state 4).
 */
export function movedOutAndClosedOn(referrals: readonly ReferralRow[], addresses: readonly PersonAddress[]): CalendarDay | undefined {
  return referrals
    .flatMap((referral, index) => {
      if (referral.to === undefined) return [];
      const until = referrals[index + 1]?.from;
      return firstOutside(addresses, referral.to, until) ?? [];
    })
    .toSorted()
    .at(-1);
}

/** The first day of [from, until) at an address outside the area, counting only where the person was thought to live. */
function firstOutside(addresses: readonly PersonAddress[], from: CalendarDay, until: CalendarDay | undefined): CalendarDay | undefined {
  return addresses
    .filter((address) => address.inLaArea === 'N' && address.isDisplay)
    .map((address) => ({
      start: address.from === undefined || address.from < from ? from : address.from,
      end: earliest(address.to, until),
    }))
    .filter(({ start, end }) => end === undefined || start < end)
    .map(({ start }) => start)
    .toSorted()[0];
}
