import { CHILD_BREAKDOWNS, childCategories, facilitatorWords, NOT_RECORDED, type Categories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { perPeriod, type Count, type Line, type Run, type Twins, type Unit } from '../counting/count';
import { ENTERED_AFTER, FOLLOWED_WITHOUT } from '../counting/figures';
import type { KnownFamily } from '../facts/known-family';
import { CARE_DEFECTS, careDefects } from '../facts/care-periods';
import { cohortEvents, type CohortEvent, type CohortId } from './cohort';
import { CURVE_DAYS, enteredBy, PUBLISHED_DAYS, seenThrough } from './curve-days';
import { offerOutcome } from '../uptake/offer-outcome';
import { FOLLOW_UP_STATES, followUp, type FollowUp } from './follow-up';
import { fromLandmark, type FromLandmark } from './landmark';
import { CHANGES, fromTo, STEPS, stepOf } from './regime-steps';

/** The amount that O6 is the mean of. */
export const DAYS_LOOKED_AFTER = 'days looked after';

const SUMS = ['followed', 'six_followed', 'six_entered', 'six_not_entered', 'at_twelve', 'at_twelve_la', 'at_twelve_not'];

/** O3, O5 and O7. */
const COURSE = ['no_proceedings', 'in_proceedings', 'applied', 'not_applied', 'with_kin', 'not_with_kin', 'at_six', 'at_six_only'];

export const stepCell = (months: 6 | 12, step: string): string => `step_${months}_${step}`;
export const changeCell = (months: 6 | 12, change: string): string => `change_${months}_${change}`;

const HORIZONS = [6, 12] as const;
const STEP_CELLS = HORIZONS.flatMap((months) => STEPS.map((step) => stepCell(months, step)));
const CHANGE_CELLS = HORIZONS.flatMap((months) => CHANGES.map((change) => changeCell(months, change)));

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
  ['at_twelve', 'no_proceedings', 'in_proceedings'],
  ['no_proceedings', 'applied', 'not_applied'],
  ['entered', 'with_kin', 'not_with_kin'],
  ['at_six', 'at_twelve', 'at_six_only'],
  ['at_six', ...STEPS.map((step) => stepCell(6, step))],
  ['at_twelve', ...STEPS.map((step) => stepCell(12, step))],
];

/** The groups that are compared from the landmark on, and both together (comparison i). */
const LANDMARK_LINES: readonly Line[] = [
  ['landmark', 'referred', 'not_referred'],
  ['landmark', 'landmark_entered', 'landmark_not'],
  ['referred', 'referred_entered', 'referred_not'],
  ['not_referred', 'not_referred_entered', 'not_referred_not'],
  ['landmark_entered', 'referred_entered', 'not_referred_entered'],
  ['landmark_not', 'referred_not', 'not_referred_not'],
];
const LANDMARK_CELLS = [...new Set(LANDMARK_LINES.flat())];

/** Nobody cut short, nobody back home: then these are the same children. */
const TWINS: readonly Twins[] = [
  ['followed', 'six_followed'],
  ['followed', 'at_twelve'],
  ['not_entered', 'six_not_entered'],
  ['not_entered', 'at_twelve_not'],
  ['entered', 'at_twelve_la'],
  ['followed', 'at_six'],
  ['six_followed', 'at_six'],
];

