import { caseTables, type CaseMapping, type CaseTables } from '../case-tables';
import { MOSAIC_COLUMNS } from './mosaic-columns';

/** The tables that are read, under the data mart's own names (live names where the data mart has none). */
const USUAL_NAMES = {
  persons: 'DM_PERSONS',
  ethnicities: 'DM_ETHNICITIES',
  addresses: 'DM_ADDRESSES',
  telephoneNumbers: 'DM_TELEPHONE_NUMBERS',
  relationships: 'DM_PERSONAL_RELATIONSHIPS',
  relationshipTypes: 'DM_PERSONAL_REL_TYPES',
  workers: 'WORKERS',
  workerRoles: 'WORKER_ROLES',
  organisations: 'ORGANISATIONS',
  allocatedWorkers: 'DM_ALLOCATED_WORKERS',
  professionalRelationships: 'DM_PROF_RELATIONSHIPS',
  referrals: 'DM_CIN_REFERRALS',
  registrations: 'DM_REGISTRATIONS',
  nonLaLegalStatuses: 'DM_NON_LA_LEGAL_STATUSES',
  legalStatuses: 'DM_LEGAL_STATUSES',
  periodsOfCare: 'DM_PERIODS_OF_CARE',
  placements: 'DM_PLACEMENTS',
  placementDetails: 'DM_PLACEMENT_DETAILS',
  careSummaries: 'DM_CLA_SUMMARIES',
  stepsOfPeople: 'DM_WORKFLOW_STEPS_PEOPLE_VW',
  disabilities: 'DM_DISABILITIES',
  serviceUserGroups: 'DM_SERVICE_USER_GROUPS',
  serviceUserGroupTypes: 'DM_SERV_USER_GROUP_TYPES',
} as const;

export type UsualTable = keyof typeof USUAL_NAMES;

/**
 * Three tables of the list have no usual name, since no public description of the data mart has them. A council that
 * keeps them, or makes a view for them, names them; unnamed, they are not read.
 *
 * - `restrictedAccess`: `PERSON_ID`, `WORKER_ID`: who may open which restricted record. Unnamed: nobody may.
 * - `mergedPersons`: `FROM_PERSON_ID`, `TO_PERSON_ID`: records that a merge took away, and where they went.
 * - `refreshes`: `FEED` ('case-records' or 'care-episodes'), `COMPLETE_TO`: the last day that is complete.
 */
export type MosaicTable = keyof typeof MOSAIC_COLUMNS;
export type MosaicMapping = CaseMapping<MosaicTable>;
export type MosaicTables = CaseTables<MosaicTable>;

/** @throws RangeError telling every name that is no plain name. */
export const mosaicTables = (mapping: MosaicMapping): MosaicTables => caseTables(mapping, MOSAIC_COLUMNS, USUAL_NAMES);

/** Every table the reader knows, with its usual name: for whoever makes a database of this shape. */
export const usualTableNames: Readonly<Record<UsualTable, string>> = USUAL_NAMES;
