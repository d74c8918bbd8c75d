import { countShown, lastPeriods, periodName, rowAt, wholeEstimate, wholePercent, type ChartModel } from '../charts/chart-model';
import { hiddenNote } from '../charts/chart-words';
import type { TableRow } from '../counting/table';
import { PUBLISHED_DAYS } from './curve-days';
import { FOLLOW_UP_STATES, type FollowUpState } from './follow-up';

const STATE_LABELS: Readonly<Record<FollowUpState, string>> = {
  not_yet_born: 'Not yet born',
  la_at_index: 'Looked after already',
  incomplete: 'Not followed for a year yet',
  entered: 'Entered care',
  censored: 'Follow-up cut short',
  not_entered: 'Did not enter care',
};

const CAVEAT =
  'Families who meet differ from families who do not. These figures describe; they do not show that meetings caused the difference.';

/** The latest quarter whose children have all been followed for a year; the latest of all where there is none. */
function latestFollowed(rows: readonly TableRow[]): string | undefined {
  const periods = lastPeriods(rows, Number.POSITIVE_INFINITY);
  const isFollowed = (period: string): boolean => {
    const row = rowAt(rows, 'O0.K1.incomplete', period);
    return row?.numerator === 0 && row.denominator !== 0;
  };
  return periods.findLast(isFollowed) ?? periods.at(-1);
}

/** How many children of the quarter's first meetings are in which state of follow-up. */
export function followUpChart(rows: readonly TableRow[], symbol: string): ChartModel {
  const period = latestFollowed(rows) ?? '';
  const values = FOLLOW_UP_STATES.map((state) => countShown(rowAt(rows, `O0.K1.${state}`, period)));
  const entered = rowAt(rows, 'O1.K1', period);
  return {
    name: 'care-entry-follow-up',
    report: 'care-entry',
    title: `What became of children whose first meeting was in ${periodName(period)}`,
    kind: 'bars',
    across: 'Twelve months later',
    labels: FOLLOW_UP_STATES.map((state) => STATE_LABELS[state]),
    measured: 'children',
    isPercent: false,
    series: [{ label: 'Children', values }],
    reading:
      typeof entered?.value === 'number'
        ? `Of the children whose first meeting was in ${periodName(period)} and who could be followed for a year, ${entered.numerator} of ${entered.denominator} (${wholePercent(entered)}%) entered care.`
        : `How many of the children whose first meeting was in ${periodName(period)} entered care within a year is not shown: ${entered?.value === 'z' ? 'none could be followed for a year' : 'the numbers are small'}.`,
    note: `${CAVEAT} ${hiddenNote(symbol)}`,
  };
}

const MONTHS = ['3 months', '6 months', '9 months', '12 months'];

/** The published points of the curve for the same children, with how many were still followed. */
export function entryCurveChart(rows: readonly TableRow[], symbol: string): ChartModel {
  const period = latestFollowed(rows) ?? '';
  const points = PUBLISHED_DAYS.map((day) => rowAt(rows, `O1k.K1.d${day}`, period));
  const atRisk = points.map((point) => point?.denominator);
  const values = points.map(wholeEstimate);
  const last = values.at(-1);
  return {
    name: 'care-entry-curve',
    report: 'care-entry',
    title: `Entered care since a first meeting in ${periodName(period)}`,
    kind: 'steps',
    across: 'Time since the meeting',
    labels: MONTHS,
    measured: '% of children, cumulative',
    isPercent: true,
    series: [{ label: 'Entered care', values }],
    under: { label: 'Children at risk', values: atRisk },
    reading:
      typeof last === 'number'
        ? `By twelve months after a first meeting in ${periodName(period)}, an estimated ${last}% of children had entered care.`
        : `What share of children had entered care by twelve months after a first meeting in ${periodName(period)} is not shown: ${last === 'c' ? 'the numbers are small' : 'it is not known yet'}.`,
    note: `${CAVEAT} ${hiddenNote(symbol)}`,
  };
}
