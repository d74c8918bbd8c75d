import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId, RegimeSpell } from '../../../plugin/core/case-system';
import type { Regime } from '../../../plugin/core/regime';
import { lookedAfterSpells, type CareRow } from './care-chain';
import type { Row } from '../case-rows';
import { idColumns, keepsOrder, meaningOf, plainColumns, readForIds, type CaseSource } from './case-source';
import { planSpells } from './plan-chain';
import type { ReferralRow } from './referrals';
import { cellsOf } from '../row-cells';
import { asPlanSteps, ofTypes, type PersonStep } from './workflow-steps';

/** Child protection plans, ours and other authorities': the register table holds other registers too. */
export async function loadRegistrations(source: CaseSource, ids: readonly PersonId[]): Promise<readonly RegimeSpell[]> {
  const table = source.tables.nameOf('registrations');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('r', 'REGISTRATION_ID', 'PERSON_ID')}, r.REGISTRATION_START_DATE as START_DATE, r.DEREGISTRATION_DATE as END_DATE ` +
      `from ${source.tables.from('registrations')} r where r.IS_CHILD_PROTECTION_PLAN = 'Y' and r.PERSON_ID in (${marks}) order by r.REGISTRATION_ID`,
    values,
  }));
  return spellsFrom(source, table, 'REGISTRATION_ID', rows, () => 'child-protection');
}

export async function loadStatusSpells(source: CaseSource, ids: readonly PersonId[]): Promise<readonly RegimeSpell[]> {
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
export async function loadPeriodsOfCare(source: CaseSource, ids: readonly PersonId[]): Promise<readonly RegimeSpell[]> {
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
  source: CaseSource,
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

/** What one child's rows say together. */
export interface RegimeRows {
  readonly registrations: readonly RegimeSpell[];
  readonly statuses: readonly RegimeSpell[];
  readonly periodsOfCare: readonly RegimeSpell[];
  readonly care: readonly CareRow[];
  readonly steps: readonly PersonStep[];
  readonly referrals: readonly ReferralRow[];
}

/** All regimes of one child, oldest first. Several can hold at once; which one counts is not for the reader to say. */
export function regimesFrom(personId: PersonId, rows: RegimeRows, codes: CaseSource['codes']): readonly RegimeSpell[] {
  const chain = (regime: Regime, typeIds: readonly string[], gapDays: number) =>
    planSpells(asPlanSteps(ofTypes(rows.steps, typeIds)), gapDays).map((spell) => ({ personId, regime, ...spell }));
  return [
    ...rows.registrations,
    ...rows.statuses,
    ...lookedAfter(rows),
    ...chain('child-in-need', codes.steps.childInNeedPlan, codes.planGapDays),
    ...chain('early-help', codes.steps.earlyHelp, codes.planGapDays),
    ...proceedings(personId, rows, codes),
    ...rows.referrals.map((row) => ({ personId, regime: 'open-no-plan' as const, reference: row.key, from: row.from, to: row.to })),
  ].toSorted((a, b) => a.from.localeCompare(b.from) || (a.reference ?? '').localeCompare(b.reference ?? ''));
}

/** From the summaries, which know the legal status; a period without any summary counts as it stands. */
function lookedAfter(rows: RegimeRows): readonly RegimeSpell[] {
  const summarised = new Set(rows.care.map((row) => row.periodOfCareId));
  return [...lookedAfterSpells(rows.care), ...rows.periodsOfCare.filter((period) => !summarised.has(period.reference))];
}

const INTERIM_CARE_ORDER = 'C1';

/** From application to end; an interim care order without an application in the record means the same (mosaic-records 1.12). */
function proceedings(personId: PersonId, rows: RegimeRows, codes: CaseSource['codes']): readonly RegimeSpell[] {
  const applications = asPlanSteps(ofTypes(rows.steps, codes.steps.careApplication)).map(({ key, from, to }) =>
    proceedingsSpell(personId, from, to, key),
  );
  const covered = (day: CalendarDay): boolean => applications.some((each) => each.from <= day && (each.to === undefined || day < each.to));
  const orders = rows.care
    .filter((row) => row.legalStatus === INTERIM_CARE_ORDER && !covered(row.from))
    .map((row) => ({ key: row.periodOfCareId ?? row.key, from: row.from, to: row.to }));
  return [...applications, ...planSpells(orders, 0).map((each) => proceedingsSpell(personId, each.from, each.to, each.reference))];
}

const proceedingsSpell = (personId: PersonId, from: CalendarDay, to: CalendarDay | undefined, reference: string): RegimeSpell => ({
  personId,
  regime: 'care-proceedings',
  reference,
  from,
  to,
});
