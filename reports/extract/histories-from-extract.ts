import { earliest, type CalendarDay } from '../../plugin/core/calendar-day';
import type { Allocation, CaseEvent, CaseHistory, PersonId, RegimeSpell, Sex } from '../../plugin/core/case-system';
import type { Regime } from '../../plugin/core/regime';
import { careFromExtract } from './care-from-extract';
import type { ExtractTables } from './extract-table';
import { preProceedingsFrom } from './pre-proceedings-columns';
import { PERSONS, STEP_DOWN } from './ssd-tables';
import { allRows, grouped, type Cells } from './row-cells';

/** The rows of the data set as histories, in order of id. Nobody has a name here. */
export function historiesFromExtract(tables: ExtractTables): readonly CaseHistory[] {
  const more = grouped(tables, 'fgdm_persons', 'fgpe_person_id');
  const disabilities = grouped(tables, 'ssd_disability', 'disa_person_id');
  const referrals = grouped(tables, 'ssd_cin_episodes', 'cine_person_id');
  const regimesOf = regimesIn(tables);
  const eventsOf = eventsIn(tables);
  const preProceedingsOf = grouped(tables, 'ssd_pre_proceedings', 'prep_person_id');
  const careOf = careFromExtract(tables);
  const allocationsOf = allocationsIn(tables);
  return allRows(tables, PERSONS)
    .map((row): CaseHistory => {
      const id = row.text('pers_person_id');
      const [own] = more(id);
      return {
        person: personFrom(row, own),
        mergedInto: own?.textOrNothing('fgpe_merged_into_person_id'),
        disability: disabilityOf(own, disabilities(id)),
        primaryNeed: own?.textOrNothing('fgpe_primary_need_code') ?? needOf(referrals(id)),
        regimes: regimesOf(id),
        events: eventsOf(id),
        care: careOf(id),
        ...preProceedingsIn(preProceedingsOf(id)),
        allocations: allocationsOf(id),
        transferredOn: own?.dayOrNothing('fgpe_transferred_date') ?? transferredOn(referrals(id)),
        movedOutAndClosedOn: own?.dayOrNothing('fgpe_moved_out_closed_date'),
      };
    })
    .toSorted((one, other) => (one.person.id < other.person.id ? -1 : 1));
}

function preProceedingsIn(rows: readonly Cells[]): Pick<CaseHistory, 'preProceedings'> {
  const preProceedings = rows.flatMap((row) => preProceedingsFrom(row) ?? []);
  return preProceedings.length === 0 ? {} : { preProceedings };
}

const SEXES: Readonly<Record<string, Sex>> = { F: 'female', M: 'male' };

function personFrom(row: Cells, more: Cells | undefined): CaseHistory['person'] {
  const id = row.text('pers_person_id');
  const dateOfBirth = row.dayOrNothing('pers_dob');
  return {
    id,
    fullName: '',
    firstName: '',
    lastName: '',
    dateOfBirth,
    expectedBirth: dateOfBirth === undefined ? row.dayOrNothing('pers_expected_dob') : undefined,
    dateOfDeath: row.dayOrNothing('pers_death_date'),
    sex: SEXES[row.text('pers_sex')] ?? 'unknown',
    // What nobody wrote down must not open a record to a list.
    restricted: more?.yesOrNothing('fgpe_restricted') ?? true,
    isChildRecord: true,
    ethnicityCode: row.textOrNothing('pers_ethnicity'),
    interpreterRequired: more?.yes('fgpe_interpreter') ?? false,
    caseReference: id,
  };
}

function disabilityOf(more: Cells | undefined, rows: readonly Cells[]): CaseHistory['disability'] {
  const said = more?.yesOrNothing('fgpe_disability');
  if (said !== undefined) return said ? 'yes' : 'no';
  if (rows.length === 0) return undefined;
  return rows.some((row) => row.text('disa_disability_code') !== 'NONE') ? 'yes' : 'no';
}

const byReferral = (one: Cells, other: Cells): number => (one.day('cine_referral_date') < other.day('cine_referral_date') ? -1 : 1);

const needOf = (referrals: readonly Cells[]): string | undefined =>
  referrals
    .toSorted(byReferral)
    .flatMap((row) => row.textOrNothing('cine_cin_primary_need_code') ?? [])
    .at(-1);

/** Reason for closing: "case transferred to another local authority". */
const TRANSFERRED = 'RC5';

const transferredOn = (referrals: readonly Cells[]): CalendarDay | undefined =>
  referrals
    .flatMap((row) => (row.text('cine_close_reason').toUpperCase() === TRANSFERRED ? (row.dayOrNothing('cine_close_date') ?? []) : []))
    .toSorted()
    .at(-1);

