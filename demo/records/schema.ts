import type { Knex } from 'knex';

/**
 * The stand-in case system's tables: MOSAIC's data mart with the live tables that it is read with, under the names,
 * columns and sizes that public sources give. Four are the stand-in's own, because nothing public describes them:
 * RESTRICTED_ACCESS, PERSON_MERGES, DATA_MART_REFRESHES and STAND_IN_DOCUMENTS.
 */
const TABLES = {
  DM_PERSONS: `PERSON_ID numeric(16) not null primary key, PERSON_ID_LEGACY varchar(16) not null unique, FULL_NAME varchar(62) not null,
    TITLE varchar(8), FIRST_NAME varchar(100), LAST_NAME varchar(100), DATE_OF_BIRTH datetime, DATE_OF_DEATH datetime,
    GENDER char(1) not null, RESTRICTED char(1), CONTEXT_FLAG char(1), IS_CHILD_LEGACY char(1), IS_ADULT_LEGACY char(1),
    FULL_ETHNICITY_CODE varchar(33), NATIONALITY varchar(80), RELIGION varchar(80), MARITAL_STATUS varchar(80),
    FIRST_LANGUAGE varchar(100), FLUENCY_IN_ENGLISH varchar(100), INTERPRETER_REQUIRED char(1), COUNTRY_OF_BIRTH_CODE varchar(16),
    EMAIL_ADDRESS varchar(240), NHS_ID numeric(10), SSDA903_ID varchar(10), UPN_ID varchar(13), FORMER_UPN_ID varchar(13)`,
  DM_ETHNICITIES: `ETHNICITY_CODE varchar(33) not null primary key, ETHNICITY_DESCRIPTION varchar(80) not null,
    CBDS_ETHNICITY_CODE varchar(16), CIN_ETHNICITY_CODE varchar(16)`,
  DM_ADDRESSES: `REF_ADDRESSES_PEOPLE_ID numeric(9) not null primary key, REF_ADDRESS_ID numeric(9) not null, PERSON_ID numeric(16),
    START_DATE datetime, END_DATE datetime, ADDRESS varchar(464), POST_CODE varchar(16), DISTRICT varchar(80), WARD varchar(80),
    IS_IN_LA_AREA char(1), ADDRESS_TYPE varchar(16), IS_CONTACT_ADDRESS char(1), IS_DISPLAY_ADDRESS char(1), IS_HMO char(1),
    ACCESS_NOTES varchar(2000), UNIQUE_ID numeric(15)`,
  DM_TELEPHONE_NUMBERS: `TELEPHONE_NUMBER_ID numeric(9) not null, PERSON_ID numeric(16) not null, TELEPHONE_NUMBER varchar(32),
    TELEPHONE_NUMBER_TYPE varchar(80) not null, primary key (TELEPHONE_NUMBER_ID, PERSON_ID)`,
  DM_PERSONAL_REL_TYPES: `PERSONAL_REL_TYPE_ID numeric(9) not null primary key, DESCRIPTION varchar(80), FAMILY_CATEGORY varchar(255),
    IS_INFORMAL_CARER char(1), IS_FOSTER_AND_ADOPT_SIBLING char(1)`,
  DM_PERSONAL_RELATIONSHIPS: `PERSONAL_RELATIONSHIP_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null,
    OTHER_PERSON_ID numeric(16) not null, PERSONAL_REL_TYPE_ID numeric(9) not null, START_DATE datetime not null, END_DATE datetime,
    FAMILY_CATEGORY varchar(255), IS_MOTHER char(1), PARENTAL_RESPONSIBILITY char(1), IS_INFORMAL_CARER char(1)`,
  WORKERS: `ID numeric(9) not null primary key, FIRST_NAMES varchar(30), LAST_NAMES varchar(30) not null, SYSTEM_USER_ID varchar(64) unique,
    EMAIL_ADDRESS varchar(240), ACCESSIBLE char(1), CONTEXT_CODE char(1)`,
  WORKER_ROLE_TYPES: `ROLE varchar(16) not null primary key, DESCRIPTION varchar(80) not null`,
  WORKER_ROLES: `ID numeric(9) not null primary key, WORKER_ID numeric(9) not null, ROLE varchar(16) not null, ORG_ID numeric(9) not null,
    PRIMARY_JOB char(1), START_DATE datetime, END_DATE datetime`,
  ORGANISATIONS: `ID numeric(9) not null primary key, NAME varchar(240) not null, SECTOR varchar(16), SUB_SECTOR varchar(16), TYPE varchar(16),
    EMAIL_ADDRESS varchar(240), AVAILABLE char(1), DESCRIPTION varchar(2000), CREATED_ON datetime, UPDATED_ON datetime,
    ORGANISATION_NOTES varchar(2000), RESPONSIBLE_AUTHORITY char(1) not null`,
  ORGANISATION_STRUCTURE: `PARENT_ORG_ID numeric(9) not null, CHILD_ORG_ID numeric(9) not null, primary key (PARENT_ORG_ID, CHILD_ORG_ID)`,
  DM_PROF_REL_TYPES: `PROF_REL_TYPE_CODE varchar(33) not null primary key, DESCRIPTION varchar(80) not null`,
  DM_PROF_RELATIONSHIPS: `PROF_RELATIONSHIP_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, WORKER_ID numeric(9) not null,
    PROF_REL_TYPE_CODE varchar(33) not null, START_DATE datetime not null, END_DATE datetime, END_DATE_REASON varchar(16)`,
  DM_ALLOCATED_WORKERS: `ALLOCATION_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, WORKER_ID numeric(9) not null,
    START_DATE datetime not null, END_DATE datetime`,
  DM_CASE_NOTE_TYPES: `NOTE_TYPE varchar(16) not null primary key, NOTE_TYPE_DESCRIPTION varchar(80) not null`,
  CASE_NOTES: `ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, NOTE_TYPE varchar(16) not null, TITLE varchar(100),
    EFFECTIVE_DATE datetime, CREATED_ON datetime, CREATED_BY varchar(30), LAST_UPDATED_ON datetime, LAST_UPDATED_BY varchar(64), NOTE text,
    FROZEN_FLAG char(1), SIGNIFICANT_EVENT_FLAG char(1), STATE varchar(16) not null, COMPLETED_DATE datetime, ROOT_CASE_NOTE numeric(9)`,
  STAND_IN_DOCUMENTS: `DOCUMENT_ID integer not null primary key, PERSON_ID numeric(16) not null, FILE_NAME varchar(80) not null,
    TITLE varchar(240) not null, CATEGORY varchar(80) not null, SUB_CATEGORY varchar(80), MEDIA_TYPE varchar(80) not null, CONTENT blob not null,
    EXTERNAL_REFERENCE varchar(80) unique, FILED_ON datetime not null, FILED_BY varchar(64)`,
  DM_WORKFLOW_STEP_TYPES: `WORKFLOW_STEP_TYPE_ID numeric(9) not null primary key, DESCRIPTION varchar(80) not null, IS_CASE_CLOSURE char(1),
    IS_CONTINUOUS_ASSESSMENT char(1)`,
  DM_WORKFLOW_STEPS: `WORKFLOW_STEP_ID numeric(9) not null primary key, WORKFLOW_STEP_TYPE_ID numeric(9) not null, SUBGROUP_ID numeric(9) not null,
    STEP_STATUS varchar(16) not null, INCOMING_ON datetime, STARTED_ON datetime, COMPLETED_ON datetime, CANCELLED_ON datetime,
    ASSIGNEE_ID numeric(9), RESPONSIBLE_TEAM_ID numeric(9), IS_CHILD_CONTACT char(1), IS_CHILD_REFERRAL char(1),
    IS_CONTINUOUS_ASSESSMENT char(1), IS_SECTION_47_ENQUIRY char(1), STRATEGY_DISCUSSION_DATE datetime, CP_CONFERENCE_CATEGORY varchar(16),
    CP_CONFERENCE_PLANNED_DATE datetime, CP_CONFERENCE_ACTUAL_DATE datetime`,
  DM_SUBGROUPS: `SUBGROUP_ID numeric(9) not null primary key, GROUP_ID numeric(9), ONLY_SUBJECT_TYPE_CODE varchar(16)`,
  DM_SUBGROUP_SUBJECTS: `SUBGROUP_ID numeric(9) not null, SUBJECT_COMPOUND_ID numeric(16) not null, SUBJECT_TYPE_CODE varchar(16) not null,
    primary key (SUBGROUP_ID, SUBJECT_COMPOUND_ID)`,
  DM_CIN_REFERRALS: `REFERRAL_ID numeric(9) not null, PERSON_ID numeric(16) not null, REFERRAL_DATE datetime not null,
    SOURCE_OF_REFERRAL varchar(16), NFA_DATE datetime, CLOSURE_DATE datetime, CLOSURE_REASON varchar(16), primary key (REFERRAL_ID, PERSON_ID)`,
  DM_REGISTRATIONS: `REGISTRATION_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, REGISTRATION_START_DATE datetime not null,
    DEREGISTRATION_DATE datetime, IS_CHILD_PROTECTION_PLAN char(1), IS_TEMPORARY_CHILD_PROTECTION char(1), REGISTRATION_STEP_ID numeric(9)`,
  DM_REGISTRATION_CATEGORIES: `REGISTRATION_ID numeric(9) not null, CATEGORY_ID numeric(9) not null, CATEGORY_START_DATE datetime not null,
    CATEGORY_END_DATE datetime, CIN_ABUSE_CATEGORY_CODE varchar(16), IS_CHILD_PROTECTION_PLAN char(1), primary key (REGISTRATION_ID, CATEGORY_ID)`,
  DM_NON_LA_LEGAL_STATUS_TYPES: `LEGAL_STATUS_TYPE varchar(16) not null primary key, DESCRIPTION varchar(80) not null, IS_SPECIAL_GUARDIANSHIP_ORDER char(1)`,
  DM_NON_LA_LEGAL_STATUSES: `LEGAL_STATUS_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, LEGAL_STATUS_TYPE varchar(16) not null,
    START_DATE datetime not null, END_DATE datetime`,
  DM_PERIODS_OF_CARE: `PERIOD_OF_CARE_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, START_DATE datetime not null, END_DATE datetime`,
  DM_LEGAL_STATUSES: `LEGAL_STATUS_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, PERIOD_OF_CARE_ID numeric(9),
    LEGAL_STATUS varchar(16), START_DATE datetime not null, END_DATE datetime, IS_RESPITE_CARE char(1)`,
  DM_PLACEMENTS: `PLACEMENT_ID numeric(9) not null, SPLIT_NUMBER numeric(9) not null, PERSON_ID numeric(16) not null, PERIOD_OF_CARE_ID numeric(9),
    PLACEMENT_TYPE varchar(16), CATEGORY_OF_NEED varchar(16), START_DATE datetime not null, END_DATE datetime, REASON_EPISODE_CEASED varchar(16),
    REASON_FOR_PLACEMENT_CHANGE varchar(16), IS_ADOPTED char(1), primary key (PLACEMENT_ID, SPLIT_NUMBER)`,
  DM_PLACEMENT_DETAILS: `ELEMENT_DETAIL_ID numeric(9) not null, SPLIT_NUMBER numeric(9) not null, CARER_ID numeric(16), OFSTED_URN varchar(16),
    CIN_PROVIDER_CATEGORY_CODE varchar(16), START_DATE datetime, primary key (ELEMENT_DETAIL_ID, SPLIT_NUMBER)`,
  DM_CLA_SUMMARIES: `PERSON_ID numeric(16) not null, PERIOD_OF_CARE_ID numeric(9), LEGAL_STATUS_ID numeric(9), PLACEMENT_ID numeric(9),
    PLACEMENT_SPLIT_NUMBER numeric(9), ELEMENT_DETAIL_ID numeric(9), SERVICE_SPLIT_NUMBER numeric(9), START_DATE datetime not null, END_DATE datetime`,
  DM_DISABILITIES: `DISABILITY_ID numeric(9) not null primary key, PERSON_ID numeric(16) not null, DISABILITY_TYPE varchar(33),
    CIN_DISABILITY_CATEGORY_CODE varchar(16)`,
  DM_SERV_USER_GROUP_TYPES: `GROUP_TYPE varchar(33) not null primary key, DESCRIPTION varchar(80), NEED_CODE_CATEGORY_CODE varchar(16)`,
  DM_SERVICE_USER_GROUPS: `PERSON_ID numeric(16) not null, FULL_GROUP_TYPE varchar(33) not null, START_DATE datetime, END_DATE datetime`,
  RESTRICTED_ACCESS: `PERSON_ID numeric(16) not null, WORKER_ID numeric(9) not null, primary key (PERSON_ID, WORKER_ID)`,
  PERSON_MERGES: `FROM_PERSON_ID numeric(16) not null primary key, TO_PERSON_ID numeric(16) not null, MERGED_ON datetime not null`,
  DATA_MART_REFRESHES: `FEED varchar(33) not null primary key, COMPLETE_TO datetime not null`,
} as const;

