import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId } from '../../../plugin/core/case-system';

export interface DisabilityRow {
  readonly personId: PersonId;
  readonly category?: string;
}

/** NONE says no; no row says nothing (CIN census list). */
export function disabilityOf(rows: readonly DisabilityRow[]): 'yes' | 'no' | undefined {
  if (rows.some((row) => row.category !== 'NONE')) return 'yes';
  return rows.length > 0 ? 'no' : undefined;
}

export interface NeedRow {
  readonly personId: PersonId;
  readonly need: string;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
}

/** The need recorded last; of several on one day the one higher in the list, N1 before N2 (CIN census guidance). */
export function primaryNeedOf(rows: readonly NeedRow[]): string | undefined {
  const openFirst = (row: NeedRow): string => (row.to === undefined ? '1' : '0');
  return [...rows].toSorted(
    (a, b) => openFirst(b).localeCompare(openFirst(a)) || (b.from ?? '').localeCompare(a.from ?? '') || a.need.localeCompare(b.need),
  )[0]?.need;
}
