import type { PersonId } from '../../../plugin/core/case-system';
import { plainColumns, readForIds } from '../case-source';
import type { DisabilityRow, NeedRow } from '../records/characteristics';
import { cellsOf } from '../row-cells';
import { idColumns, type MosaicSource } from './mosaic-source';

export async function loadDisabilities(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly DisabilityRow[]> {
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

export async function loadNeeds(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly NeedRow[]> {
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