export type RecordTable = keyof typeof TABLES;
export const recordTables = Object.keys(TABLES) as readonly RecordTable[];
export const STEPS_OF_PEOPLE = 'DM_WORKFLOW_STEPS_PEOPLE_VW';

const INDEXES: readonly (readonly [RecordTable, string])[] = [
  ['DM_ADDRESSES', 'PERSON_ID'],
  ['DM_TELEPHONE_NUMBERS', 'PERSON_ID'],
  ['DM_PERSONAL_RELATIONSHIPS', 'PERSON_ID'],
  ['DM_PERSONAL_RELATIONSHIPS', 'OTHER_PERSON_ID'],
  ['WORKER_ROLES', 'WORKER_ID'],
  ['WORKER_ROLES', 'ORG_ID'],
  ['DM_PROF_RELATIONSHIPS', 'PERSON_ID'],
  ['DM_PROF_RELATIONSHIPS', 'WORKER_ID'],
  ['DM_ALLOCATED_WORKERS', 'PERSON_ID'],
  ['DM_ALLOCATED_WORKERS', 'WORKER_ID'],
  ['CASE_NOTES', 'PERSON_ID'],
  ['STAND_IN_DOCUMENTS', 'PERSON_ID'],
  ['DM_WORKFLOW_STEPS', 'SUBGROUP_ID'],
  ['DM_SUBGROUP_SUBJECTS', 'SUBJECT_COMPOUND_ID'],
  ['DM_CIN_REFERRALS', 'PERSON_ID'],
  ['DM_REGISTRATIONS', 'PERSON_ID'],
  ['DM_NON_LA_LEGAL_STATUSES', 'PERSON_ID'],
  ['DM_PERIODS_OF_CARE', 'PERSON_ID'],
  ['DM_LEGAL_STATUSES', 'PERSON_ID'],
  ['DM_PLACEMENTS', 'PERSON_ID'],
  ['DM_CLA_SUMMARIES', 'PERSON_ID'],
  ['DM_DISABILITIES', 'PERSON_ID'],
  ['DM_SERVICE_USER_GROUPS', 'PERSON_ID'],
];

