import type { PersonId, RegimeSpell } from '../../../plugin/core/case-system';
import type { Regime } from '../../../plugin/core/regime';
import type { Row } from '../case-rows';
import { byPerson, keepsOrder, meaningOf, plainColumns, readForIds } from '../case-source';
import type { RegimeTables } from '../records/person-readings';
import { cellsOf } from '../row-cells';
import { loadCareRows } from './care';
import { idColumns, type MosaicSource } from './mosaic-source';
import { loadReferrals } from './referrals';
import { loadSteps } from './workflow-steps';

/** Child protection plans, ours and other authorities': the register table holds other registers too. */
async function loadRegistrations(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly RegimeSpell[]> {
  const table = source.tables.nameOf('registrations');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('r', 'REGISTRATION_ID', 'PERSON_ID')}, r.REGISTRATION_START_DATE as START_DATE, r.DEREGISTRATION_DATE as END_DATE ` +
      `from ${source.tables.from('registrations')} r where r.IS_CHILD_PROTECTION_PLAN = 'Y' and r.PERSON_ID in (${marks}) order by r.REGISTRATION_ID`,
    values,
  }));
  return spellsFrom(source, table, 'REGISTRATION_ID', rows, () => 'child-protection');
}

async function loadStatusSpells(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly RegimeSpell[]> {
  const table = source.tables.nameOf('nonLaLegalStatuses');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('s', 'LEGAL_STATUS_ID', 'PERSON_ID')}, ${plainColumns('s', 'LEGAL_STATUS_TYPE', 'START_DATE', 'END_DATE')} ` +
      `from ${source.tables.from('nonLaLegalStatuses')} s where s.PERSON_ID in (${marks}) order by s.LEGAL_STATUS_ID`,
    values,
  }));
  return spellsFrom(source, table, 'LEGAL_STATUS_ID', rows, (row) =>
    meaningOf(String(row.LEGAL_STATUS_TYPE), source.codes.legalStatusRegimes),
  );
}

/** Periods of care, for a child whose care summaries are missing. */
async function loadPeriodsOfCare(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly RegimeSpell[]> {
  const table = source.tables.nameOf('periodsOfCare');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('c', 'PERIOD_OF_CARE_ID', 'PERSON_ID')}, ${plainColumns('c', 'START_DATE', 'END_DATE')} ` +
      `from ${source.tables.from('periodsOfCare')} c where c.PERSON_ID in (${marks}) order by c.PERIOD_OF_CARE_ID`,
    values,
  }));
  return spellsFrom(source, table, 'PERIOD_OF_CARE_ID', rows, () => 'looked-after');
}

function spellsFrom(
  source: MosaicSource,
  table: string,
  key: string,
  rows: readonly Row[],
  regimeOf: (row: Row) => Regime | undefined,
): readonly RegimeSpell[] {
  return rows.flatMap((row) => {
    const regime = regimeOf(row);
    if (regime === undefined) return [];
    const cells = cellsOf(table, [key], row);
    const [reference, personId] = [cells.id(key), cells.id('PERSON_ID')];
    const [from, to] = [cells.day('START_DATE'), cells.optionalDay('END_DATE')];
    return keepsOrder(source, { what: 'regime', table, key: reference, personId }, from, to)
      ? [{ personId, regime, reference, from, to }]
      : [];
  });
}

/** What regimes and events are made of, one reading a table. */
export async function loadRegimeTables(source: MosaicSource, ids: readonly PersonId[]): Promise<RegimeTables> {
  return {
    registrations: byPerson(await loadRegistrations(source, ids)),
    statuses: byPerson(await loadStatusSpells(source, ids)),
    periodsOfCare: byPerson(await loadPeriodsOfCare(source, ids)),
    care: byPerson(await loadCareRows(source, ids)),
    steps: byPerson(await loadSteps(source, ids)),
    referrals: byPerson(await loadReferrals(source, ids)),
  };
}
