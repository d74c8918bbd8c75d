import type { Knex } from 'knex';
import { openEmbedded } from '../../../../adapters/store/embedded-client';
import type { CaseCodeSettings } from '../../../../adapters/case-system/records/case-codes';
import { mosaicCaseSystem } from '../../../../adapters/case-system/mosaic/mosaic-case-system';
import type { MosaicMapping } from '../../../../adapters/case-system/mosaic/mosaic-mapping';
import { sqliteRows } from '../../../../adapters/case-system/sqlite-rows';
import { createRecordTables, type RecordTable, type RecordTableNames } from '../../../../demo/records/schema';
import { clockAt } from '../../../builders/clock';
import { CONTRACT_TODAY, type CaseSystemHarness } from '../../../contracts/case-system.contract';
import type { KnownCaseRecords, KnownStep } from '../../../contracts/known-case-records';

const STEP_TYPES: Readonly<Record<KnownStep['is'], number>> = {
  'child-in-need-plan': 325,
  'early-help': 410,
  'letter-decision': 700,
  letter: 701,
  application: 702,
  'step-down': 703,
  'strategy-discussion': 800,
  conference: 801,
  'pre-proceedings-meeting': 704,
  enquiry: 1918,
};

export const CODES: CaseCodeSettings = {
  steps: {
    childInNeedPlan: ['325'],
    earlyHelp: ['410'],
    letterDecision: ['700'],
    letterBeforeProceedings: ['701'],
    careApplication: ['702'],
    stepDown: ['703'],
    preProceedingsMeeting: ['704'],
    section47Enquiry: ['1918'],
  },
  involvements: { 'REL.FGC': 'fgc-coordinator' },
};

export const MAPPING: MosaicMapping = {
  tables: { restrictedAccess: 'RESTRICTED_ACCESS', mergedPersons: 'PERSON_MERGES', refreshes: 'DATA_MART_REFRESHES' },
};

/** Lays known records into MOSAIC-shaped tables of an in-memory database, and reads them through the adapter. */
export async function mosaicHarness(
  records: KnownCaseRecords,
  settings: {
    readonly mapping?: MosaicMapping;
    readonly names?: RecordTableNames;
    readonly pageSize?: number;
    readonly dress?: (db: Knex) => Promise<void>;
  } = {},
): Promise<CaseSystemHarness & { readonly db: Knex }> {
  const db = openEmbedded({ filename: ':memory:', acquireTimeout: 500 });
  await createRecordTables(db, settings.names);
  await layIn(db, records, settings.names ?? {});
  await settings.dress?.(db);
  const system = mosaicCaseSystem({
    rows: sqliteRows(db),
    mapping: settings.mapping ?? MAPPING,
    clock: clockAt(`${CONTRACT_TODAY}T12:00:00Z`),
    codes: CODES,
    pageSize: settings.pageSize,
  });
  return { system, db, stopAnswering: () => db.destroy(), end: () => db.destroy() };
}

type Row = Readonly<Record<string, string | number | null | undefined>>;

async function layIn(db: Knex, records: KnownCaseRecords, names: RecordTableNames): Promise<void> {
  const put = async (table: RecordTable, rows: readonly Row[]): Promise<void> => {
    for (const row of rows) await db(names[table] ?? table).insert(row);
  };
  for (const [table, rows] of Object.entries(rowsOf(records))) await put(table as RecordTable, rows);
}

const flag = (value: boolean | undefined): string | null => (value === undefined ? null : value ? 'Y' : 'N');

function rowsOf(records: KnownCaseRecords): Readonly<Partial<Record<RecordTable, readonly Row[]>>> {
  return { ...personRows(records), ...workerRows(records), ...statusRows(records), ...stepRows(records.steps ?? []), ...careRows(records) };
}

