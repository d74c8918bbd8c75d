import type { PersonId } from '../../../plugin/core/case-system';
import { keepsOrder } from '../case-source';
import type { DisabilityRow, NeedRow } from '../records/characteristics';
import type { ReferralRow } from '../records/referrals';
import type { RowCells } from '../row-cells';
import { rowsAbout, type SsdSource } from './ssd-source';
import { codeOf } from './ssd-statuses';

type Referral = ReferralRow & { readonly need?: string };

/** Spells of being open to children's social care, each with the need that was recorded for it. */
export async function loadSsdReferrals(source: SsdSource, ids: readonly PersonId[]): Promise<readonly Referral[]> {
  const table = source.tables.nameOf('ssd_cin_episodes');
  const rows = await rowsAbout(source, 'ssd_cin_episodes', 'cine_person_id', ids, referralFrom);
  return rows
    .filter((row) => keepsOrder(source, { what: 'referral', table, key: row.key, personId: row.personId }, row.from, row.to))
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

/** No further action without a day of closing: it was over on the day it began. */
function referralFrom(cells: RowCells): Referral {
  const from = cells.day('cine_referral_date');
  const closed = cells.optionalDay('cine_close_date');
  const reason = cells.optionalText('cine_close_reason');
  return {
    key: cells.text('cine_referral_id'),
    personId: cells.text('cine_person_id'),
    from,
    to: closed ?? (cells.flag('cine_referral_nfa') ? from : undefined),
    closureReason: reason === undefined ? undefined : codeOf(reason),
    need: cells.optionalText('cine_cin_primary_need_code'),
  };
}

export const needsOf = (referrals: readonly Referral[]): readonly NeedRow[] =>
  referrals.flatMap(({ personId, need, from, to }) => (need === undefined ? [] : [{ personId, need, from, to }]));

export const loadSsdDisabilities = (source: SsdSource, ids: readonly PersonId[]): Promise<readonly DisabilityRow[]> =>
  rowsAbout(source, 'ssd_disability', 'disa_person_id', ids, (cells) => ({
    personId: cells.text('disa_person_id'),
    category: cells.optionalText('disa_disability_code'),
  }));
