import { may, must, type Column, type ExtractTable } from './extract-table';

/** SSDA903 legal statuses, the retired ones too: histories go back (mosaic-records 3.2). */
const LEGAL_STATUSES = ['C1', 'C2', 'D1', 'E1', 'J1', 'J2', 'J3', 'L1', 'L2', 'L3', 'V1', 'V2', 'V3', 'V4'] as const;

const PLACEMENTS = (
  'A1 A2 A3 A4 A5 A6 F1 F2 F3 F4 F5 F6 H1 H2 H3 H4 H5 K1 K2 K3 M1 M2 M3 P1 P2 P3 Q1 Q2 R1 R2 R3 R4 R5 S1 ' +
  'T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14'
).split(' ');

const CEASED = 'X1 E1 E2 E3 E4 E4A E4B E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E42 E43 E44 E45 E46 E47 E48'.split(' ');

export const NEEDS = ['N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9'] as const;

const DISABILITIES = ['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA'] as const;

/** Outcomes as the data set words them; only a step-down ends pre-proceedings here, an application does so by its own date. */
export const STEP_DOWN = 'Decision to step down';
export const ISSUE = 'Decision to Issue Care Proceedings';
const PRE_PROCEEDINGS_OUTCOMES = [STEP_DOWN, ISSUE] as const;

export const PERSONS = 'ssd_person';
const person = (name: string): Column => must(name, 'id', 'the child', { refersTo: PERSONS });
const from = (name: string, of: string): Column => must(name, 'day', `first day of ${of}`);
const to = (name: string, of: string): Column => may(name, 'day', `first day on which ${of} no longer holds; empty = it goes on`);

