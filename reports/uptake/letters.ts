import type { CalendarDay } from '../../plugin/core/calendar-day';
import { CHILD_BREAKDOWNS, childCategories } from '../counting/breakdown';
import { childDefects, CHILD_DEFECTS } from '../counting/child-defects';
import { eachUnit, type Count, type Run, type Unit } from '../counting/count';
import { exemptionBy, offerOutcome, type OfferOutcome } from './offer-outcome';
import { isAdultOn, type KnownChild, type KnownFamily } from '../facts/known-family';

const CELLS_OF: Readonly<Record<OfferOutcome, readonly string[]>> = {
  in_time: ['letters', 'in_time', 'offerable', 'covered'],
  late: ['letters', 'late', 'offerable', 'not_in_time'],
  exempt: ['letters', 'exempt', 'covered'],
  none: ['letters', 'none', 'offerable', 'not_in_time'],
};

/** Codes of exemptions from offering. A reason that is only in words is "not coded": words are never printed. */
export const EXEMPTION_REASONS = ['unsafe', 'no_network_found', 'child_objects', 'too_urgent', 'other', 'not_coded'] as const;

export const exemptFor = (reason: string): string => `exempt_${reason}`;

/** Children by letter before proceedings: the first letter of each pre-proceedings spell (U-7). */
export const letters: Count = {
  id: 'letters',
  unit: 'child per spell',
  cells: ['letters', 'in_time', 'late', 'exempt', 'none', 'offerable', 'not_in_time', 'covered', ...EXEMPTION_REASONS.map(exemptFor)],
  lines: [
    ['letters', 'in_time', 'late', 'exempt', 'none'],
    ['letters', 'offerable', 'exempt'],
    ['letters', 'covered', 'not_in_time'],
    ['offerable', 'in_time', 'not_in_time'],
    ['not_in_time', 'late', 'none'],
    ['covered', 'in_time', 'exempt'],
  ],
  overallLines: [['exempt', ...EXEMPTION_REASONS.map(exemptFor)]],
  breakdowns: CHILD_BREAKDOWNS,
  defects: CHILD_DEFECTS,
  adultsApart: true,
  unitsByPeriod: eachUnit(lettersOf),
};

function* lettersOf({ children }: KnownFamily, run: Run): Iterable<Unit> {
  for (const child of children) {
    for (const [at, { letterOn }] of child.spells.entries()) {
      if (letterOn === undefined) continue;
      const outcome = offerOutcome(child, at, letterOn, run);
      const cells = CELLS_OF[outcome];
      yield {
        record: { child: child.id },
        on: letterOn,
        categories: childCategories(child, letterOn),
        adult: isAdultOn(child, letterOn),
        cells,
        overall: { cells: outcome === 'exempt' ? [exemptFor(reasonOf(child, letterOn))] : [] },
        defects: childDefects(child, letterOn),
      };
    }
  }
}

const isCoded = (code: string): boolean => EXEMPTION_REASONS.some((reason) => reason === code);

function reasonOf(child: KnownChild, letterOn: CalendarDay): string {
  const code = exemptionBy(child, letterOn)?.reasonCode;
  if (code === undefined) return 'not_coded';
  return isCoded(code) ? code : 'other';
}
