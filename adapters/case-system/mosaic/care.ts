import type { PersonId } from '../../../plugin/core/case-system';
import type { Row } from '../case-rows';
import { keepsOrder, plainColumns, readForIds } from '../case-source';
import type { CareRow } from '../records/care-chain';
import { cellsOf } from '../row-cells';
import { idColumns, type MosaicSource } from './mosaic-source';

/** Care summaries with their legal status, placement and carer; a summary has no number of its own (mosaic-records 1.11). */
export async function loadCareRows(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly CareRow[]> {
  const { tables } = source;
  const table = tables.nameOf('careSummaries');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('c', 'PERSON_ID', 'PERIOD_OF_CARE_ID', 'PLACEMENT_ID')}, ${plainColumns('c', 'START_DATE', 'END_DATE')}, ` +
      `${plainColumns('l', 'LEGAL_STATUS')}, ${plainColumns('p', 'PLACEMENT_TYPE', 'REASON_EPISODE_CEASED')}, ` +
      `p.END_DATE as PLACEMENT_END, ${idColumns('d', 'CARER_ID')} ` +
      `from ${source.tables.from('careSummaries')} c ` +
      `left join ${tables.from('legalStatuses')} l on l.LEGAL_STATUS_ID = c.LEGAL_STATUS_ID ` +
      `left join ${tables.from('placements')} p on p.PLACEMENT_ID = c.PLACEMENT_ID and p.SPLIT_NUMBER = c.PLACEMENT_SPLIT_NUMBER ` +
      `left join ${tables.from('placementDetails')} d on d.ELEMENT_DETAIL_ID = c.ELEMENT_DETAIL_ID and d.SPLIT_NUMBER = c.SERVICE_SPLIT_NUMBER ` +
      `where c.PERSON_ID in (${marks}) order by c.PERSON_ID, c.START_DATE`,
    values,
  }));
  return rows
    .map((row) => careRowFrom(table, row))
    .filter((row) => keepsOrder(source, { what: 'care', table, key: row.key, personId: row.personId }, row.from, row.to));
}

function careRowFrom(table: string, row: Row): CareRow {
  const cells = cellsOf(table, ['PERSON_ID', 'PERIOD_OF_CARE_ID'], row);
  const personId = cells.id('PERSON_ID');
  const periodOfCareId = cells.optionalId('PERIOD_OF_CARE_ID');
  return {
    key: `${personId}/${periodOfCareId ?? '?'}`,
    personId,
    periodOfCareId,
    from: cells.day('START_DATE'),
    to: cells.optionalDay('END_DATE'),
    legalStatus: cells.optionalText('LEGAL_STATUS'),
    placementId: cells.optionalId('PLACEMENT_ID'),
    placement: cells.optionalText('PLACEMENT_TYPE'),
    placementTo: cells.optionalDay('PLACEMENT_END'),
    placementReasonCeased: cells.optionalText('REASON_EPISODE_CEASED'),
    carerId: cells.optionalId('CARER_ID'),
  };
}