/** Tables of the Standard Safeguarding Dataset 1.4.5 that the reports count from, with the data set's own names. */
export const SSD_TABLES: readonly ExtractTable[] = [
  {
    name: PERSONS,
    holds: 'Children. No name is needed, and none is kept.',
    key: ['pers_person_id'],
    columns: [
      must('pers_person_id', 'id', 'the child’s number'),
      may('pers_sex', 'code', 'sex', { codes: ['F', 'M', 'U'] }),
      may('pers_ethnicity', 'id', 'ethnicity, by the code of the census; a code that is not of the census counts as not known'),
      may('pers_dob', 'day', 'date of birth; empty for a child not born yet'),
      may('pers_expected_dob', 'day', 'expected date of birth'),
      may('pers_death_date', 'day', 'date of death'),
    ],
    leftOut: [
      'pers_legacy_id',
      'pers_upn',
      'pers_forename',
      'pers_surname',
      'pers_gender',
      'pers_single_unique_id',
      'pers_common_child_id',
      'pers_upn_unknown',
      'pers_send_flag',
      'pers_is_mother',
      'pers_nationality',
    ],
  },
  {
    name: 'ssd_disability',
    holds: 'Disabilities. NONE says that there is none; a child without a row is “not recorded”.',
    key: ['disa_table_id'],
    columns: [
      must('disa_table_id', 'id', 'the row’s number'),
      person('disa_person_id'),
      must('disa_disability_code', 'code', 'disability, by the code of the census', { codes: DISABILITIES }),
    ],
    leftOut: [],
  },
  {
    name: 'ssd_early_help_episodes',
    holds: 'Early help.',
    key: ['earl_episode_id'],
    columns: [
      must('earl_episode_id', 'id', 'the row’s number'),
      person('earl_person_id'),
      from('earl_episode_start_date', 'early help'),
      to('earl_episode_end_date', 'early help'),
    ],
    leftOut: ['earl_episode_reason', 'earl_episode_end_reason', 'earl_episode_organisation', 'earl_episode_worker_id'],
  },
  {
    name: 'ssd_cin_episodes',
    holds: 'Times of being open to children’s social care.',
    key: ['cine_referral_id'],
    columns: [
      must('cine_referral_id', 'id', 'the referral’s number'),
      person('cine_person_id'),
      from('cine_referral_date', 'the time, the referral'),
      may('cine_cin_primary_need_code', 'code', 'primary need; the latest referral that has one decides', { codes: NEEDS }),
      may('cine_close_reason', 'id', 'reason for closing; RC5 says that another authority took over'),
      to('cine_close_date', 'it'),
    ],
    leftOut: [
      'cine_referral_source_code',
      'cine_referral_source_desc',
      'cine_referral_outcome_json',
      'cine_referral_nfa',
      'cine_referral_team',
      'cine_referral_worker_id',
    ],
  },
  {
    name: 'ssd_cin_plans',
    holds: 'Child in need plans.',
    key: ['cinp_cin_plan_id'],
    columns: [
      must('cinp_cin_plan_id', 'id', 'the plan’s number'),
      person('cinp_person_id'),
      from('cinp_cin_plan_start_date', 'the plan'),
      to('cinp_cin_plan_end_date', 'the plan'),
    ],
    leftOut: ['cinp_referral_id', 'cinp_cin_plan_team', 'cinp_cin_plan_worker_id'],
  },
  {
    name: 'ssd_cp_plans',
    holds: 'Child protection plans.',
    key: ['cppl_cp_plan_id'],
    columns: [
      must('cppl_cp_plan_id', 'id', 'the plan’s number'),
      person('cppl_person_id'),
      from('cppl_cp_plan_start_date', 'the plan'),
      to('cppl_cp_plan_end_date', 'the plan'),
    ],
    leftOut: ['cppl_referral_id', 'cppl_icpc_id', 'cppl_cp_plan_ola', 'cppl_cp_plan_initial_category', 'cppl_cp_plan_latest_category'],
  },
  {
    name: 'ssd_cla_episodes',
    holds: 'Episodes of being looked after.',
    key: ['clae_cla_episode_id'],
    columns: [
      must('clae_cla_episode_id', 'id', 'the episode’s number'),
      person('clae_person_id'),
      may('clae_cla_placement_id', 'id', 'the placement', { refersTo: 'ssd_cla_placement' }),
      from('clae_cla_episode_start_date', 'the episode'),
      may('clae_cla_episode_start_reason', 'code', 'reason for the new episode', { codes: ['S', 'L', 'P', 'T', 'B', 'U'] }),
      { ...to('clae_cla_episode_ceased', 'the episode'), alsoNamed: 'clae_cla_episode_ceased_date' },
      may('clae_cla_episode_ceased_reason', 'code', 'reason why it ceased', { codes: CEASED }),
    ],
    leftOut: [
      'clae_cla_primary_need_code',
      'clae_cla_episode_primary_need_code',
      'clae_cla_id',
      'clae_referral_id',
      'clae_cla_last_iro_contact_date',
      'clae_entered_care_date',
    ],
  },
  {
    name: 'ssd_legal_status',
    holds: 'Legal statuses of looked-after children.',
    key: ['lega_legal_status_id'],
    columns: [
      must('lega_legal_status_id', 'id', 'the row’s number'),
      person('lega_person_id'),
      must('lega_legal_status', 'code', 'legal status', { codes: LEGAL_STATUSES }),
      from('lega_legal_status_start_date', 'the status'),
      to('lega_legal_status_end_date', 'the status'),
    ],
    leftOut: [],
  },
  {
    name: 'ssd_cla_placement',
    holds: 'Placements. No postcode is needed, and none is kept.',
    key: ['clap_cla_placement_id'],
    columns: [
      must('clap_cla_placement_id', 'id', 'the placement’s number'),
      person('clap_person_id'),
      must('clap_cla_placement_type', 'code', 'kind of placement', { codes: PLACEMENTS }),
    ],
    leftOut: [
      'clap_cla_id',
      'clap_cla_placement_start_date',
      'clap_cla_placement_urn',
      'clap_cla_placement_distance',
      'clap_cla_placement_provider',
      'clap_cla_placement_postcode',
      'clap_cla_placement_end_date',
      'clap_cla_placement_change_reason',
    ],
  },
  {
    name: 'ssd_pre_proceedings',
    holds: 'Pre-proceedings. The application itself stands in fgdm_case_events: the data set has no date for it.',
    key: ['prep_table_id'],
    columns: [
      must('prep_table_id', 'id', 'the row’s number'),
      person('prep_person_id'),
      may('prep_pre_pro_decision_date', 'day', 'decision to begin pre-proceedings'),
      may('prep_pre_pro_letter_date', 'day', 'letter before proceedings'),
      may('prep_pre_pro_outcome', 'code', 'outcome', { codes: PRE_PROCEEDINGS_OUTCOMES }),
      may('prep_agree_stepdown_issue_date', 'day', 'date of the outcome'),
      may('prep_initial_pre_pro_meeting_date', 'day', 'initial pre-proceedings meeting'),
      may('prep_pre_pro_meetings_num', 'count', 'review meetings held after the initial one'),
      may('prep_care_pro_letter_date', 'day', 'letter that tells the parents of care proceedings'),
    ],
    leftOut: [
      'prep_plo_family_id',
      'prep_cp_plans_referral_period',
      'prep_legal_gateway_outcome',
      'prep_prev_pre_proc_child',
      'prep_prev_care_proc_child',
      'prep_pre_pro_parents_legal_rep',
      'prep_parents_legal_rep_point_of_issue',
      'prep_court_reference',
      'prep_care_proc_court_hearings',
      'prep_care_proc_short_notice',
      'prep_proc_short_notice_reason',
      'prep_la_inital_plan_approved',
      'prep_la_initial_care_plan',
      'prep_la_final_plan_approved',
      'prep_la_final_care_plan',
    ],
  },
  {
    name: 'ssd_involvements',
    holds: 'Workers’ and teams’ involvements with a child.',
    key: ['invo_involvements_id'],
    columns: [
      must('invo_involvements_id', 'id', 'the row’s number'),
      person('invo_person_id'),
      may('invo_professional_id', 'id', 'the worker’s number'),
      may('invo_professional_team', 'id', 'the team’s number'),
      from('invo_involvement_start_date', 'the involvement'),
      to('invo_involvement_end_date', 'it'),
    ],
    leftOut: ['invo_professional_role_id', 'invo_worker_change_reason', 'invo_referral_id'],
  },
  {
    name: 'ssd_department',
    holds: 'Teams by the name that they have now; earlier names stand in fgdm_team_names.',
    key: ['dept_team_id'],
    columns: [must('dept_team_id', 'id', 'the team’s number'), must('dept_team_name', 'text', 'its name')],
    leftOut: ['dept_team_parent_id', 'dept_team_parent_name'],
  },
];
