import type { PersonId } from '../../../plugin/core/case-system';
import type { CalendarDay } from '../../../plugin/core/calendar-day';
import { idColumns, plainColumns, readForIds, type CaseSource } from './case-source';
import { cellsOf } from '../row-cells';

export interface DisabilityRow {
  readonly personId: PersonId;
  readonly category?: string;
}

export async function loadDisabilities(source: CaseSource, ids: readonly PersonId[]): Promise<readonly DisabilityRow[]> {
  const table = source.tables.nameOf('disabilities');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('d', 'DISABILITY_ID', 'PERSON_ID')}, ${plainColumns('d', 'CIN_DISABILITY_CATEGORY_CODE')} ` +
      `from ${source.tables.from('disabilities')} d where d.PERSON_ID in (${marks}) order by d.DISABILITY_ID`,
    values,
  }));
  return rows.map((row) => {
    const cells = cellsOf(table, ['DISABILITY_ID'], row);
    return { personId: cells.id('PERSON_ID'), category: cells.optionalText('CIN_DISABILITY_CATEGORY_CODE') };
  });
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

export async function loadNeeds(source: CaseSource, ids: readonly PersonId[]): Promise<readonly NeedRow[]> {
  const { tables } = source;
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('g', 'PERSON_ID')}, ${plainColumns('g', 'START_DATE', 'END_DATE')}, t.NEED_CODE_CATEGORY_CODE as NEED_CODE ` +
      `from ${tables.from('serviceUserGroups')} g ` +
      `join ${tables.from('serviceUserGroupTypes')} t on t.GROUP_TYPE = g.FULL_GROUP_TYPE ` +
      `where t.NEED_CODE_CATEGORY_CODE is not null and g.PERSON_ID in (${marks}) order by g.PERSON_ID, g.START_DATE`,
    values,
  }));
  return rows.map((row) => {
    const cells = cellsOf(tables.nameOf('serviceUserGroups'), ['PERSON_ID'], row);
    return {
      personId: cells.id('PERSON_ID'),
      need: cells.text('NEED_CODE'),
      from: cells.optionalDay('START_DATE'),
      to: cells.optionalDay('END_DATE'),
    };
  });
}

/** The need recorded last; of several on one day the one higher in the list, N1 before N2 (CIN census guidance). */
export function primaryNeedOf(rows: readonly NeedRow[]): string | undefined {
  const openFirst = (row: NeedRow): string => (row.to === undefined ? '1' : '0');
  return [...rows].toSorted(
    (a, b) => openFirst(b).localeCompare(openFirst(a)) || (b.from ?? '').localeCompare(a.from ?? '') || a.need.localeCompare(b.need),
  )[0]?.need;
}
