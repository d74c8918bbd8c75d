import { lastPeriods, periodLabel, rowAt, wholePercent, type ChartModel } from '../charts/chart-model';
import { hiddenNote } from '../charts/chart-words';
import { readingOf } from '../charts/reading';
import type { TableRow } from '../counting/table';

const SERIES = [
  ['U1', 'Offered in time'],
  ['U1b', 'Offered or exempt'],
  ['U2.child', 'Offer accepted'],
  ['U4.child', 'Meeting held in time'],
] as const;

/** The four headline shares of uptake, by quarter. */
export function uptakeChart(rows: readonly TableRow[], symbol: string): ChartModel {
  const periods = lastPeriods(rows, 8);
  return {
    name: 'uptake',
    report: 'uptake',
    title: 'Offered, accepted, held: uptake of family meetings',
    kind: 'columns',
    across: 'Quarter',
    labels: periods.map(periodLabel),
    measured: '% of children',
    isPercent: true,
    series: SERIES.map(([measure, label]) => ({ label, values: periods.map((period) => wholePercent(rowAt(rows, measure, period))) })),
    reading: readingOf(rows, periods, {
      measure: 'U1',
      subject: 'the share of children offered a meeting by the letter before proceedings',
      predicate: 'of children with a letter before proceedings, and not exempt, had been offered a meeting by then',
    }),
    note: `Each share has its own children: those with a letter, those offered, those referred. ${hiddenNote(symbol)}`,
  };
}
