import type { Knex } from 'knex';
import { addRelationshipTypes } from '../../demo/records/person-records';
import { recordWriter } from '../../demo/records/record-writer';
import { createRecordIndexes, createRecordTables } from '../../demo/records/schema';
import { addStepAndNoteTypes } from '../../demo/records/step-records';
import { STEP_TYPES } from '../../demo/records/codes';

/** Who asks: one of the workers, to whom the child that is opened is allocated among others. */
export const LOGIN = 'worker.1';
export const RELATIVES = 40;
const YEARS = 15;
const CHILDREN = 50;
const CHILDREN_A_WORKER = 20;
/** Numbers of a child and its relatives: the child's own, and as many as there are relatives after it. */
const NUMBERS = 1000;

export const OPENED = String(NUMBERS * CHILDREN_A_WORKER);

/** One of the relatives of the child that is opened. */
export const relative = (nth: number): string => String(NUMBERS * CHILDREN_A_WORKER + nth);

/**
 * A case system in which every child has as much on record as the one that is opened: 40 relatives, each written both ways round,
 * and 15 years of plans, steps, addresses, workers and care. Only how many such children there are differs.
 */
export async function writeEqualChildren(db: Knex, scale: number): Promise<void> {
  await createRecordTables(db);
  const codes = recordWriter(db);
  addRelationshipTypes(codes);
  addStepAndNoteTypes(codes);
  await codes.flush();
  const children = CHILDREN * scale;
  for (const statement of statementsFor(children)) await db.raw(statement);
  await createRecordIndexes(db);
}

const counted = (name: string, upTo: number, from = 1): string =>
  `${name}(n) as (select ${from} union all select n + 1 from ${name} where n < ${upTo})`;

