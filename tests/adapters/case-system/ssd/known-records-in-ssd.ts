import type { KnownCare, KnownCaseRecords, KnownStep } from '../../../contracts/known-case-records';
import { columnsOf, ssdAdditions, ssdTables, type SsdAddition, type SsdTable } from '../../../../adapters/case-system/ssd/ssd-tables';

export type SsdRow = Readonly<Record<string, string | undefined>>;
export type SsdRows = Readonly<Partial<Record<SsdTable | SsdAddition, readonly SsdRow[]>>>;

/** Known records as rows of the dataset, and of the additions that a council makes to it. */
export function ssdRowsOf(records: KnownCaseRecords): SsdRows {
  return {
    ...personRows(records),
    ...workerRows(records),
    ...statusRows(records),
    ...careRows(records.care ?? []),
    ...additionRows(records),
  };
}

export const everyTable: readonly (SsdTable | SsdAddition)[] = [...ssdTables, ...ssdAdditions];
export const columnNames = (table: SsdTable | SsdAddition): readonly string[] => Object.keys(columnsOf(table));

const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'Y' : 'N');
const key = (index: number): string => String(index + 1);
const TODAY = '2026-11-20';

function personRows(records: KnownCaseRecords): SsdRows {
  const needs = records.needs ?? [];
  return {
    ssd_person: (records.persons ?? []).map((person) => ({
      pers_person_id: person.id,
      pers_forename: person.firstName,
      pers_surname: person.lastName,
      pers_sex: person.sex,
      pers_ethnicity: person.ethnicity,
      ...(person.born !== undefined && person.born > TODAY ? { pers_expected_dob: person.born } : { pers_dob: person.born }),
      pers_death_date: person.died,
    })),
    ssd_address: (records.addresses ?? []).map((each, index) => ({
      addr_table_id: key(index),
      addr_person_id: each.personId,
      addr_address_type: each.type,
      addr_address_start_date: each.from,
      addr_address_end_date: each.to,
      addr_address_postcode: each.postcode,
      addr_address_json: index % 2 === 0 ? each.text : JSON.stringify({ FLAT: null, HOUSE: '', STREET: each.text, TOWN: '' }),
    })),
    ssd_disability: (records.disabilities ?? []).map((each, index) => ({
      disa_table_id: key(index),
      disa_person_id: each.personId,
      disa_disability_code: each.code,
    })),
    ssd_cin_episodes: (records.referrals ?? []).map((each) => ({
      cine_referral_id: each.id,
      cine_person_id: each.personId,
      cine_referral_date: each.from,
      cine_cin_primary_need_code: needs.find((need) => need.personId === each.personId)?.need,
      cine_close_date: each.to,
      cine_close_reason: each.closureReason,
    })),
  };
}

function workerRows(records: KnownCaseRecords): SsdRows {
  const primaryOf = (workerId: string) =>
    (records.roles ?? [])
      .filter((role) => role.workerId === workerId)
      .toSorted((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))[0];
  const involvements = [
    ...(records.allocations ?? []).map((each) => ({ ...each, role: 'ALLWORK' })),
    ...(records.involvements ?? []).map((each) => ({ ...each, role: each.code === 'coordinator' ? 'FGC' : 'PROBATION' })),
  ];
  return {
    ssd_department: (records.teams ?? []).map((team) => ({ dept_team_id: team.id, dept_team_name: team.name })),
    ssd_professionals: (records.workers ?? []).map((worker) => ({
      prof_professional_id: worker.id,
      prof_staff_id: worker.login,
      prof_professional_name: [worker.firstNames, worker.lastName].filter((part) => part !== undefined).join(' '),
      prof_professional_job_title: primaryOf(worker.id)?.role,
      prof_professional_department: primaryOf(worker.id)?.teamId,
    })),
    ssd_involvements: involvements.map((each, index) => ({
      invo_involvements_id: key(index),
      invo_professional_id: each.workerId,
      invo_professional_role_id: each.role,
      invo_person_id: each.personId,
      invo_involvement_start_date: each.from,
      invo_involvement_end_date: each.to,
    })),
  };
}

