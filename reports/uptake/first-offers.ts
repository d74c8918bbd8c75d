import { addDays, daysBetween, type CalendarDay } from '../../plugin/core/calendar-day';
import { REGIMES, type Regime } from '../../plugin/core/regime';
import { CHILD_IN_EPISODE_BREAKDOWNS, childCategories, childInEpisode, regimeOn } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { eachUnit, type Count, type Unit } from '../counting/count';
import { isAdultOn, type KnownChild, type KnownFamily, type OfferInEpisode } from '../facts/known-family';

/** The amount that the median of U7 is taken of. */
export const DAYS_FROM_INVOLVEMENT = 'days from involvement';

export const STAGES: readonly string[] = REGIMES.map((regime) => regime.replaceAll('-', '_'));

/** Children by the first offer ever made about them. */
export const firstOffers: Count = {
  id: 'first offers',
  unit: 'child once',
  cells: ['first_offers', 'involved', 'not_involved', ...STAGES],
  lines: [['first_offers', 'involved', 'not_involved']],
  overallLines: [['first_offers', ...STAGES]],
  // The regime on the day is the measure's own part.
  breakdowns: CHILD_IN_EPISODE_BREAKDOWNS.filter((breakdown) => breakdown !== 'regime'),
  defects: CHILD_DEFECTS,
  adultsApart: true,
  unitsByPeriod: eachUnit(function* units(family): Iterable<Unit> {
    for (const child of family.children) {
      const first = firstOffer(child);
      if (first !== undefined) yield unitOf(child, first, family);
    }
  }),
};

const firstOffer = ({ offers }: KnownChild): OfferInEpisode | undefined =>
  offers.toSorted((a, b) => (a.on === b.on ? Number(a.episode.id > b.episode.id) || -1 : a.on < b.on ? -1 : 1))[0];

function unitOf(child: KnownChild, { on, episode }: OfferInEpisode, { episodes }: KnownFamily): Unit {
  const since = involvedSince(child, on);
  const known = episodes.find(({ id }) => id === episode.id);
  return {
    record: { child: child.id, episode: episode.id },
    on,
    categories: known === undefined ? childCategories(child, on) : childInEpisode(child, on, known),
    adult: isAdultOn(child, on),
    cells: ['first_offers', since === undefined ? 'not_involved' : 'involved'],
    amounts: since === undefined ? {} : { [DAYS_FROM_INVOLVEMENT]: daysBetween(since, on) },
    overall: { cells: [stageOn(child, on).replaceAll('-', '_')] },
    defects: childDefects(child, on),
  };
}

/** U-24: the regime as the records have it, not the stage that somebody wrote down; in the letter before proceedings always that. */
const stageOn = (child: KnownChild, day: CalendarDay): Regime =>
  child.offers.some(({ on, inLetter }) => on === day && inLetter) ? 'pre-proceedings' : regimeOn(child, day);

/** U-25: the start of the unbroken chain of involvements, of any service, that covers the day. */
export function involvedSince({ history }: KnownChild, day: CalendarDay): CalendarDay | undefined {
  const inOrder = history.allocations.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let start: CalendarDay | undefined;
  let end: CalendarDay | 'open' | undefined;
  for (const { from, to } of inOrder) {
    if (end === undefined || (end !== 'open' && from > end)) [start, end] = [from, to ?? 'open'];
    else if (end !== 'open' && (to === undefined || to > end)) end = to ?? 'open';
  }
  return end === 'open' || (end !== undefined && end >= addDays(day, 1)) ? start : undefined;
}