function personRows(records: KnownCaseRecords): Partial<Record<RecordTable, readonly Row[]>> {
  const persons = records.persons ?? [];
  const pairs = [...new Set((records.relationships ?? []).map((each) => each.pair))];
  const codes = [...new Set(persons.flatMap((person) => person.ethnicity ?? []))];
  return {
    DM_ETHNICITIES: codes.map((code) => ({
      ETHNICITY_CODE: `A.${code}`,
      ETHNICITY_DESCRIPTION: code,
      CIN_ETHNICITY_CODE: code === 'NOT-MAPPED' ? null : code,
    })),
    DM_PERSONS: persons.map((person) => ({
      PERSON_ID: person.id,
      PERSON_ID_LEGACY: `L${person.id}`,
      FULL_NAME: person.fullName ?? `${person.firstName} ${person.lastName}`,
      FIRST_NAME: person.firstName,
      LAST_NAME: person.lastName,
      TITLE: person.title,
      DATE_OF_BIRTH: person.born,
      DATE_OF_DEATH: person.died,
      GENDER: person.sex ?? '-',
      RESTRICTED: person.restricted === true ? 'Y' : null,
      CONTEXT_FLAG: { child: 'C', adult: 'A', both: 'b' }[person.record ?? 'adult'],
      FULL_ETHNICITY_CODE: person.ethnicity === undefined ? null : `A.${person.ethnicity}`,
      FIRST_LANGUAGE: person.language,
      INTERPRETER_REQUIRED: flag(person.interpreter),
      EMAIL_ADDRESS: person.email,
    })),
    DM_PERSONAL_REL_TYPES: pairs.map((pair, index) => ({ PERSONAL_REL_TYPE_ID: 170 + index, DESCRIPTION: pair })),
    DM_PERSONAL_RELATIONSHIPS: (records.relationships ?? []).map((each, index) => ({
      PERSONAL_RELATIONSHIP_ID: index + 1,
      PERSON_ID: each.personId,
      OTHER_PERSON_ID: each.otherPersonId,
      PERSONAL_REL_TYPE_ID: 170 + pairs.indexOf(each.pair),
      START_DATE: each.from ?? '2015-01-01',
      END_DATE: each.to,
      PARENTAL_RESPONSIBILITY: each.parentalResponsibility,
      IS_INFORMAL_CARER: flag(each.informalCarer),
    })),
    DM_ADDRESSES: (records.addresses ?? []).map((each, index) => ({
      REF_ADDRESSES_PEOPLE_ID: index + 1,
      REF_ADDRESS_ID: each.addressId,
      PERSON_ID: each.personId,
      START_DATE: each.from,
      END_DATE: each.to,
      ADDRESS: each.text,
      POST_CODE: each.postcode,
      ADDRESS_TYPE: each.type,
      IS_IN_LA_AREA: flag(each.inArea),
      IS_CONTACT_ADDRESS: flag(each.contact),
      IS_DISPLAY_ADDRESS: flag(each.display),
    })),
    DM_TELEPHONE_NUMBERS: (records.telephones ?? []).map((each, index) => ({
      TELEPHONE_NUMBER_ID: index + 1,
      PERSON_ID: each.personId,
      TELEPHONE_NUMBER: each.number,
      TELEPHONE_NUMBER_TYPE: each.type,
    })),
    RESTRICTED_ACCESS: (records.restrictedAccess ?? []).map((each) => ({ PERSON_ID: each.personId, WORKER_ID: each.workerId })),
    PERSON_MERGES: (records.merges ?? []).map((each) => ({ FROM_PERSON_ID: each.from, TO_PERSON_ID: each.to, MERGED_ON: CONTRACT_TODAY })),
    DM_DISABILITIES: (records.disabilities ?? []).map((each, index) => ({
      DISABILITY_ID: index + 1,
      PERSON_ID: each.personId,
      CIN_DISABILITY_CATEGORY_CODE: each.code,
    })),
    DM_SERV_USER_GROUP_TYPES: [...new Set((records.needs ?? []).map((each) => each.need))].map((need) => ({
      GROUP_TYPE: `CHILD.${need}`,
      NEED_CODE_CATEGORY_CODE: need,
    })),
    DM_SERVICE_USER_GROUPS: (records.needs ?? []).map((each) => ({
      PERSON_ID: each.personId,
      FULL_GROUP_TYPE: `CHILD.${each.need}`,
      START_DATE: each.from,
      END_DATE: each.to,
    })),
    DATA_MART_REFRESHES: [
      ...(records.completeTo?.caseRecords === undefined ? [] : [{ FEED: 'case-records', COMPLETE_TO: records.completeTo.caseRecords }]),
      ...(records.completeTo?.careEpisodes === undefined ? [] : [{ FEED: 'care-episodes', COMPLETE_TO: records.completeTo.careEpisodes }]),
    ],
  };
}

function workerRows(records: KnownCaseRecords): Partial<Record<RecordTable, readonly Row[]>> {
  const spell = (each: { readonly personId: string; readonly workerId: string; readonly from: string; readonly to?: string }): Row => ({
    PERSON_ID: each.personId,
    WORKER_ID: each.workerId,
    START_DATE: each.from,
    END_DATE: each.to,
  });
  const involvements = [
    ...(records.allocations ?? []).map((each) => ({ ...spell(each), PROF_REL_TYPE_CODE: 'REL.ALLWORK' })),
    ...(records.involvements ?? []).map((each) => ({
      ...spell(each),
      PROF_REL_TYPE_CODE: each.code === 'coordinator' ? 'REL.FGC' : 'REL.PROBATION',
    })),
  ];
  return {
    ORGANISATIONS: (records.teams ?? []).map((each) => ({ ID: each.id, NAME: each.name, RESPONSIBLE_AUTHORITY: 'N' })),
    WORKERS: (records.workers ?? []).map((each) => ({
      ID: each.id,
      FIRST_NAMES: each.firstNames,
      LAST_NAMES: each.lastName,
      SYSTEM_USER_ID: each.login,
    })),
    WORKER_ROLES: (records.roles ?? []).map((each, index) => ({
      ID: index + 1,
      WORKER_ID: each.workerId,
      ROLE: each.role,
      ORG_ID: each.teamId,
      PRIMARY_JOB: flag(each.primary),
      START_DATE: each.from,
      END_DATE: each.to,
    })),
    DM_ALLOCATED_WORKERS: (records.allocations ?? []).map((each, index) => ({ ALLOCATION_ID: index + 1, ...spell(each) })),
    DM_PROF_RELATIONSHIPS: involvements.map((each, index) => ({ PROF_RELATIONSHIP_ID: index + 1, ...each })),
  };
}

