import { STEP_TYPES } from '../../demo/records/codes';
import { motherId, type MadeUpProcess } from './made-up-process';
import { chance, daysAfter } from './steady-chance';
import { rowsOf } from './table-writer';

const TEAMS = 12;
const WORKERS = 120;
export const LOGIN = 'worker.one';

const caseTables = () => ({
  DM_PERSONS: rowsOf('PERSON_ID PERSON_ID_LEGACY FULL_NAME FIRST_NAME LAST_NAME DATE_OF_BIRTH GENDER CONTEXT_FLAG FULL_ETHNICITY_CODE'),
  DM_ADDRESSES: rowsOf(
    'REF_ADDRESSES_PEOPLE_ID REF_ADDRESS_ID PERSON_ID START_DATE ADDRESS POST_CODE IS_IN_LA_AREA ADDRESS_TYPE IS_CONTACT_ADDRESS IS_DISPLAY_ADDRESS',
  ),
  DM_PERSONAL_RELATIONSHIPS: rowsOf('PERSONAL_RELATIONSHIP_ID PERSON_ID OTHER_PERSON_ID PERSONAL_REL_TYPE_ID START_DATE'),
  DM_ALLOCATED_WORKERS: rowsOf('ALLOCATION_ID PERSON_ID WORKER_ID START_DATE'),
  DM_PROF_RELATIONSHIPS: rowsOf('PROF_RELATIONSHIP_ID PERSON_ID WORKER_ID PROF_REL_TYPE_CODE START_DATE'),
  DM_SUBGROUPS: rowsOf('SUBGROUP_ID GROUP_ID'),
  DM_SUBGROUP_SUBJECTS: rowsOf('SUBGROUP_ID SUBJECT_COMPOUND_ID SUBJECT_TYPE_CODE'),
  DM_WORKFLOW_STEPS: rowsOf('WORKFLOW_STEP_ID WORKFLOW_STEP_TYPE_ID SUBGROUP_ID STEP_STATUS INCOMING_ON STARTED_ON COMPLETED_ON'),
  DM_PERIODS_OF_CARE: rowsOf('PERIOD_OF_CARE_ID PERSON_ID START_DATE'),
  DM_LEGAL_STATUSES: rowsOf('LEGAL_STATUS_ID PERSON_ID PERIOD_OF_CARE_ID LEGAL_STATUS START_DATE'),
  DM_PLACEMENTS: rowsOf('PLACEMENT_ID SPLIT_NUMBER PERSON_ID PERIOD_OF_CARE_ID PLACEMENT_TYPE START_DATE'),
  DM_CLA_SUMMARIES: rowsOf('PERSON_ID PERIOD_OF_CARE_ID LEGAL_STATUS_ID PLACEMENT_ID PLACEMENT_SPLIT_NUMBER START_DATE'),
});
type CaseTables = ReturnType<typeof caseTables>;

/** Teams and their workers; worker 1 has a login. */
export function workforceRows() {
  const tables = {
    ORGANISATIONS: rowsOf('ID NAME RESPONSIBLE_AUTHORITY'),
    WORKERS: rowsOf('ID FIRST_NAMES LAST_NAMES SYSTEM_USER_ID'),
    WORKER_ROLES: rowsOf('ID WORKER_ID ROLE ORG_ID PRIMARY_JOB START_DATE'),
  };
  for (let team = 1; team <= TEAMS; team += 1) tables.ORGANISATIONS.rows.push([team, `Team ${team}`, 'N']);
  for (let worker = 1; worker <= WORKERS; worker += 1) {
    tables.WORKERS.rows.push([worker, 'Worker', String(worker), worker === 1 ? LOGIN : `worker.${worker}`]);
    tables.WORKER_ROLES.rows.push([worker, worker, 'SW', 1 + (worker % TEAMS), 'Y', '2015-01-01']);
  }
  return tables;
}

/** Rows of the case system's tables, gathered until they are written. */
export interface CaseRecordRows {
  readonly tables: CaseTables;
  add(process: MadeUpProcess): void;
}

export function caseRecordRows(): CaseRecordRows {
  const tables = caseTables();
  return {
    tables,
    add(process) {
      addMother(tables, process);
      process.childIds.forEach((child, at) => addChild(tables, process, child, at));
      addSteps(tables, process);
    },
  };
}

function addMother(tables: CaseTables, { nth, start }: MadeUpProcess): void {
  const id = motherId(nth);
  tables.DM_PERSONS.rows.push([id, String(id), 'A Mother', 'A', 'Mother', daysAfter(start, -11_000), 'F', 'A', null]);
}

const ETHNICITIES = ['A.A1', 'A.A27', 'B.B1', 'C.C2', 'D.D2', null] as const;
const MOTHER_OF = 1;

function addChild(tables: CaseTables, { nth, start }: MadeUpProcess, id: number, at: number): void {
  const key = nth * 2 + at;
  const [born, gender] = [daysAfter(start, -365 * (1 + chance(key, 40, 12)) - at), chance(key, 41, 2) === 0 ? 'F' : 'M'];
  const from = daysAfter(start, -60);
  const worker = nth === 0 ? 1 : 1 + chance(nth, 42, WORKERS);
  tables.DM_PERSONS.rows.push([id, String(id), 'A Child', 'A', 'Child', born, gender, 'C', ETHNICITIES[chance(nth, 43, 6)] ?? null]);
  tables.DM_ADDRESSES.rows.push([id, id, id, born, '1 High Street', 'ZZ1 1AA', 'Y', 'MAIN', 'Y', 'Y']);
  tables.DM_PERSONAL_RELATIONSHIPS.rows.push([id, motherId(nth), id, MOTHER_OF, born]);
  tables.DM_ALLOCATED_WORKERS.rows.push([id, id, worker, from]);
  tables.DM_PROF_RELATIONSHIPS.rows.push([id, id, worker, 'REL.ALLWORK', from]);
  if (chance(key, 44, 10) === 0) addCare(tables, id, daysAfter(start, 90));
}

/** Looked after from a day on, and still. */
function addCare(tables: CaseTables, id: number, from: string): void {
  tables.DM_PERIODS_OF_CARE.rows.push([id, id, from]);
  tables.DM_LEGAL_STATUSES.rows.push([id, id, id, 'V2', from]);
  tables.DM_PLACEMENTS.rows.push([id, 1, id, id, 'U1', from]);
  tables.DM_CLA_SUMMARIES.rows.push([id, id, id, id, 1, from]);
}

/** A child in need plan that goes on, and a letter before proceedings for one family in three. */
function addSteps(tables: CaseTables, { nth, start, childIds }: MadeUpProcess): void {
  const [group, planned, sent] = [nth + 1, daysAfter(start, -60), daysAfter(start, 3)];
  tables.DM_SUBGROUPS.rows.push([group, group]);
  for (const child of childIds) tables.DM_SUBGROUP_SUBJECTS.rows.push([group, child, 'PER']);
  tables.DM_WORKFLOW_STEPS.rows.push([nth * 2 + 1, STEP_TYPES.childInNeedPlan, group, 'STARTED', planned, planned, null]);
  if (chance(nth, 45, 3) > 0) return;
  tables.DM_WORKFLOW_STEPS.rows.push([nth * 2 + 2, STEP_TYPES.letterBeforeProceedings, group, 'COMPLETED', sent, sent, sent]);
}