/** Which table says what is open: its key, the child, the first day and the day on which it no longer holds. */
const SPELLS: readonly (readonly [regime: Regime, table: string, key: string, child: string, from: string, to: string])[] = [
  ['early-help', 'ssd_early_help_episodes', 'earl_episode_id', 'earl_person_id', 'earl_episode_start_date', 'earl_episode_end_date'],
  ['open-no-plan', 'ssd_cin_episodes', 'cine_referral_id', 'cine_person_id', 'cine_referral_date', 'cine_close_date'],
  ['child-in-need', 'ssd_cin_plans', 'cinp_cin_plan_id', 'cinp_person_id', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
  ['child-protection', 'ssd_cp_plans', 'cppl_cp_plan_id', 'cppl_person_id', 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
];

function regimesIn(tables: ExtractTables): (id: PersonId) => readonly RegimeSpell[] {
  const spells = SPELLS.map(([regime, table, key, child, from, to]) => ({ regime, key, from, to, of: grouped(tables, table, child) }));
  const statuses = grouped(tables, 'fgdm_statuses', 'fgst_person_id');
  return (personId) => [
    ...spells.flatMap(({ regime, key, from, to, of }) =>
      of(personId).map((row) => ({ personId, regime, reference: row.text(key), from: row.day(from), to: row.dayOrNothing(to) })),
    ),
    ...statuses(personId).map((row) => ({
      personId,
      regime: row.code<Regime>('fgst_status'),
      reference: row.text('fgst_status_id'),
      from: row.day('fgst_start_date'),
      to: row.dayOrNothing('fgst_end_date'),
    })),
  ];
}

function eventsIn(tables: ExtractTables): (id: PersonId) => readonly CaseEvent[] {
  const preProceedings = grouped(tables, 'ssd_pre_proceedings', 'prep_person_id');
  const others = grouped(tables, 'fgdm_case_events', 'fgce_person_id');
  return (personId) => [
    ...preProceedings(personId).flatMap((row) => preProceedingsEvents(personId, row)),
    ...others(personId).map((row) => ({ personId, kind: row.code<CaseEvent['kind']>('fgce_event'), on: row.day('fgce_date') })),
  ];
}

/** A decision to issue is no application: that has a date of its own. */
function preProceedingsEvents(personId: PersonId, row: Cells): readonly CaseEvent[] {
  const at = (kind: CaseEvent['kind'], on: CalendarDay | undefined): readonly CaseEvent[] =>
    on === undefined ? [] : [{ personId, kind, on }];
  return [
    ...at('letter-decision', row.dayOrNothing('prep_pre_pro_decision_date')),
    ...at('letter-before-proceedings', row.dayOrNothing('prep_pre_pro_letter_date')),
    ...(row.text('prep_pre_pro_outcome') === STEP_DOWN ? at('step-down', row.dayOrNothing('prep_agree_stepdown_issue_date')) : []),
  ];
}

function allocationsIn(tables: ExtractTables): (id: PersonId) => readonly Allocation[] {
  const involvements = grouped(tables, 'ssd_involvements', 'invo_person_id');
  const nameOn = teamNamesIn(tables);
  const renamedAfter = laterNamesIn(tables);
  return (personId) =>
    involvements(personId).map((row): Allocation => {
      const teamId = row.textOrNothing('invo_professional_team');
      const from = row.day('invo_involvement_start_date');
      return {
        personId,
        workerId: row.text('invo_professional_id'),
        kind: 'involvement',
        teamId,
        teamName: teamId === undefined ? undefined : nameOn(teamId, from),
        ...renamedAfter(teamId, from),
        from,
        to: row.dayOrNothing('invo_involvement_end_date'),
      };
    });
}

/** What the team was called from later days on: a team is renamed whether or not a child comes to it that day (A17). */
function laterNamesIn(tables: ExtractTables): (teamId: string | undefined, on: CalendarDay) => Pick<Allocation, 'renamed'> {
  const over = grouped(tables, 'fgdm_team_names', 'fgtn_team_id');
  return (teamId, on) => {
    const rows = teamId === undefined ? [] : over(teamId);
    const renamed = rows
      .map((row) => ({ from: row.day('fgtn_from_date'), name: row.text('fgtn_team_name') }))
      .filter(({ from }) => from > on);
    return renamed.length === 0 ? {} : { renamed };
  };
}

/** What the team was called on the day: its last name from then or before, else its first, else its name now (A17). */
function teamNamesIn(tables: ExtractTables): (teamId: string, on: CalendarDay) => string | undefined {
  const now = grouped(tables, 'ssd_department', 'dept_team_id');
  const over = grouped(tables, 'fgdm_team_names', 'fgtn_team_id');
  return (teamId, on) => {
    const names = over(teamId);
    const from = earliest(...names.map((row) => row.day('fgtn_from_date')));
    const last = names
      .toSorted((one, other) => (one.day('fgtn_from_date') < other.day('fgtn_from_date') ? -1 : 1))
      .findLast((row) => row.day('fgtn_from_date') <= on || row.day('fgtn_from_date') === from);
    return (last?.textOrNothing('fgtn_team_name') ?? now(teamId)[0]?.textOrNothing('dept_team_name')) || undefined;
  };
}
