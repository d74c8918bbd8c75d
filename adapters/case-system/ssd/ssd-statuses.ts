import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId, ProtectionEnquiry, RegimeSpell } from '../../../plugin/core/case-system';
import type { Regime } from '../../../plugin/core/regime';
import { keepsOrder, meaningOf } from '../case-source';
import type { RowCells } from '../row-cells';
import { rowsAbout, type SsdSource } from './ssd-source';

export interface LegalStatus {
  readonly key: string;
  readonly personId: PersonId;
  readonly code: string;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

/** A code may stand alone, or before its description: "C2 - Full care order". */
export const codeOf = (text: string): string => /^[A-Za-z0-9]{1,8}(?=\s*[-–:]\s)/.exec(text)?.[0] ?? text;

export async function loadLegalStatuses(source: SsdSource, ids: readonly PersonId[]): Promise<readonly LegalStatus[]> {
  const table = source.tables.nameOf('ssd_legal_status');
  const rows = await rowsAbout(source, 'ssd_legal_status', 'lega_person_id', ids, (cells) => ({
    key: cells.text('lega_legal_status_id'),
    personId: cells.text('lega_person_id'),
    code: codeOf(cells.optionalText('lega_legal_status') ?? ''),
    from: cells.day('lega_legal_status_start_date'),
    to: cells.optionalDay('lega_legal_status_end_date'),
  }));
  return rows.filter((row) => keepsOrder(source, { what: 'regime', table, key: row.key, personId: row.personId }, row.from, row.to));
}

/** Statuses that are regimes by the council's settings: the rest of them say under what order a child is looked after. */
export const regimesOfStatuses = (statuses: readonly LegalStatus[], meanings: Readonly<Record<string, Regime>>): readonly RegimeSpell[] =>
  statuses.flatMap(({ key, personId, code, from, to }) => {
    const regime = meaningOf(code, meanings);
    return regime === undefined ? [] : [{ personId, regime, reference: key, from, to }];
  });

/** The status that held on a day, the one that began last of several. */
export const statusOn = (statuses: readonly LegalStatus[], day: CalendarDay): LegalStatus | undefined =>
  statuses
    .filter((status) => status.from <= day && (status.to === undefined || day < status.to))
    .toSorted((a, b) => b.from.localeCompare(a.from))[0];

/** Plans that are regimes, each in a table of its own. */
const PLANS = {
  'child-protection': {
    table: 'ssd_cp_plans',
    key: 'cppl_cp_plan_id',
    person: 'cppl_person_id',
    from: 'cppl_cp_plan_start_date',
    to: 'cppl_cp_plan_end_date',
  },
  'child-in-need': {
    table: 'ssd_cin_plans',
    key: 'cinp_cin_plan_id',
    person: 'cinp_person_id',
    from: 'cinp_cin_plan_start_date',
    to: 'cinp_cin_plan_end_date',
  },
} as const;

export async function loadPlans(source: SsdSource, ids: readonly PersonId[], regime: keyof typeof PLANS): Promise<readonly RegimeSpell[]> {
  const columns = PLANS[regime];
  const table = source.tables.nameOf(columns.table);
  const spellFrom = (cells: RowCells) => ({
    personId: cells.text(columns.person),
    regime,
    reference: cells.text(columns.key),
    from: cells.day(columns.from),
    to: cells.optionalDay(columns.to),
  });
  const rows = await rowsAbout(source, columns.table, columns.person, ids, spellFrom);
  return rows.filter((row) => keepsOrder(source, { what: 'regime', table, key: row.reference, personId: row.personId }, row.from, row.to));
}

/** Section 47 enquiries, oldest first. */
export async function loadEnquiries(source: SsdSource, ids: readonly PersonId[]): Promise<readonly ProtectionEnquiry[]> {
  const table = source.tables.nameOf('ssd_s47_enquiry');
  const rows = await rowsAbout(source, 'ssd_s47_enquiry', 's47e_person_id', ids, (cells) => ({
    personId: cells.text('s47e_person_id'),
    startedOn: cells.day('s47e_s47_start_date'),
    endedOn: cells.optionalDay('s47e_s47_end_date'),
    reference: cells.text('s47e_s47_enquiry_id'),
  }));
  return rows
    .filter((row) => keepsOrder(source, { what: 'regime', table, key: row.reference, personId: row.personId }, row.startedOn, row.endedOn))
    .toSorted((a, b) => a.startedOn.localeCompare(b.startedOn));
}