/** Another name for some tables, as a council's own copy has. */
export type RecordTableNames = Readonly<Partial<Record<RecordTable | typeof STEPS_OF_PEOPLE, string>>>;

/** Makes the tables and the view in an empty database. */
export async function createRecordTables(db: Knex, names: RecordTableNames = {}): Promise<void> {
  const nameOf = (table: RecordTable | typeof STEPS_OF_PEOPLE): string => names[table] ?? table;
  for (const table of recordTables) await db.raw(`create table ${nameOf(table)} (${TABLES[table]})`);
  await db.raw(
    `create view ${nameOf(STEPS_OF_PEOPLE)} as select s.*, g.SUBJECT_COMPOUND_ID as PERSON_ID from ${nameOf('DM_SUBGROUP_SUBJECTS')} g ` +
      `join ${nameOf('DM_WORKFLOW_STEPS')} s on s.SUBGROUP_ID = g.SUBGROUP_ID where g.SUBJECT_TYPE_CODE = 'PER'`,
  );
}

/** Made after the rows: filling an indexed table takes several times as long. */
export async function createRecordIndexes(db: Knex, names: RecordTableNames = {}): Promise<void> {
  for (const [table, column] of INDEXES) {
    await db.raw(`create index IX_${table}_${column} on ${names[table] ?? table} (${column})`);
  }
}
