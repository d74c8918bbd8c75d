import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId, RegimeSpell } from '../../../plugin/core/case-system';
import type { Regime } from '../../../plugin/core/regime';
import { lookedAfterSpells, type CareRow } from './care-chain';
import type { CaseCodes } from './case-codes';
import { asPlanSteps, ofTypes, type PersonStep } from './person-steps';
import { planSpells } from './plan-chain';
import type { ReferralRow } from './referrals';

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
export function regimesFrom(personId: PersonId, rows: RegimeRows, codes: CaseCodes): readonly RegimeSpell[] {
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
function proceedings(personId: PersonId, rows: RegimeRows, codes: CaseCodes): readonly RegimeSpell[] {
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
