import { earliest } from '../../../plugin/core/calendar-day';
import type { PersonId } from '../../../plugin/core/case-system';
import { keepsOrder, plainColumns, readForIds } from '../case-source';
import type { ReferralRow } from '../records/referrals';
import { cellsOf } from '../row-cells';
import { idColumns, type MosaicSource } from './mosaic-source';

export async function loadReferrals(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly ReferralRow[]> {
  const table = source.tables.nameOf('referrals');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('r', 'REFERRAL_ID', 'PERSON_ID')}, ${plainColumns('r', 'REFERRAL_DATE', 'NFA_DATE', 'CLOSURE_DATE', 'CLOSURE_REASON')} ` +
      `from ${source.tables.from('referrals')} r where r.PERSON_ID in (${marks}) order by r.REFERRAL_DATE, r.REFERRAL_ID`,
    values,
  }));
  return rows
    .map((row) => {
      const cells = cellsOf(table, ['REFERRAL_ID', 'PERSON_ID'], row);
      return {
        key: cells.id('REFERRAL_ID'),
        personId: cells.id('PERSON_ID'),
        from: cells.day('REFERRAL_DATE'),
        to: earliest(cells.optionalDay('CLOSURE_DATE'), cells.optionalDay('NFA_DATE')),
        closureReason: cells.optionalText('CLOSURE_REASON'),
      };
    })
    .filter((row) => keepsOrder(source, { what: 'referral', table, key: row.key, personId: row.personId }, row.from, row.to));
}
