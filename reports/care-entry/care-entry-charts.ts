import {
  countShown,
  lastPeriods,
  periodLabel,
  periodName,
  rowAt,
  wholeEstimate,
  wholePercent,
  type ChartFigure,
  type ChartModel,
} from '../charts/chart-model';
import { figureWords, hiddenNote, whyNotShown } from '../charts/chart-words';
import type { TableRow } from '../counting/table';
import { CAVEAT } from './caveat';
import { MARKING } from '../csv/long-csv';
import { CURVE_DAYS, PUBLISHED_DAYS } from './curve-days';
import { TRIAL } from './o2-in-care-at-twelve-months';
import { FOLLOW_UP_STATES, type FollowUpState } from './follow-up';

const STATE_LABELS: Readonly<Record<FollowUpState, string>> = {
  not_yet_born: 'Not yet born',
  la_at_index: 'Looked after already',
  incomplete: 'Not followed for a year yet',
  entered: 'Entered care',
  censored: 'Follow-up cut short',
  not_entered: 'Did not enter care',
};

/** The latest period whose children have all been followed for a year; the latest of all where there is none. */
function latestFollowed(rows: readonly TableRow[], cohort = 'K1'): string | undefined {
  const periods = lastPeriods(rows, Number.POSITIVE_INFINITY);
  const isFollowed = (period: string): boolean => {
    const row = rowAt(rows, `O0.${cohort}.incomplete`, period);
    return row?.numerator === 0 && row.denominator !== 0;
  };
  return periods.findLast(isFollowed) ?? periods.at(-1);
}

/** How many children of the period's first meetings are in which state of follow-up. */
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
        : `How many of the children whose first meeting was in ${periodName(period)} entered care within a year is not shown: ${whyNotShown(entered?.value, 'none could be followed for a year')}.`,
    caveat: CAVEAT,
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
    reading: curveReading(values, period),
    caveat: CAVEAT,
    note: `${CAVEAT} ${hiddenNote(symbol)}`,
  };
}

const SPELT = ['three', 'six', 'nine', 'twelve'];

/** The last point that can be told; why there is none of twelve months where it is another. */
function curveReading(values: readonly ChartFigure[], period: string): string {
  const last = values.at(-1);
  const told = values.findLastIndex((value) => typeof value === 'number');
  const after = `after a first meeting in ${periodName(period)}`;
  if (told === -1) {
    return `What share of children had entered care by twelve months ${after} is not shown: ${whyNotShown(last, 'none could be followed')}.`;
  }
  const rest = told === values.length - 1 ? '' : `; by twelve months it is not shown: ${whyNotShown(last, 'none could be followed')}`;
  return `By ${SPELT[told]} months ${after}, an estimated ${values[told]}% of children had entered care${rest}.`;
}

/** As the band is printed beside it. */
const BAND = '95% confidence band';

/** Whether the chart of the whole curve is made from this row. */
export const isOfFullCurve = ({ measure, breakdown, period }: TableRow): boolean =>
  breakdown === 'overall' && period.startsWith('financial year ') && /^O(?:0|1k)\.K1\./u.test(measure);

/**
 * The whole curve with its band and the children at risk, of the last financial year that has been followed; for internal use
 * (C8, O-16).
 * @param rows the unsuppressed table
 */
export function fullCurveChart(rows: readonly TableRow[]): ChartModel | undefined {
  const own = rows.filter(isOfFullCurve);
  const period = latestFollowed(own);
  if (period === undefined) return undefined;
  const points = CURVE_DAYS.map((day) => rowAt(own, `O1k.K1.d${day}`, period));
  // Before the first entry there is nothing to be unsure of: the band begins on the curve.
  const edge = (end: 'low' | 'high') =>
    CURVE_DAYS.map((day, at) => {
      const value = rowAt(own, `O1k.K1.d${day}.${end}`, period)?.value;
      return typeof value === 'number' ? value : points[at]?.value;
    });
  const last = points.at(-1);
  return {
    name: 'care-entry-full-curve',
    report: 'care-entry',
    title: `Entered care since a first meeting in ${periodName(period)}, month by month`,
    kind: 'steps',
    across: 'Months since the meeting',
    labels: CURVE_DAYS.map((_, month) => String(month)),
    measured: '% of children, cumulative',
    isPercent: true,
    series: [{ label: 'Entered care', values: points.map((point) => point?.value) }],
    under: { label: 'Children at risk', values: points.map((point) => point?.denominator) },
    band: { label: BAND, low: edge('low'), high: edge('high') },
    marking: MARKING,
    reading:
      typeof last?.value === 'number'
        ? `By twelve months after a first meeting in ${periodName(period)}, an estimated ${last.value.toFixed(1)}% of children had entered care.`
        : `What share of children had entered care by twelve months after a first meeting in ${periodName(period)} is not known yet.`,
    caveat: CAVEAT,
    note: `Kaplan–Meier estimate; the shaded band is the 95% confidence band (log-log). ${CAVEAT}`,
  };
}

