import type { CalendarDay } from '../../plugin/core/calendar-day';
import { CHILD_BREAKDOWNS, childCategories } from '../counting/breakdown';
import { childDefects, CHILD_DEFECTS } from '../counting/child-defects';
import { eachUnit, type Count, type Run, type Unit } from '../counting/count';
import { isAdultOn, type KnownChild, type KnownFamily } from '../facts/known-family';

/** What had become of the offer when the letter before proceedings was sent. */
type Outcome = 'in_time' | 'late' | 'exempt' | 'none';

const CELLS_OF: Readonly<Record<Outcome, readonly string[]>> = {
  in_time: ['letters', 'in_time', 'offerable', 'covered'],
  late: ['letters', 'late', 'offerable', 'not_in_time'],
  exempt: ['letters', 'exempt', 'covered'],
  none: ['letters', 'none', 'offerable', 'not_in_time'],
};

/** Children by letter before proceedings: the first letter of each pre-proceedings spell (U-7). */
export const letters: Count = {
  id: 'letters',
  unit: 'child per spell',
  cells: ['letters', 'in_time', 'late', 'exempt', 'none', 'offerable', 'not_in_time', 'covered'],
  lines: [
    ['letters', 'in_time', 'late', 'exempt', 'none'],
    ['letters', 'offerable', 'exempt'],
    ['letters', 'covered', 'not_in_time'],
    ['offerable', 'in_time', 'not_in_time'],
    ['not_in_time', 'late', 'none'],
    ['covered', 'in_time', 'exempt'],
  ],
  breakdowns: CHILD_BREAKDOWNS,
  defects: CHILD_DEFECTS,
  adultsApart: true,
  unitsByPeriod: eachUnit(lettersOf),
};

function* lettersOf({ children }: KnownFamily, run: Run): Iterable<Unit> {
  for (const child of children) {
    for (const [at, { letterOn }] of child.spells.entries()) {
      if (letterOn === undefined) continue;
      yield {
        on: letterOn,
        categories: childCategories(child, letterOn),
        adult: isAdultOn(child, letterOn),
        cells: CELLS_OF[outcomeOf(child, at, letterOn, run)],
        defects: childDefects(child, letterOn),
      };
    }
  }
}

function outcomeOf(child: KnownChild, spell: number, letterOn: CalendarDay, { settings }: Run): Outcome {
  // U-4: where a child is both exempt and offered, the exemption decides.
  if (child.exemptions.some(({ limb, on }) => limb === 'offering' && on <= letterOn)) return 'exempt';
  const before = child.spells[spell - 1]?.to;
  const after = child.spells.slice(spell + 1).find((next) => next.letterOn !== undefined)?.letterOn;
  const toHolders = child.offers.filter(({ toParentOrHolder }) => toParentOrHolder);
  // U-1: an offer of an earlier spell is no offer for this one, nor one whose episode was over.
  const inTime = toHolders.some(
    ({ on, inLetter, episode }) =>
      on <= letterOn &&
      (before === undefined || on > before) &&
      (!settings.offerInOpenEpisode || inLetter || episode.closedOn === undefined || episode.closedOn > letterOn),
  );
  if (inTime) return 'in_time';
  // U-5: late until the child's next letter.
  return toHolders.some(({ on }) => on > letterOn && (after === undefined || on < after)) ? 'late' : 'none';
}