/** Nobody entered care, or was lost from sight, between the letter and the landmark: then these are the same children. */
const LANDMARK_TWINS: readonly Twins[] = [
  ['followed', 'landmark'],
  ['entered', 'landmark_entered'],
  ['not_entered', 'landmark_not'],
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

/** The cohorts that are followed into care; K3 is followed out of it. */
export type FollowedCohort = Exclude<CohortId, 'K3'>;

/** One cohort: each child once, at the first event of the period that starts a follow-up. */
export const cohortCount = (cohort: FollowedCohort): Count => ({
  id: `cohort ${cohort}`,
  unit: 'child once',
  cells: [
    'cohort',
    ...FOLLOW_UP_STATES,
    ...SUMS,
    ...ENTERED_WHEN,
    ...COURSE,
    ...STEP_CELLS,
    ...CHANGE_CELLS,
    ...(cohort === 'K2' ? LANDMARK_CELLS : []),
    ...CURVE_DAYS.flatMap((day) => [enteredBy(day), seenThrough(day)]),
    ...BETWEEN.map(([day, before]) => since(day, before)),
  ],
  lines: cohort === 'K2' ? [...LINES, ...LANDMARK_LINES] : LINES,
  overallLines: CURVE_LINES,
  twins: cohort === 'K2' ? [...TWINS, ...LANDMARK_TWINS] : TWINS,
  overallTwins: CURVE_TWINS,
  breakdowns: [...CHILD_BREAKDOWNS, ...(cohort === 'K1' ? (['meeting_type', 'facilitator'] as const) : (['offer_status'] as const))],
  defects: [...CHILD_DEFECTS, ...CARE_DEFECTS],
  adultsApart: false,
  unitsByPeriod: perPeriod(
    function* events(family, run) {
      for (const event of cohortEvents(cohort, family, run)) {
        let unit: Unit | undefined;
        // The same in each of the periods that the event falls into.
        yield { on: event.on, child: event.child.id, unit: () => (unit ??= unitOf(cohort, event, family, run)) };
      }
    },
    ({ child }) => child,
    ([first]) => first.unit(),
  ),
});

function unitOf(cohort: FollowedCohort, event: CohortEvent, family: KnownFamily, run: Run): Unit {
  const { child, on, episode, meeting } = event;
  const followed = followUp(event, run);
  const { twelve, daysLookedAfter } = followed;
  return {
    record: { child: child.id, episode, meeting: meeting?.id },
    on,
    categories: ownCategories(event, run),
    adult: false,
    cells: [...cellsOf(followed, cohort), ...(cohort === 'K2' ? landmarkCells(fromLandmark(event, family, run)) : [])],
    amounts: twelve === 'entered' || twelve === 'not_entered' ? { [DAYS_LOOKED_AFTER]: daysLookedAfter } : {},
    overall: onTheCurve(followed, isInTables(followed, cohort)),
    defects: [...childDefects(child, on), ...careDefects(child.history.care)],
  };
}

/** The child's; K1: and the meeting's. K2: and what had become of the offer by the letter (comparison ii). */
function ownCategories({ child, on, meeting, spell }: CohortEvent, run: Run): Categories {
  const own = childCategories(child, on);
  if (meeting !== undefined) return { ...own, meeting_type: meeting.type, facilitator: facilitatorWords(meeting.facilitator) };
  const outcome = offerOutcome(child, spell ?? 0, on, run);
  if (outcome === 'in_time') return { ...own, offer_status: 'offered' };
  return { ...own, offer_status: outcome === 'exempt' ? 'exempt' : NOT_RECORDED };
}

function landmarkCells(seen: FromLandmark | undefined): readonly string[] {
  if (seen === undefined) return [];
  const ending = seen.entered ? 'entered' : 'not';
  return ['landmark', `landmark_${ending}`, seen.group, `${seen.group}_${ending}`];
}

/** Children looked after at the index count in O2, O3 and O7 for letters, as in the trial (O-18), and for meetings nowhere but in O0 (E8). */
const isInTables = ({ twelve }: FollowUp, cohort: FollowedCohort): boolean => twelve !== 'la_at_index' || cohort === 'K2';

function cellsOf(followed: FollowUp, cohort: FollowedCohort): readonly string[] {
  const { twelve, six, firstWithKin } = followed;
  return [
    'cohort',
    twelve,
    ...(twelve === 'entered' || twelve === 'not_entered' ? ['followed'] : []),
    ...sixCells(six),
    ...enteredWhen(followed),
    ...(firstWithKin === undefined ? [] : [firstWithKin ? 'with_kin' : 'not_with_kin']),
    ...(isInTables(followed, cohort) ? [...atTwelveCells(followed), ...stepCells(followed)] : []),
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

function atTwelveCells({ atTwelve, applied }: FollowUp): readonly string[] {
  if (atTwelve === undefined) return [];
  return [
    'at_twelve',
    atTwelve === 'looked-after' ? 'at_twelve_la' : 'at_twelve_not',
    ...(applied === undefined ? ['in_proceedings'] : ['no_proceedings', applied ? 'applied' : 'not_applied']),
  ];
}

function stepCells({ regimes: { six, twelve } }: FollowUp): readonly string[] {
  return [
    ...(six === undefined ? [] : ['at_six', stepCell(6, stepOf(six)), ...(twelve === undefined ? ['at_six_only'] : [])]),
    ...(twelve === undefined ? [] : [stepCell(12, stepOf(twelve))]),
  ];
}

/** Drawn or told overall only: the curve, and the cross table of regimes. */
function onTheCurve(followed: FollowUp, isInTable: boolean): NonNullable<Unit['overall']> {
  const { six, twelve } = isInTable ? followed.regimes : {};
  const changes = [
    ...(six === undefined ? [] : [changeCell(6, fromTo(six))]),
    ...(twelve === undefined ? [] : [changeCell(12, fromTo(twelve))]),
  ];
  const curve = curveOf(followed);
  return { cells: [...changes, ...curve.cells], amounts: curve.amounts };
}

function curveOf({ seen }: FollowUp): NonNullable<Unit['overall']> {
  if (seen === undefined) return { cells: [] };
  const followed = CURVE_DAYS.filter((day) => seen.days >= day).map(seenThrough);
  if (!seen.entered) return { cells: followed, amounts: { [FOLLOWED_WITHOUT]: seen.days } };
  const entered = CURVE_DAYS.filter((day) => seen.days <= day).map(enteredBy);
  const between = BETWEEN.filter(([day, before]) => before < seen.days && seen.days <= day).map(([day, before]) => since(day, before));
  return { cells: [...followed, ...entered, ...between], amounts: { [ENTERED_AFTER]: seen.days } };
}
