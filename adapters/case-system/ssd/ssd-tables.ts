/** What a cell holds: an id of up to 48 characters, a day (with or without a time), 'Y' or 'N', or text. */
export type SsdCell = 'id' | 'text' | 'day' | 'flag';

type Columns = Readonly<Record<string, SsdCell>>;

/**
 * The tables of the Standard Safeguarding Dataset, release 1.4.5, that tell what a family meeting needs to know, each with
 * the columns that are read; the first column is the row's key. Names are the dataset's own, spelling included.
 * Days are `datetime` without a zone, open spells have no end, and a blank flag says nothing.
 */
export const SSD_TABLES = {
  ssd_person: {
    pers_person_id: 'id',
    pers_forename: 'text',
    pers_surname: 'text',
    pers_sex: 'text',
    pers_ethnicity: 'text',
    pers_dob: 'day',
    pers_expected_dob: 'day',
    pers_death_date: 'day',
    pers_is_mother: 'flag',
  },
  ssd_address: {
    addr_table_id: 'id',
    addr_person_id: 'id',
    addr_address_type: 'text',
    addr_address_start_date: 'day',
    addr_address_end_date: 'day',
    addr_address_postcode: 'text',
    addr_address_json: 'text',
  },
  ssd_mother: {
    moth_table_id: 'id',
    moth_person_id: 'id',
    moth_childs_person_id: 'id',
  },
  ssd_disability: {
    disa_table_id: 'id',
    disa_person_id: 'id',
    disa_disability_code: 'text',
  },
  ssd_legal_status: {
    lega_legal_status_id: 'id',
    lega_person_id: 'id',
    lega_legal_status: 'text',
    lega_legal_status_start_date: 'day',
    lega_legal_status_end_date: 'day',
  },
  ssd_cin_episodes: {
    cine_referral_id: 'id',
    cine_person_id: 'id',
    cine_referral_date: 'day',
    cine_cin_primary_need_code: 'text',
    cine_referral_nfa: 'flag',
    cine_close_reason: 'text',
    cine_close_date: 'day',
  },
  ssd_cin_plans: {
    cinp_cin_plan_id: 'id',
    cinp_person_id: 'id',
    cinp_cin_plan_start_date: 'day',
    cinp_cin_plan_end_date: 'day',
  },
  ssd_s47_enquiry: {
    s47e_s47_enquiry_id: 'id',
    s47e_person_id: 'id',
    s47e_s47_start_date: 'day',
    s47e_s47_end_date: 'day',
  },
  ssd_initial_cp_conference: {
    icpc_icpc_id: 'id',
    icpc_person_id: 'id',
    icpc_icpc_date: 'day',
  },
  ssd_cp_plans: {
    cppl_cp_plan_id: 'id',
    cppl_person_id: 'id',
    cppl_cp_plan_start_date: 'day',
    cppl_cp_plan_end_date: 'day',
  },
  ssd_cla_episodes: {
    clae_cla_episode_id: 'id',
    clae_person_id: 'id',
    clae_cla_placement_id: 'id',
    clae_cla_episode_start_date: 'day',
    clae_cla_episode_start_reason: 'text',
    clae_cla_episode_ceased: 'day',
    clae_cla_episode_ceased_reason: 'text',
    clae_cla_id: 'id',
  },
  ssd_cla_placement: {
    clap_cla_placement_id: 'id',
    clap_person_id: 'id',
    clap_cla_placement_type: 'text',
  },
  ssd_pre_proceedings: {
    prep_table_id: 'id',
    prep_person_id: 'id',
    prep_pre_pro_decision_date: 'day',
    prep_initial_pre_pro_meeting_date: 'day',
    prep_pre_pro_outcome: 'text',
    prep_agree_stepdown_issue_date: 'day',
    prep_pre_pro_letter_date: 'day',
    prep_care_pro_letter_date: 'day',
    prep_pre_pro_meetings_num: 'text',
  },
  ssd_professionals: {
    prof_professional_id: 'id',
    prof_staff_id: 'text',
    prof_professional_name: 'text',
    prof_professional_job_title: 'text',
    prof_professional_department: 'text',
  },
  ssd_department: {
    dept_team_id: 'id',
    dept_team_name: 'text',
  },
  ssd_involvements: {
    invo_involvements_id: 'id',
    invo_professional_id: 'id',
    invo_professional_role_id: 'text',
    invo_professional_team: 'text',
    invo_person_id: 'id',
    invo_involvement_start_date: 'day',
    invo_involvement_end_date: 'day',
  },
} as const satisfies Readonly<Record<string, Columns>>;

/**
 * What the dataset has no place for. A council that can tell adds the table beside the dataset's own (a view, or one more file
 * of an extract); where it is missing, the reader says that it does not know, and never "no".
 *
 * - `fm_restricted_records`: the persons whose record is restricted. There without rows = nobody's is.
 * - `fm_restricted_access`: who may open which restricted record.
 * - `fm_merged_persons`: records that a merge took away, and where they went.
 * - `fm_refreshes`: `feed` ('case-records' or 'care-episodes') and the last day that is complete.
 * - `fm_relationships`: `description` is a pair as "Mother : Child"; the person is the left-hand word.
 * - `fm_address_uses`: `place_id` is the same for two people who live together.
 * - `fm_person_details`: `record` is 'child', 'adult' or 'both'.
 */
export const SSD_ADDITIONS = {
  fm_restricted_records: { person_id: 'id' },
  fm_restricted_access: { person_id: 'id', worker_id: 'id' },
  fm_merged_persons: { from_person_id: 'id', to_person_id: 'id' },
  fm_refreshes: { feed: 'text', complete_to: 'day' },
  fm_relationships: {
    relationship_id: 'id',
    person_id: 'id',
    other_person_id: 'id',
    description: 'text',
    start_date: 'day',
    end_date: 'day',
    parental_responsibility: 'flag',
    is_informal_carer: 'flag',
  },
  fm_telephones: { telephone_id: 'id', person_id: 'id', telephone_number: 'text', telephone_type: 'text' },
  fm_address_uses: { address_id: 'id', place_id: 'id', is_contact: 'flag', is_display: 'flag', is_in_la_area: 'flag' },
  fm_person_details: {
    person_id: 'id',
    title: 'text',
    first_language: 'text',
    interpreter_required: 'flag',
    email: 'text',
    record: 'text',
  },
  fm_worker_roles: {
    role_id: 'id',
    worker_id: 'id',
    team_id: 'id',
    role: 'text',
    is_primary: 'flag',
    start_date: 'day',
    end_date: 'day',
  },
  fm_worker_logins: { worker_id: 'id', login: 'text', email: 'text' },
} as const satisfies Readonly<Record<string, Columns>>;

export type SsdTable = keyof typeof SSD_TABLES;
export type SsdAddition = keyof typeof SSD_ADDITIONS;

export const ssdTables = Object.keys(SSD_TABLES) as readonly SsdTable[];
export const ssdAdditions = Object.keys(SSD_ADDITIONS) as readonly SsdAddition[];

/** The columns of a table, in the order in which a file of an extract has them. */
export const columnsOf = (table: SsdTable | SsdAddition): Columns =>
  table in SSD_TABLES ? SSD_TABLES[table as SsdTable] : SSD_ADDITIONS[table as SsdAddition];