function statusRows(records: KnownCaseRecords): Partial<Record<RecordTable, readonly Row[]>> {
  return {
    DM_CIN_REFERRALS: (records.referrals ?? []).map((each) => ({
      REFERRAL_ID: each.id,
      PERSON_ID: each.personId,
      REFERRAL_DATE: each.from,
      CLOSURE_DATE: each.to,
      CLOSURE_REASON: each.closureReason,
    })),
    DM_REGISTRATIONS: (records.protectionPlans ?? []).map((each) => ({
      REGISTRATION_ID: each.id,
      PERSON_ID: each.personId,
      REGISTRATION_START_DATE: each.from,
      DEREGISTRATION_DATE: each.to,
      IS_CHILD_PROTECTION_PLAN: 'Y',
    })),
    DM_NON_LA_LEGAL_STATUSES: (records.preProceedings ?? []).map((each) => ({
      LEGAL_STATUS_ID: each.id,
      PERSON_ID: each.personId,
      LEGAL_STATUS_TYPE: 'PLOPRE',
      START_DATE: each.from,
      END_DATE: each.to,
    })),
  };
}

function stepRows(steps: readonly KnownStep[]): Partial<Record<RecordTable, readonly Row[]>> {
  return {
    DM_WORKFLOW_STEPS: steps.map((step, index) => ({
      WORKFLOW_STEP_ID: step.id,
      WORKFLOW_STEP_TYPE_ID: STEP_TYPES[step.is],
      SUBGROUP_ID: index + 1,
      STEP_STATUS: step.status ?? (step.to === undefined ? 'STARTED' : 'COMPLETED'),
      INCOMING_ON: step.from,
      STARTED_ON: step.status === 'INCOMING' ? null : step.from,
      COMPLETED_ON: step.to,
      STRATEGY_DISCUSSION_DATE: step.is === 'strategy-discussion' ? step.from : null,
      CP_CONFERENCE_ACTUAL_DATE: step.is === 'conference' ? step.from : null,
    })),
    DM_SUBGROUP_SUBJECTS: steps.flatMap((step, index) =>
      step.personIds.map((personId) => ({ SUBGROUP_ID: index + 1, SUBJECT_COMPOUND_ID: personId, SUBJECT_TYPE_CODE: 'PER' })),
    ),
  };
}

function careRows(records: KnownCaseRecords): Partial<Record<RecordTable, readonly Row[]>> {
  const care = records.care ?? [];
  const spell = (index: number): Row => ({ PERSON_ID: care[index]?.personId, START_DATE: care[index]?.from, END_DATE: care[index]?.to });
  // A placement goes on while place and carer stay the same.
  const placements = care.map((each, index) => {
    const before = care[index - 1];
    const same = before?.personId === each.personId && before.to === each.from;
    return same && before.placement === each.placement && before.carerId === each.carerId ? 'same' : 'new';
  });
  const placementOf = (index: number): number => placements.slice(0, index + 1).filter((each) => each === 'new').length;
  const lastOf = (placement: number): number => care.findLastIndex((_, index) => placementOf(index) === placement);
  const numbers = [...new Set(care.map((_, index) => placementOf(index)))];
  return {
    DM_LEGAL_STATUSES: care.map((each, index) => ({ LEGAL_STATUS_ID: index + 1, ...spell(index), LEGAL_STATUS: each.legalStatus })),
    DM_PLACEMENTS: numbers.map((placement) => {
      const last = care[lastOf(placement)];
      const first = care[care.findIndex((_, index) => placementOf(index) === placement)];
      return {
        PLACEMENT_ID: placement,
        SPLIT_NUMBER: 1,
        PERSON_ID: last?.personId,
        PLACEMENT_TYPE: last?.placement,
        START_DATE: first?.from,
        END_DATE: last?.to,
        REASON_EPISODE_CEASED: last?.reasonCeased,
      };
    }),
    DM_PLACEMENT_DETAILS: care.map((each, index) => ({ ELEMENT_DETAIL_ID: index + 1, SPLIT_NUMBER: 1, CARER_ID: each.carerId })),
    DM_CLA_SUMMARIES: care.map((_, index) => ({
      ...spell(index),
      PERIOD_OF_CARE_ID: 1,
      LEGAL_STATUS_ID: index + 1,
      PLACEMENT_ID: placementOf(index),
      PLACEMENT_SPLIT_NUMBER: 1,
      ELEMENT_DETAIL_ID: index + 1,
      SERVICE_SPLIT_NUMBER: 1,
    })),
  };
}
