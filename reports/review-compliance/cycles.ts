import { AGE_BANDS, CHILD_BREAKDOWNS, childCategories, NOT_RECORDED, OVER_18, regimeWords } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { eachUnit, type Count, type Line, type Unit } from '../counting/count';
import type { ReviewCycle } from '../../plugin/reviews/review-cycle';
import type { WaiverFact } from '../facts/facts';
import { countedCycles, waivedCycles, type CountedState } from './child-cycles';

/** The amount that the median of R4 is taken of. */
export const DAYS_LATE = 'days late';

/** the regime whose interval rules on the due date. */
const REVIEW_REGIMES = [regimeWords('child-protection'), regimeWords('child-in-need'), 'other'];

/** Over-18s do not stand apart here: they are an age band of their own (A25). */
export const REVIEW_CATEGORIES: Count['fixedCategories'] = {
  regime: REVIEW_REGIMES,
  age_band: [...AGE_BANDS, OVER_18, NOT_RECORDED],
};

export const reviewRegime = ({ regimeAtDue = 'other' }: ReviewCycle): string =>
  regimeAtDue === 'other' ? regimeAtDue : regimeWords(regimeAtDue);

/** Each cycle is on one side of each, and on time or not. */
const SPLITS = ['first', 'not_first', 'by_family', 'not_by_family'].flatMap((side) => [side, `${side}_on_time`, `${side}_missed`]);

const BANDS = ['days_1_7', 'days_8_14', 'days_15_28', 'days_29_plus'] as const;

/** Codes of waivers. A reason that is only in words is "not coded": words are never printed. */
export const WAIVER_REASONS = ['regime_ending', 'moved', 'family_asked', 'no_change', 'other', 'not_coded'] as const;

export const waivedFor = (reason: string): string => `waived_${reason}`;

/** Review cycles that fell due: one a child, a plan and a due date. */
export const cycles: Count = {
  id: 'cycles',
  unit: 'cycle',
  cells: [
    'due',
    'cycles',
    'on_time',
    'late',
    'overdue',
    'missed_closed',
    'held',
    'not_held',
    'not_on_time',
    ...BANDS,
    ...SPLITS,
    'waived',
    ...WAIVER_REASONS.map(waivedFor),
  ],
  lines: [
    ['cycles', 'on_time', 'late', 'overdue', 'missed_closed'],
    ['cycles', 'on_time', 'not_on_time'],
    ['cycles', 'held', 'not_held'],
    ['held', 'on_time', 'late'],
    ['not_held', 'overdue', 'missed_closed'],
    ['not_on_time', 'late', 'not_held'],
    ['not_on_time', ...BANDS],
  ],
  overallLines: [
    // First and later cycles (R5), dates of the family's and of a regime (R6): each pair gives the other part away.
    ...(['first', 'by_family'] as const).flatMap((split): readonly Line[] => [
      ['cycles', split, `not_${split}`],
      [split, `${split}_on_time`, `${split}_missed`],
      [`not_${split}`, `not_${split}_on_time`, `not_${split}_missed`],
      ['on_time', `${split}_on_time`, `not_${split}_on_time`],
      ['not_on_time', `${split}_missed`, `not_${split}_missed`],
    ]),
    ['due', 'cycles', 'waived'],
    ['waived', ...WAIVER_REASONS.map(waivedFor)],
  ],
  breakdowns: CHILD_BREAKDOWNS,
  fixedCategories: REVIEW_CATEGORIES,
  defects: CHILD_DEFECTS,
  adultsApart: false,
  unitsByPeriod: eachUnit(function* units(family, run): Iterable<Unit> {
    for (const { on, record, child, cycle, state } of countedCycles(family, run)) {
      yield {
        record,
        on,
        categories: { ...childCategories(child, on), regime: reviewRegime(cycle) },
        adult: false,
        cells: [
          'due',
          ...CELLS_OF[state],
          ...(state === 'on_time' ? [] : ['not_on_time', bandOf(cycle.daysLate ?? 1)]),
          ...splitCells(cycle.number === 1 ? 'first' : 'not_first', state),
          ...splitCells(cycle.dueByFamily ? 'by_family' : 'not_by_family', state),
        ],
        amounts: cycle.daysLate === undefined ? {} : { [DAYS_LATE]: cycle.daysLate },
        defects: childDefects(child, on),
      };
    }
    for (const { on, record, child, cycle, waiver } of waivedCycles(family, run)) {
      yield {
        record,
        on,
        categories: { ...childCategories(child, on), regime: reviewRegime(cycle) },
        adult: false,
        cells: ['due', 'waived'],
        overall: { cells: [waivedFor(reasonOf(waiver))] },
      };
    }
  }),
};

const splitCells = (side: string, state: CountedState): readonly string[] => [
  side,
  `${side}_${state === 'on_time' ? 'on_time' : 'missed'}`,
];

function reasonOf(waiver: WaiverFact | undefined): string {
  const code = waiver?.reasonCode;
  if (code === undefined) return 'not_coded';
  return WAIVER_REASONS.some((reason) => reason === code) ? code : 'other';
}

const CELLS_OF: Readonly<Record<CountedState, readonly string[]>> = {
  on_time: ['cycles', 'on_time', 'held'],
  late: ['cycles', 'late', 'held'],
  overdue: ['cycles', 'overdue', 'not_held'],
  missed_closed: ['cycles', 'missed_closed', 'not_held'],
};

function bandOf(daysLate: number): (typeof BANDS)[number] {
  if (daysLate <= 7) return 'days_1_7';
  if (daysLate <= 14) return 'days_8_14';
  return daysLate <= 28 ? 'days_15_28' : 'days_29_plus';
}
