import { CHILD_BREAKDOWNS, childCategories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { groupedBy, perPeriod, type Count, type Line, type Run, type Twins, type Unit } from '../counting/count';
import { ENTERED_AFTER, FOLLOWED_WITHOUT } from '../counting/figures';
import { careDefects } from '../facts/care-periods';
import { cohortEvents, type CohortEvent, type CohortId } from './cohort';
import { CURVE_DAYS, enteredBy, PUBLISHED_DAYS, seenThrough } from './curve-days';
import { FOLLOW_UP_STATES, followUp, type FollowUp } from './follow-up';

/** The amount that O6 is the mean of. */
export const DAYS_LOOKED_AFTER = 'days looked after';

const SUMS = ['followed', 'six_followed', 'six_entered', 'six_not_entered', 'at_twelve', 'at_twelve_la', 'at_twelve_not'];

/** Parts that no row shows, but that a reader could work out from two rows that are shown. */
const ENTERED_WHEN = ['entered_by_six', 'entered_after_six', 'incomplete_entered_by_six'] as const;

const LINES: readonly Line[] = [
  ['cohort', ...FOLLOW_UP_STATES],
  ['followed', 'entered', 'not_entered'],
  ['six_followed', 'six_entered', 'six_not_entered'],
  ['at_twelve', 'at_twelve_la', 'at_twelve_not'],
  // What lies between two published figures of the same children: entered in the second half year, entered and left again.
  ['entered', 'entered_by_six', 'entered_after_six'],
  ['six_entered', 'entered_by_six', 'incomplete_entered_by_six'],
];

/** Nobody cut short, nobody back home: then these are the same children. */
const TWINS: readonly Twins[] = [
  ['followed', 'six_followed'],
  ['followed', 'at_twelve'],
  ['not_entered', 'six_not_entered'],
  ['not_entered', 'at_twelve_not'],
  ['entered', 'at_twelve_la'],
];

const since = (day: number, before: number): string => `entered_${before}_to_${day}`;

/** Every pair of published points of the curve. */
const BETWEEN: readonly (readonly [day: number, before: number])[] = PUBLISHED_DAYS.flatMap((day, at) =>
  PUBLISHED_DAYS.slice(0, at).map((before) => [day, before] as const),
);

/** Each published point is an earlier one and the entries in between (C8). */
const CURVE_LINES: readonly Line[] = BETWEEN.map(([day, before]): Line => [enteredBy(day), enteredBy(before), since(day, before)]);

/** The points at six and twelve months are, in most quarters, the very figures of O1 and O0. */
const CURVE_TWINS: readonly Twins[] = [
  [enteredBy(365), 'entered'],
  [seenThrough(365), 'not_entered'],
  [enteredBy(183), 'six_entered'],
  [seenThrough(183), 'six_not_entered'],
];

/** One cohort: each child once, at the first event of the period that starts a follow-up. */
export const cohortCount = (cohort: CohortId): Count => ({
  id: `cohort ${cohort}`,
  unit: 'child once',
  cells: [
    'cohort',
    ...FOLLOW_UP_STATES,
    ...SUMS,
    ...ENTERED_WHEN,
    ...CURVE_DAYS.flatMap((day) => [enteredBy(day), seenThrough(day)]),
    ...BETWEEN.map(([day, before]) => since(day, before)),
  ],
  lines: LINES,
  overallLines: CURVE_LINES,
  twins: TWINS,
  overallTwins: CURVE_TWINS,
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
    ...enteredWhen(followed),
    ...atTwelveCells(followed, cohort),
  ];
}

function sixCells(six: FollowUp['six']): readonly string[] {
  if (six === 'entered') return ['six_followed', 'six_entered'];
  return six === 'not_entered' ? ['six_followed', 'six_not_entered'] : [];
}

function enteredWhen({ twelve, six }: FollowUp): readonly string[] {
  if (twelve === 'entered') return [six === 'entered' ? 'entered_by_six' : 'entered_after_six'];
  return twelve === 'incomplete' && six === 'entered' ? ['incomplete_entered_by_six'] : [];
}

/** Children looked after at the index count in O2 for letters, as in the trial (O-18), and for meetings nowhere but in O0 (E8). */
function atTwelveCells({ twelve, atTwelve }: FollowUp, cohort: CohortId): readonly string[] {
  if (atTwelve === undefined || (twelve === 'la_at_index' && cohort === 'K1')) return [];
  return ['at_twelve', atTwelve === 'looked-after' ? 'at_twelve_la' : 'at_twelve_not'];
}

/** The curve is drawn overall only. */
function onTheCurve({ seen }: FollowUp): Unit['overall'] {
  if (seen === undefined) return undefined;
  const followed = CURVE_DAYS.filter((day) => seen.days >= day).map(seenThrough);
  if (!seen.entered) return { cells: followed, amounts: { [FOLLOWED_WITHOUT]: seen.days } };
  const entered = CURVE_DAYS.filter((day) => seen.days <= day).map(enteredBy);
  const between = BETWEEN.filter(([day, before]) => before < seen.days && seen.days <= day).map(([day, before]) => since(day, before));
  return { cells: [...followed, ...entered, ...between], amounts: { [ENTERED_AFTER]: seen.days } };
}
