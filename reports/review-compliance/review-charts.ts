import { countShown, lastPeriods, periodLabel, periodName, rowAt, wholePercent, type ChartModel } from '../charts/chart-model';
import { hiddenNote, whyNotShown } from '../charts/chart-words';
import { readingOf } from '../charts/reading';
import type { TableRow } from '../counting/table';

/** Reviews on time, and held at all, by quarter. */
export function onTimeChart(rows: readonly TableRow[], symbol: string): ChartModel {
  const periods = lastPeriods(rows, 8);
  const shares = (measure: string) => periods.map((period) => wholePercent(rowAt(rows, measure, period)));
  return {
    name: 'reviews-on-time',
    report: 'review-compliance',
    title: 'Reviews of family plans on time',
    kind: 'columns',
    across: 'Quarter in which the review was due',
    labels: periods.map(periodLabel),
    measured: '% of reviews due',
    isPercent: true,
    series: [
      { label: 'On time', values: shares('R1') },
      { label: 'Held at all', values: shares('R1h') },
    ],
    reading: readingOf(rows, periods, {
      measure: 'R1',
      subject: 'the share of reviews held on time',
      predicate: 'of the reviews due were held on time',
    }),
    note: `A review counts when someone of the family’s network took part and the plan was looked at. ${hiddenNote(symbol)}`,
  };
}

const BANDS = [
  ['R4.days_1_7', '1 to 7 days'],
  ['R4.days_8_14', '8 to 14 days'],
  ['R4.days_15_28', '15 to 28 days'],
  ['R4.days_29_plus', '29 days and more'],
] as const;

/** How late the reviews of the latest quarter were that were not on time. */
export function latenessChart(rows: readonly TableRow[], symbol: string): ChartModel {
  const period = lastPeriods(rows, 1)[0] ?? '';
  const median = rowAt(rows, 'R4.median', period);
  return {
    name: 'reviews-lateness',
    report: 'review-compliance',
    title: `How late the reviews due in ${periodName(period)} were`,
    kind: 'bars',
    across: 'Days after the due date',
    labels: BANDS.map(([, label]) => label),
    measured: 'reviews not on time',
    isPercent: false,
    series: [{ label: 'Reviews', values: BANDS.map(([measure]) => countShown(rowAt(rows, measure, period))) }],
    reading:
      typeof median?.value === 'number'
        ? `Of the ${median.denominator} reviews due in ${periodName(period)} that were not on time, half were at least ${median.value.toFixed(1)} days late.`
        : `How late reviews due in ${periodName(period)} were is not shown: ${whyNotShown(median?.value, 'none was late')}.`,
    note: `Late, overdue and missed reviews together; an overdue one counts up to the day of the report. ${hiddenNote(symbol)}`,
  };
}
