import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { Run } from '../counting/count';
import type { ExemptionFact } from '../facts/facts';
import type { KnownChild, OfferInEpisode } from '../facts/known-family';

/** What had become of the offer when the letter before proceedings was sent. */
export type OfferOutcome = 'in_time' | 'late' | 'exempt' | 'none';

/** U-4: where a child is both exempt and offered, the exemption decides. */
export function offerOutcome(child: KnownChild, spell: number, letterOn: CalendarDay, run: Run): OfferOutcome {
  if (exemptionBy(child, letterOn) !== undefined) return 'exempt';
  const before = child.spells[spell - 1]?.to;
  const after = child.spells.slice(spell + 1).find((next) => next.letterOn !== undefined)?.letterOn;
  if (offeredBy(child, before, letterOn, run)) return 'in_time';
  // U-5: late until the child's next letter.
  return offersToHolders(child).some(({ on }) => on > letterOn && (after === undefined || on < after)) ? 'late' : 'none';
}

/** U-6: the latest exemption from offering on or before the day. One from holding is none here (U-3). */
export const exemptionBy = ({ exemptions }: KnownChild, day: CalendarDay): ExemptionFact | undefined =>
  exemptions
    .filter(({ limb, on }) => limb === 'offering' && on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);

/** U-1: an offer of an earlier spell is no offer for this one, nor one whose episode was over. */
export const offeredBy = (child: KnownChild, before: CalendarDay | undefined, by: CalendarDay, { settings }: Run): boolean =>
  offersToHolders(child).some(
    ({ on, inLetter, episode }) =>
      on <= by &&
      (before === undefined || on > before) &&
      (!settings.offerInOpenEpisode || inLetter || episode.closedOn === undefined || episode.closedOn > by),
  );

/** U-2: to a parent, or to someone with parental responsibility. */
const offersToHolders = ({ offers }: KnownChild): readonly OfferInEpisode[] => offers.filter(({ toParentOrHolder }) => toParentOrHolder);
