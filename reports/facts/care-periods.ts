import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CareEpisode } from '../../plugin/core/case-system';

/** One unbroken time of being looked after: half-open, open-ended where it goes on. */
export interface CarePeriod {
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

/** Series of short breaks: the child is not looked after in the sense of these measures. */
const SHORT_BREAKS: readonly (string | undefined)[] = ['V3', 'V4'];

const isReversed = ({ from, to }: CareEpisode): boolean => to !== undefined && to <= from;
export const isShortBreak = ({ legalStatus }: CareEpisode): boolean => SHORT_BREAKS.includes(legalStatus);

/** Neither a short break nor a row that ends before it begins. */
export const isCounted = (row: CareEpisode): boolean => !isShortBreak(row) && !isReversed(row);

/** Short breaks and empty rows are taken out first; what then meets or overlaps is one period (O-1, O-3). */
export function carePeriods(care: readonly CareEpisode[]): readonly CarePeriod[] {
  const counted = care.filter(isCounted).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const periods: CarePeriod[] = [];
  for (const { from, to } of counted) {
    const last = periods.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < from)) periods.push({ from, to });
    else if (last.to !== undefined && (to === undefined || to > last.to)) periods[periods.length - 1] = { from: last.from, to };
  }
  return periods;
}

export const covers = ({ from, to }: CarePeriod, on: CalendarDay): boolean => from <= on && (to === undefined || to > on);

export const isLookedAfter = (periods: readonly CarePeriod[], on: CalendarDay): boolean => periods.some((period) => covers(period, on));

/** Defects of care rows (A18, O-2). */
export const CARE_DEFECTS = ['care row reversed or overlapping', 'period without legal status', 'period of care not begun with S'] as const;

/** O-2: dates decide when a period of care began, not the reason code; one that is recorded and is not S is told of. */
const isBegunOtherwise = (care: readonly CareEpisode[]): boolean =>
  carePeriods(care).some(({ from }) => {
    const first = care.find((row) => isCounted(row) && row.from === from);
    return first?.reasonStarted !== undefined && first.reasonStarted !== 'S';
  });

/** What is wrong with a child's care rows. */
export function careDefects(care: readonly CareEpisode[]): readonly string[] {
  const inOrder = care.filter((row) => !isReversed(row)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const overlapping = inOrder.some((row, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && (row.to === undefined || row.to > next.from);
  });
  return [
    ...(overlapping || care.some(isReversed) ? ['care row reversed or overlapping'] : []),
    ...(care.some(({ legalStatus }) => legalStatus === undefined) ? ['period without legal status'] : []),
    ...(isBegunOtherwise(care) ? ['period of care not begun with S'] : []),
  ];
}
