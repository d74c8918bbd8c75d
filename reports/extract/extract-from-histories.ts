import type { CaseEvent, CaseHistory, RegimeSpell } from '../../plugin/core/case-system';
import type { Regime } from '../../plugin/core/regime';
import { OTHER_EVENTS } from './fgdm-tables';
import type { RowBuilder } from './row-builder';
import { preProceedingsCells } from './pre-proceedings-columns';
import { PERSONS } from './ssd-tables';

const SEXES: Readonly<Record<CaseHistory['person']['sex'], string>> = { female: 'F', male: 'M', unknown: 'U' };

/** One child's history as rows of the extract: no name, no address. */
export function addHistory(rows: RowBuilder, history: CaseHistory): void {
  const { person } = history;
  const { id } = person;
  rows.add(PERSONS, {
    pers_person_id: id,
    pers_sex: SEXES[person.sex],
    pers_ethnicity: person.ethnicityCode?.trim(),
    pers_dob: person.dateOfBirth,
    pers_expected_dob: person.expectedBirth,
    pers_death_date: person.dateOfDeath,
  });
  rows.add('fgdm_persons', {
    fgpe_person_id: id,
    fgpe_merged_into_person_id: history.mergedInto,
    fgpe_restricted: person.restricted,
    fgpe_interpreter: person.interpreterRequired,
    fgpe_disability: history.disability === undefined ? undefined : history.disability === 'yes',
    fgpe_primary_need_code: history.primaryNeed,
    fgpe_transferred_date: history.transferredOn,
    fgpe_moved_out_closed_date: history.movedOutAndClosedOn,
  });
  for (const [at, spell] of history.regimes.entries()) addRegime(rows, spell, `${id}-${at + 1}`);
  addEvents(rows, history);
  addCare(rows, history);
  for (const [at, each] of history.allocations.entries()) {
    rows.add('ssd_involvements', {
      invo_involvements_id: `${id}-${at + 1}`,
      invo_person_id: id,
      invo_professional_id: each.workerId,
      invo_professional_team: each.teamId,
      invo_involvement_start_date: each.from,
      invo_involvement_end_date: each.to,
    });
  }
}

type Spells = Partial<Record<Regime, (rows: RowBuilder, spell: RegimeSpell, key: string) => void>>;

const OWN_TABLE: Spells = {
  'early-help': (rows, { personId, from, to }, key) =>
    rows.add('ssd_early_help_episodes', {
      earl_episode_id: key,
      earl_person_id: personId,
      earl_episode_start_date: from,
      earl_episode_end_date: to,
    }),
  'open-no-plan': (rows, { personId, from, to }, key) =>
    rows.add('ssd_cin_episodes', { cine_referral_id: key, cine_person_id: personId, cine_referral_date: from, cine_close_date: to }),
  'child-in-need': (rows, { personId, from, to }, key) =>
    rows.add('ssd_cin_plans', {
      cinp_cin_plan_id: key,
      cinp_person_id: personId,
      cinp_cin_plan_start_date: from,
      cinp_cin_plan_end_date: to,
    }),
  'child-protection': (rows, { personId, from, to }, key) =>
    rows.add('ssd_cp_plans', {
      cppl_cp_plan_id: key,
      cppl_person_id: personId,
      cppl_cp_plan_start_date: from,
      cppl_cp_plan_end_date: to,
    }),
};

function addRegime(rows: RowBuilder, spell: RegimeSpell, key: string): void {
  const own = OWN_TABLE[spell.regime];
  if (own !== undefined) own(rows, spell, key);
  else if (spell.regime !== 'none') {
    rows.add('fgdm_statuses', {
      fgst_status_id: key,
      fgst_person_id: spell.personId,
      fgst_status: spell.regime,
      fgst_start_date: spell.from,
      fgst_end_date: spell.to,
    });
  }
}

const COLUMN_OF: Readonly<Partial<Record<CaseEvent['kind'], string>>> = {
  'letter-decision': 'prep_pre_pro_decision_date',
  'letter-before-proceedings': 'prep_pre_pro_letter_date',
  'step-down': 'prep_agree_stepdown_issue_date',
};
const STAGES = Object.keys(COLUMN_OF) as readonly CaseEvent['kind'][];

/** Decision, letter and step-down of one spell stand in one row; what comes again, or out of its order, begins another. */
function addEvents(rows: RowBuilder, { person: { id: personId }, events, preProceedings = [] }: CaseHistory): void {
  const stageOf = ({ kind }: CaseEvent): number => STAGES.indexOf(kind);
  const inOrder = events
    .filter(({ kind }) => STAGES.includes(kind))
    .toSorted((one, other) => (one.on === other.on ? stageOf(one) - stageOf(other) : one.on < other.on ? -1 : 1));
  const spells: CaseEvent[][] = [];
  for (const event of inOrder) {
    const last = spells.at(-1)?.at(-1);
    if (last === undefined || stageOf(last) >= stageOf(event)) spells.push([event]);
    else spells.at(-1)?.push(event);
  }
  for (const [at, spell] of spells.entries()) {
    const [began, next] = [spell[0]?.on ?? '', spells[at + 1]?.[0]?.on];
    const record = preProceedings.find(({ startedOn }) => startedOn >= began && (next === undefined || startedOn < next));
    rows.add('ssd_pre_proceedings', {
      prep_table_id: `${personId}-${at + 1}`,
      prep_person_id: personId,
      ...Object.fromEntries(spell.map(({ kind, on }) => [COLUMN_OF[kind] ?? '', on])),
      ...preProceedingsCells(record, spell),
    });
  }
  const others = events.filter(({ kind }) => OTHER_EVENTS.some((each) => each === kind));
  const once = new Map(others.map((event) => [`${event.kind} ${event.on}`, event]));
  for (const { kind, on } of once.values()) rows.add('fgdm_case_events', { fgce_person_id: personId, fgce_event: kind, fgce_date: on });
}

function addCare(rows: RowBuilder, { person: { id }, care }: CaseHistory): void {
  for (const [at, row] of care.entries()) {
    const key = `${id}-${at + 1}`;
    rows.add('ssd_cla_episodes', {
      clae_cla_episode_id: key,
      clae_person_id: id,
      clae_cla_placement_id: row.placement === undefined ? undefined : key,
      clae_cla_episode_start_date: row.from,
      clae_cla_episode_start_reason: row.reasonStarted,
      clae_cla_episode_ceased: row.to,
      clae_cla_episode_ceased_reason: row.reasonCeased,
    });
    if (row.legalStatus !== undefined) {
      rows.add('ssd_legal_status', {
        lega_legal_status_id: key,
        lega_person_id: id,
        lega_legal_status: row.legalStatus,
        lega_legal_status_start_date: row.from,
        lega_legal_status_end_date: row.to,
      });
    }
    if (row.placement !== undefined) {
      rows.add('ssd_cla_placement', { clap_cla_placement_id: key, clap_person_id: id, clap_cla_placement_type: row.placement });
    }
  }
}