function statusRows(records: KnownCaseRecords): SsdRows {
  const steps = (records.steps ?? []).filter((step) => step.status !== 'CANCELLED');
  const of = (kind: KnownStep['is']) => steps.find((step) => step.is === kind);
  const meetings = steps.filter((step) => step.is === 'pre-proceedings-meeting');
  return {
    ssd_cp_plans: (records.protectionPlans ?? []).map((each) => ({
      cppl_cp_plan_id: each.id,
      cppl_person_id: each.personId,
      cppl_cp_plan_start_date: each.from,
      cppl_cp_plan_end_date: each.to,
    })),
    ssd_initial_cp_conference: steps
      .filter((step) => step.is === 'conference')
      .flatMap((step) =>
        step.personIds.map((personId) => ({ icpc_icpc_id: step.id, icpc_person_id: personId, icpc_icpc_date: step.from })),
      ),
    ssd_s47_enquiry: steps
      .filter((step) => step.is === 'enquiry')
      .flatMap((step) =>
        step.personIds.map((personId) => ({
          s47e_s47_enquiry_id: step.id,
          s47e_person_id: personId,
          s47e_s47_start_date: step.from,
          s47e_s47_end_date: step.to,
        })),
      ),
    ssd_pre_proceedings: (records.preProceedings ?? []).map((each) => ({
      prep_table_id: each.id,
      prep_person_id: each.personId,
      prep_pre_pro_decision_date: of('letter-decision')?.to ?? each.from,
      prep_pre_pro_letter_date: of('letter')?.to,
      prep_pre_pro_outcome: of('application') === undefined ? 'Decision to step down' : 'Decision to Issue Care Proceedings',
      prep_agree_stepdown_issue_date: each.to,
      prep_care_pro_letter_date: of('application')?.from,
      prep_initial_pre_pro_meeting_date: meetings[0]?.to,
      prep_pre_pro_meetings_num: meetings.length === 0 ? undefined : String(meetings.length - 1),
    })),
  };
}

/** A placement goes on while place and carer stay the same; the legal status has a row of its own. */
function careRows(care: readonly KnownCare[]): SsdRows {
  const goesOn = care.map((each, index) => {
    const before = care[index - 1];
    const meets = before?.personId === each.personId && before.to === each.from;
    return meets && before.placement === each.placement && before.carerId === each.carerId;
  });
  const placementOf = (index: number): string => String(goesOn.slice(0, index + 1).filter((same) => !same).length);
  return {
    ssd_cla_episodes: care.map((each, index) => ({
      clae_cla_episode_id: key(index),
      clae_person_id: each.personId,
      clae_cla_placement_id: placementOf(index),
      clae_cla_episode_start_date: each.from,
      clae_cla_episode_ceased: each.to,
      clae_cla_episode_ceased_reason: each.reasonCeased === undefined ? undefined : `${each.reasonCeased} - as the list says`,
      clae_cla_id: '1',
    })),
    ssd_cla_placement: care.flatMap((each, index) =>
      goesOn[index] === true
        ? []
        : [{ clap_cla_placement_id: placementOf(index), clap_person_id: each.personId, clap_cla_placement_type: each.placement }],
    ),
    ssd_legal_status: care.map((each, index) => ({
      lega_legal_status_id: key(index),
      lega_person_id: each.personId,
      lega_legal_status: index % 2 === 0 ? each.legalStatus : `${each.legalStatus} - Description`,
      lega_legal_status_start_date: each.from,
      lega_legal_status_end_date: each.to,
    })),
  };
}

function additionRows(records: KnownCaseRecords): SsdRows {
  const { caseRecords, careEpisodes } = records.completeTo ?? {};
  const persons = records.persons ?? [];
  return {
    fm_restricted_records: persons.filter((person) => person.restricted === true).map((person) => ({ person_id: person.id })),
    fm_restricted_access: (records.restrictedAccess ?? []).map((each) => ({ person_id: each.personId, worker_id: each.workerId })),
    fm_merged_persons: (records.merges ?? []).map((each) => ({ from_person_id: each.from, to_person_id: each.to })),
    fm_refreshes: [
      ...(caseRecords === undefined ? [] : [{ feed: 'case-records', complete_to: caseRecords }]),
      ...(careEpisodes === undefined ? [] : [{ feed: 'care-episodes', complete_to: careEpisodes }]),
    ],
    fm_relationships: (records.relationships ?? []).map((each, index) => ({
      relationship_id: key(index),
      person_id: each.personId,
      other_person_id: each.otherPersonId,
      description: each.pair,
      start_date: each.from,
      end_date: each.to,
      parental_responsibility: each.parentalResponsibility,
      is_informal_carer: flag(each.informalCarer),
    })),
    fm_telephones: (records.telephones ?? []).map((each, index) => ({
      telephone_id: key(index),
      person_id: each.personId,
      telephone_number: each.number,
      telephone_type: each.type,
    })),
    fm_address_uses: (records.addresses ?? []).map((each, index) => ({
      address_id: key(index),
      place_id: each.addressId,
      is_contact: flag(each.contact),
      is_display: flag(each.display),
      is_in_la_area: flag(each.inArea),
    })),
    fm_person_details: persons.map((person) => ({
      person_id: person.id,
      title: person.title,
      first_language: person.language,
      interpreter_required: flag(person.interpreter),
      email: person.email,
      record: person.record ?? 'adult',
    })),
    fm_worker_roles: (records.roles ?? []).map((each, index) => ({
      role_id: key(index),
      worker_id: each.workerId,
      team_id: each.teamId,
      role: each.role,
      is_primary: flag(each.primary),
      start_date: each.from,
      end_date: each.to,
    })),
    fm_worker_logins: (records.workers ?? []).map((worker) => ({ worker_id: worker.id, login: worker.login })),
  };
}
