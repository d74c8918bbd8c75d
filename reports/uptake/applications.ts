import type { CalendarDay } from '../../plugin/core/calendar-day';
import { CHILD_BREAKDOWNS, childCategories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { eachUnit, type Count, type Run, type Unit } from '../counting/count';
import { isAdultOn, type KnownChild, type KnownFamily } from '../facts/known-family';
import { exemptionBy, offeredBy } from './offer-outcome';

/** Children whose care proceedings began with no letter before proceedings in the spell at all (U-8). */
export const applications: Count = {
  id: 'applications without a letter',
  unit: 'child per spell',
  cells: ['applications', 'exempt', 'offerable', 'in_time', 'not_in_time'],
  lines: [
    ['applications', 'offerable', 'exempt'],
    ['offerable', 'in_time', 'not_in_time'],
  ],
  breakdowns: CHILD_BREAKDOWNS,
  defects: CHILD_DEFECTS,
  adultsApart: true,
  unitsByPeriod: eachUnit(function* units({ children }: KnownFamily, run): Iterable<Unit> {
    for (const child of children) {
      for (const { on, before } of withoutLetter(child)) {
        yield {
          record: { child: child.id },
          on,
          categories: childCategories(child, on),
          adult: isAdultOn(child, on),
          cells: ['applications', ...cellsOf(child, before, on, run)],
          defects: childDefects(child, on),
        };
      }
    }
  }),
};

function cellsOf(child: KnownChild, before: CalendarDay | undefined, on: CalendarDay, run: Run): readonly string[] {
  if (exemptionBy(child, on) !== undefined) return ['exempt'];
  return ['offerable', offeredBy(child, before, on, run) ? 'in_time' : 'not_in_time'];
}

interface Application {
  readonly on: CalendarDay;
  /** When the spell before it ended. */
  readonly before?: CalendarDay;
}

/** One a set of proceedings: an application while others run is a part of them. */
function withoutLetter(child: KnownChild): readonly Application[] {
  const days = [...new Set(child.history.events.filter(({ kind }) => kind === 'care-application').map(({ on }) => on))].toSorted();
  return days.flatMap((on, at) => {
    const spellAt = child.spells.findIndex(({ to }) => to === on);
    const own = child.spells[spellAt];
    const hadLetter = own?.letterOn !== undefined || lateLetter(child, on, days[at + 1]);
    if (hadLetter || inProceedings(child, on)) return [];
    const earlier = own === undefined ? child.spells.filter(({ to }) => to !== undefined && to < on) : child.spells.slice(0, spellAt);
    return [{ on, before: earlier.at(-1)?.to }];
  });
}

const inProceedings = ({ regimes }: KnownChild, on: CalendarDay): boolean =>
  regimes.some(({ regime, from, to }) => regime === 'care-proceedings' && from < on && (to === undefined || to > on));

/** A letter that was only sent after the application belongs to the same spell while these proceedings run. */
function lateLetter({ regimes, spells }: KnownChild, on: CalendarDay, next: CalendarDay | undefined): boolean {
  const own = regimes.find(({ regime, from, to }) => regime === 'care-proceedings' && from <= on && (to === undefined || to > on));
  return spells.some(
    ({ letterOn }) =>
      letterOn !== undefined &&
      letterOn > on &&
      (next === undefined || letterOn < next) &&
      own !== undefined &&
      (own.to === undefined || letterOn < own.to),
  );
}
