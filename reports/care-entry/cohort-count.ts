import { CHILD_BREAKDOWNS, childCategories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { groupedBy, perPeriod, type Count, type Line, type Run, type Unit } from '../counting/count';
import { ENTERED_AFTER, FOLLOWED_WITHOUT } from '../counting/figures';
import { careDefects } from '../facts/care-periods';
import { cohortEvents, type CohortEvent, type CohortId } from './cohort';
import { CURVE_DAYS, enteredBy, PUBLISHED_DAYS, seenThrough } from './curve-days';
import { FOLLOW_UP_STATES, followUp, type FollowUp } from './follow-up';

/** The amount that O6 is the mean of. */
export const DAYS_LOOKED_AFTER = 'days looked after';

const SUMS = ['followed', 'six_followed', 'six_entered', 'six_not_entered', 'six_other', 'at_twelve', 'at_twelve_la', 'at_twelve_not'];

/** Parts that no row shows, but that a reader could work out from two rows that are shown. */
const TWELVE_BY_SIX = [
  'entered_by_six',
  'entered_after_six',
  'incomplete_entered_by_six',
  'incomplete_not_by_six',
  'incomplete_other',
  'censored_by_six',
  'censored_after_six',
] as const;
const ENTERED_THEN = ['entered_still_la', 'entered_left', 'entered_censored'] as const;
const INDEX_THEN = ['index_still_la', 'index_left', 'index_other'] as const;

const LINES: readonly Line[] = [
  ['cohort', ...FOLLOW_UP_STATES],
  ['followed', 'entered', 'not_entered'],
  ['cohort', 'not_yet_born', 'la_at_index', 'six_followed', 'six_other'],
  ['six_followed', 'six_entered', 'six_not_entered'],
  ['entered', 'entered_by_six', 'entered_after_six'],
  ['six_entered', 'entered_by_six', 'incomplete_entered_by_six'],
  ['incomplete', 'incomplete_entered_by_six', 'incomplete_not_by_six', 'incomplete_other'],
  ['censored', 'censored_by_six', 'censored_after_six'],
  ['six_other', 'censored_by_six', 'incomplete_other'],
  ['six_not_entered', 'entered_after_six', 'not_entered', 'censored_after_six', 'incomplete_not_by_six'],
  ['entered', ...ENTERED_THEN],
  ['la_at_index', ...INDEX_THEN],
  ['at_twelve', 'at_twelve_la', 'at_twelve_not'],
  ['at_twelve_la', 'entered_still_la', 'index_still_la'],
  ['at_twelve_not', 'not_entered', 'entered_left', 'index_left'],
];

const since = (day: number, before: number): string => `entered_${before}_to_${day}`;

/** Every pair of published points of the curve. */
const BETWEEN: readonly (readonly [day: number, before: number])[] = PUBLISHED_DAYS.flatMap((day, at) =>
  PUBLISHED_DAYS.slice(0, at).map((before) => [day, before] as const),
);

/** Each published point is an earlier one and the entries in between (C8); the last is O1's year and those not followed for a year. */
const CURVE_LINES: readonly Line[] = [
  ...BETWEEN.map(([day, before]): Line => [enteredBy(day), enteredBy(before), since(day, before)]),
  [enteredBy(365), 'entered', 'incomplete_entered'],
];

/** One cohort: each child once, at the first event of the period that starts a follow-up. */
export const cohortCount = (cohort: CohortId): Count => ({
  id: `cohort ${cohort}`,
  unit: 'child once',
  cells: [
    'cohort',
    ...FOLLOW_UP_STATES,
    ...SUMS,
    ...TWELVE_BY_SIX,
    ...ENTERED_THEN,
    ...INDEX_THEN,
    'incomplete_entered',
    ...CURVE_DAYS.flatMap((day) => [enteredBy(day), seenThrough(day)]),
    ...BETWEEN.map(([day, before]) => since(day, before)),
  ],
  lines: LINES,
  overallLines: CURVE_LINES,
  breakdowns: cohort === 'K1' ? [...CHILD_BREAKDOWNS, 'meeting_type'] : CHILD_BREAKDOWNS,
  defects: [...CHILD_DEFECTS, 'care row reversed or overlapping', 'period without legal status'],
  adultsApart: false,
  unitsByPeriod: perPeriod(
    function* events(family, run) {
      for (const event of cohortEvents(cohort, family, run)) {
        let unit: Unit | undefined;
        // The same in each of the periods that the event falls into.
        yield { on: event.on, child: event.child.id, unit: () => (unit ??= unitOf(cohort, event, run)) };
      }
    },
    function* units(events) {
      for (const [first] of groupedBy(events, ({ child }) => child).values()) if (first !== undefined) yield first.unit();
    },
  ),
});

function unitOf(cohort: CohortId, event: CohortEvent, run: Run): Unit {
  const { child, on, meetingType } = event;
  const followed = followUp(event, run);
  const { twelve, daysLookedAfter } = followed;
  return {
    on,
    categories: { ...childCategories(child, on), meeting_type: meetingType },
    adult: false,
    cells: cellsOf(followed, cohort),
    amounts: twelve === 'entered' || twelve === 'not_entered' ? { [DAYS_LOOKED_AFTER]: daysLookedAfter } : {},
    overall: onTheCurve(followed),
    defects: [...childDefects(child, on), ...careDefects(child.history.care)],
  };
}

function cellsOf(followed: FollowUp, cohort: CohortId): readonly string[] {
  const { twelve, six } = followed;
  return [
    'cohort',
    twelve,
    ...(twelve === 'entered' || twelve === 'not_entered' ? ['followed'] : []),
    ...sixCells(six),
    ...twelveBySix(followed),
    ...atTwelveCells(followed, cohort),
  ];
}

function sixCells(six: FollowUp['six']): readonly string[] {
  if (six === 'entered') return ['six_followed', 'six_entered'];
  if (six === 'not_entered') return ['six_followed', 'six_not_entered'];
  return six === 'censored' || six === 'incomplete' ? ['six_other'] : [];
}

function twelveBySix({ twelve, six }: FollowUp): readonly string[] {
  if (twelve === 'entered') return [six === 'entered' ? 'entered_by_six' : 'entered_after_six'];
  if (twelve === 'censored') return [six === 'censored' ? 'censored_by_six' : 'censored_after_six'];
  if (twelve !== 'incomplete') return [];
  if (six === 'entered') return ['incomplete_entered_by_six'];
  return [six === 'not_entered' ? 'incomplete_not_by_six' : 'incomplete_other'];
}

/** Children looked after at the index count in O2 for letters, as in the trial (O-18), and for meetings nowhere but in O0 (E8). */
function atTwelveCells({ twelve, atTwelve }: FollowUp, cohort: CohortId): readonly string[] {
  if (twelve === 'entered' && atTwelve === undefined) return ['entered_censored'];
  if (twelve === 'la_at_index' && (cohort === 'K1' || atTwelve === undefined)) return ['index_other'];
  if (atTwelve === undefined) return [];
  const there = atTwelve === 'looked-after';
  const whole = ['at_twelve', there ? 'at_twelve_la' : 'at_twelve_not'];
  if (twelve === 'entered') return [...whole, there ? 'entered_still_la' : 'entered_left'];
  return twelve === 'la_at_index' ? [...whole, there ? 'index_still_la' : 'index_left'] : whole;
}

/** The curve is drawn overall only. */
function onTheCurve({ seen, twelve }: FollowUp): Unit['overall'] {
  if (seen === undefined) return undefined;
  const followed = CURVE_DAYS.filter((day) => seen.days >= day).map(seenThrough);
  if (!seen.entered) return { cells: followed, amounts: { [FOLLOWED_WITHOUT]: seen.days } };
  const entered = CURVE_DAYS.filter((day) => seen.days <= day).map(enteredBy);
  const between = BETWEEN.filter(([day, before]) => before < seen.days && seen.days <= day).map(([day, before]) => since(day, before));
  const early = seen.days <= 365 && twelve === 'incomplete' ? ['incomplete_entered'] : [];
  return { cells: [...followed, ...entered, ...between, ...early], amounts: { [ENTERED_AFTER]: seen.days } };
}
