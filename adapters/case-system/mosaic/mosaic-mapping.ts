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

/**
 * Tables that no public description of the data mart has. A council that keeps them, or makes a view for
 * them, names them; unnamed, they are not read.
 *
 * - `restrictedAccess`: `PERSON_ID`, `WORKER_ID`: who may open which restricted record. Unnamed: nobody may.
 * - `mergedPersons`: `FROM_PERSON_ID`, `TO_PERSON_ID`: records that a merge took away, and where they went.
 * - `refreshes`: `FEED` ('case-records' or 'care-episodes'), `COMPLETE_TO`: the last day that is complete.
 */
const UNUSUAL_TABLES = ['restrictedAccess', 'mergedPersons', 'refreshes'] as const;

export type UsualTable = keyof typeof USUAL_NAMES;
export type UnusualTable = (typeof UNUSUAL_TABLES)[number];

export interface MosaicMapping {
  /** Written before every table name that has none of its own: `dbo`, or `reporting.dbo`. */
  readonly schema?: string;
  /** Only the names that differ. A name may carry its own schema. */
  readonly tables?: Readonly<Partial<Record<UsualTable | UnusualTable, string>>>;
}

export interface MosaicTables {
  /** As it stands in a query. */
  nameOf(table: UsualTable): string;
  /** Undefined where the council has no such table. */
  nameOfUnusual(table: UnusualTable): string | undefined;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_$#]*(\.[A-Za-z_][A-Za-z0-9_$#]*){0,2}$/;

/** Names come from settings and go into SQL as they are: a RangeError tells every one that is no plain name. */
export function mosaicTables(mapping: MosaicMapping): MosaicTables {
  const problems = mappingProblems(mapping);
  if (problems.length > 0) throw new RangeError(problems.join('\n'));
  const named = (name: string): string => (mapping.schema === undefined || name.includes('.') ? name : `${mapping.schema}.${name}`);
  return {
    nameOf: (table) => named(mapping.tables?.[table] ?? USUAL_NAMES[table]),
    nameOfUnusual: (table) => {
      const name = mapping.tables?.[table];
      return name === undefined ? undefined : named(name);
    },
  };
}

export function mappingProblems(mapping: MosaicMapping): readonly string[] {
  const known: readonly string[] = [...Object.keys(USUAL_NAMES), ...UNUSUAL_TABLES];
  const named = Object.entries(mapping.tables ?? {});
  return [
    ...(mapping.schema === undefined || NAME.test(mapping.schema) ? [] : ['schema: not a plain name (letters, digits, _ $ #)']),
    ...named.filter(([table]) => !known.includes(table)).map(([table]) => `tables.${table}: the reader knows no such table`),
    ...named.filter(([, name]) => !NAME.test(name)).map(([table]) => `tables.${table}: not a plain name (letters, digits, _ $ #)`),
  ];
}

/** Every table the reader knows, with its usual name: for whoever makes a database of this shape. */
export const usualTableNames: Readonly<Record<UsualTable, string>> = USUAL_NAMES;