function statementsFor(children: number): readonly string[] {
  const workers = Math.ceil(children / CHILDREN_A_WORKER) + 1;
  const of = (rows: number): string => `with recursive ${counted('c', children)}, ${counted('r', rows)}`;
  const child = `c.n * ${NUMBERS}`;
  const [key, began, ended] = [`c.n * ${NUMBERS} + r.n`, day('r.n'), `iif(r.n < ${YEARS}, ${day('r.n + 1')}, null)`];
  const type = (pair: string): string => `(select PERSONAL_REL_TYPE_ID from DM_PERSONAL_REL_TYPES where DESCRIPTION = '${pair}')`;
  const worker = `((c.n - 1 + r.n) / ${CHILDREN_A_WORKER}) % ${workers} + 1`;
  const workerNow = `iif(r.n = ${YEARS}, c.n / ${CHILDREN_A_WORKER}, ${worker})`;
  return [
    `insert into ORGANISATIONS (ID, NAME, RESPONSIBLE_AUTHORITY) values (1, 'North', 'Y'), (2, 'South', 'Y')`,
    `with recursive ${counted('w', workers, 0)} insert into WORKERS (ID, FIRST_NAMES, LAST_NAMES, SYSTEM_USER_ID)
      select n, 'Worker', 'Number ' || n, 'worker.' || n from w`,
    `with recursive ${counted('w', workers, 0)} insert into WORKER_ROLES (ID, WORKER_ID, ROLE, ORG_ID, PRIMARY_JOB, START_DATE)
      select n + 1, n, 'SW', n % 2 + 1, 'Y', '2009-01-01' from w`,
    `${of(RELATIVES)} insert into DM_PERSONS (PERSON_ID, PERSON_ID_LEGACY, FULL_NAME, FIRST_NAME, LAST_NAME, DATE_OF_BIRTH, GENDER, CONTEXT_FLAG)
      select ${key}, ${key}, 'Relative Number ' || r.n, 'Relative', 'Number ' || r.n, '1980-01-01', 'F', 'A' from c cross join r`,
    `with recursive ${counted('c', children)} insert into DM_PERSONS (PERSON_ID, PERSON_ID_LEGACY, FULL_NAME, FIRST_NAME, LAST_NAME, DATE_OF_BIRTH, GENDER, CONTEXT_FLAG)
      select ${child}, ${child}, 'Child Number ' || n, 'Child', 'Number ' || n, '2010-06-01', 'F', 'C' from c`,
    `${of(RELATIVES)} insert into DM_PERSONAL_RELATIONSHIPS (PERSONAL_RELATIONSHIP_ID, PERSON_ID, OTHER_PERSON_ID, PERSONAL_REL_TYPE_ID, START_DATE, PARENTAL_RESPONSIBILITY)
      select 2 * (${key}), ${key}, ${child}, iif(r.n = 1, ${type('Mother : Daughter')}, ${type('Aunt : Niece')}), '2010-06-01', iif(r.n = 1, 'Y', null)
      from c cross join r`,
    `insert into DM_PERSONAL_RELATIONSHIPS (PERSONAL_RELATIONSHIP_ID, PERSON_ID, OTHER_PERSON_ID, PERSONAL_REL_TYPE_ID, START_DATE)
      select PERSONAL_RELATIONSHIP_ID + 1, OTHER_PERSON_ID, PERSON_ID,
        iif(PARENTAL_RESPONSIBILITY = 'Y', ${type('Daughter : Mother')}, ${type('Niece : Aunt')}), START_DATE from DM_PERSONAL_RELATIONSHIPS`,
    `insert into DM_ADDRESSES (REF_ADDRESSES_PEOPLE_ID, REF_ADDRESS_ID, PERSON_ID, START_DATE, ADDRESS, ADDRESS_TYPE, IS_CONTACT_ADDRESS, IS_DISPLAY_ADDRESS)
      select PERSON_ID, PERSON_ID, PERSON_ID, '2020-01-01', PERSON_ID || ' Sample Street', 'MAIN', 'Y', 'Y' from DM_PERSONS`,
    `${of(YEARS)} insert into DM_ADDRESSES (REF_ADDRESSES_PEOPLE_ID, REF_ADDRESS_ID, PERSON_ID, START_DATE, END_DATE, ADDRESS, ADDRESS_TYPE)
      select 100000000 + ${key}, 100000000 + ${key}, ${child}, ${began}, ${day('r.n + 1')}, r.n || ' Former Street', 'MAIN' from c cross join r`,
    `insert into DM_TELEPHONE_NUMBERS (TELEPHONE_NUMBER_ID, PERSON_ID, TELEPHONE_NUMBER, TELEPHONE_NUMBER_TYPE)
      select PERSON_ID, PERSON_ID, '01632 960' || (PERSON_ID % 1000), 'Home' from DM_PERSONS`,
    `${of(YEARS)} insert into DM_ALLOCATED_WORKERS (ALLOCATION_ID, PERSON_ID, WORKER_ID, START_DATE, END_DATE)
      select ${key}, ${child}, ${workerNow}, ${began}, ${ended} from c cross join r`,
    `${of(YEARS)} insert into DM_PROF_RELATIONSHIPS (PROF_RELATIONSHIP_ID, PERSON_ID, WORKER_ID, PROF_REL_TYPE_CODE, START_DATE, END_DATE)
      select ${key}, ${child}, ${worker}, 'REL.IRO', ${began}, ${ended} from c cross join r`,
    `${of(YEARS)} insert into DM_CIN_REFERRALS (REFERRAL_ID, PERSON_ID, REFERRAL_DATE, CLOSURE_DATE)
      select ${key}, ${child}, ${began}, ${ended} from c cross join r`,
    `${of(YEARS)} insert into DM_REGISTRATIONS (REGISTRATION_ID, PERSON_ID, REGISTRATION_START_DATE, DEREGISTRATION_DATE, IS_CHILD_PROTECTION_PLAN)
      select ${key}, ${child}, ${began}, ${ended}, 'Y' from c cross join r`,
    `${of(YEARS)} insert into DM_PERIODS_OF_CARE (PERIOD_OF_CARE_ID, PERSON_ID, START_DATE, END_DATE)
      select ${key}, ${child}, ${began}, ${ended} from c cross join r`,
    `${of(YEARS)} insert into DM_LEGAL_STATUSES (LEGAL_STATUS_ID, PERSON_ID, LEGAL_STATUS, START_DATE) select ${key}, ${child}, 'V2', ${began} from c cross join r`,
    `${of(YEARS)} insert into DM_PLACEMENTS (PLACEMENT_ID, SPLIT_NUMBER, PERSON_ID, PLACEMENT_TYPE, START_DATE) select ${key}, 1, ${child}, 'U4', ${began} from c cross join r`,
    `${of(YEARS)} insert into DM_CLA_SUMMARIES (PERSON_ID, PERIOD_OF_CARE_ID, LEGAL_STATUS_ID, PLACEMENT_ID, PLACEMENT_SPLIT_NUMBER, START_DATE, END_DATE)
      select ${child}, ${key}, ${key}, ${key}, 1, ${began}, ${ended} from c cross join r`,
    `with recursive ${counted('c', children)} insert into DM_SUBGROUP_SUBJECTS (SUBGROUP_ID, SUBJECT_COMPOUND_ID, SUBJECT_TYPE_CODE)
      select n, ${child}, 'PER' from c`,
    `${of(YEARS * 4)} insert into DM_WORKFLOW_STEPS (WORKFLOW_STEP_ID, WORKFLOW_STEP_TYPE_ID, SUBGROUP_ID, STEP_STATUS, STARTED_ON, COMPLETED_ON)
      select ${key}, iif(r.n % 4 = 0, ${STEP_TYPES.section47Enquiry}, ${STEP_TYPES.childInNeedPlan}), c.n, 'COMPLETED', ${day('r.n / 4')}, ${day('r.n / 4')}
      from c cross join r`,
  ];
}

/** The first of January so many years after 2010. */
const day = (years: string): string => `(2010 + ${years}) || '-01-01'`;