/** Looked after twelve months after the letter, by period: the one chart beside which the trial may be named. */
export function afterLetterChart(rows: readonly TableRow[], symbol: string): ChartModel {
  const periods = lastPeriods(rows, 5);
  const latest = latestFollowed(rows, 'K2') ?? '';
  const row = rowAt(rows, 'O2.K2', latest);
  return {
    name: 'care-entry-after-letter',
    report: 'care-entry',
    title: 'Looked after twelve months after a letter before proceedings',
    kind: 'columns',
    across: 'Financial year of the letter',
    labels: periods.map(periodLabel),
    measured: '% of children followed for twelve months',
    isPercent: true,
    series: [{ label: 'Looked after', values: periods.map((period) => wholePercent(rowAt(rows, 'O2.K2', period))) }],
    reading:
      typeof row?.value === 'number'
        ? `Of the children with a letter before proceedings in ${periodName(latest)} who could be followed, ${row.numerator} of ${row.denominator} (${wholePercent(row)}%) were looked after twelve months later.`
        : `How many of the children with a letter before proceedings in ${periodName(latest)} were looked after twelve months later is not shown: ${whyNotShown(row?.value, 'none could be followed for a year')}.`,
    caveat: CAVEAT,
    note: `${TRIAL} ${CAVEAT} ${hiddenNote(symbol)}`,
  };
}

const GROUPS = [
  ['O1.K2.landmark.referred', 'Referred'],
  ['O1.K2.landmark.not_referred', 'Not referred'],
] as const;

/** Of whom the groups are made up: a comparison without it would be taken for one of like with like (3.2). */
const MIX = [
  ['age_band', 'by age'],
  ['regime', 'by legal status'],
] as const;

/**
 * Entered care, by whether the family was referred soon after the letter: in the latest period in which both groups are large enough
 * and may be shown; no chart where there is none (3.2).
 */
export function comparisonChart(rows: readonly TableRow[], symbol: string, landmarkDays: number): ChartModel | undefined {
  const period = lastPeriods(rows, Number.POSITIVE_INFINITY).findLast((each) =>
    GROUPS.every(([measure]) => typeof rowAt(rows, measure, each)?.value === 'number'),
  );
  if (period === undefined) return undefined;
  const groups = GROUPS.map(([measure, label]) => ({ label, row: rowAt(rows, measure, period) }));
  const told = groups.map(({ label, row }) => `${label.toLowerCase()} ${wholePercent(row)}% (${row?.numerator} of ${row?.denominator})`);
  const mixes = GROUPS.flatMap(([measure, label]) => mixOf(rows, { measure, period }).map((mix) => `${label}: ${mix}`));
  return {
    name: 'care-entry-comparison',
    report: 'care-entry',
    title: `Entered care after a letter in ${periodName(period)}`,
    kind: 'bars',
    across: landmarkDays === 1 ? 'By the day after the letter' : `By ${landmarkDays} days after the letter`,
    labels: groups.map(({ label, row }) => `${label} (${row?.denominator} children)`),
    measured: '% of children who entered care in the next twelve months',
    isPercent: true,
    series: [{ label: 'Entered care', values: groups.map(({ row }) => wholePercent(row)) }],
    reading: `After a letter in ${periodName(period)}, entered care in twelve months: ${told.join('; ')}.`,
    caveat: CAVEAT,
    note: [CAVEAT, ...mixes, hiddenNote(symbol)].join(' '),
  };
}

/** Whether the unhidden comparison is made from this row of the unsuppressed table: whole financial years of the two groups. */
export const isOfUnhiddenComparison = ({ measure, period, breakdown }: TableRow): boolean =>
  measure.startsWith('O1.K2.landmark.') &&
  period.startsWith('financial year ') &&
  (breakdown === 'overall' || MIX.some(([each]) => each === breakdown));

/** The same of a financial year from the unsuppressed table; for internal use. */
export function unhiddenComparisonChart(rows: readonly TableRow[], symbol: string, landmarkDays: number): ChartModel | undefined {
  const chart = comparisonChart(rows.filter(isOfUnhiddenComparison), symbol, landmarkDays);
  return chart && { ...chart, marking: MARKING };
}

/** "By age: under 1, 12; 1 to 4, 8." The categories in which somebody is, or may be. */
function mixOf(rows: readonly TableRow[], { measure, period }: Pick<TableRow, 'measure' | 'period'>): readonly string[] {
  const own = rows.filter((row) => row.measure === measure && row.period === period);
  return MIX.flatMap(([breakdown, words]) => {
    const parts = own.filter((row) => row.breakdown === breakdown && row.denominator !== 0);
    const told = parts.map(({ category, denominator }) => `${category}, ${figureWords(denominator, false)}`);
    return told.length === 0 ? [] : [`${words}: ${told.join('; ')}.`];
  });
}
