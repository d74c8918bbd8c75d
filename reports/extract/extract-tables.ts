import type { ExtractTable } from './extract-table';
import { FGDM_TABLES } from './fgdm-tables';
import { PERSONS, SSD_TABLES } from './ssd-tables';

/** Every file of the extract, in the order in which they are documented and written. */
export const EXTRACT_TABLES: readonly ExtractTable[] = [...SSD_TABLES, ...FGDM_TABLES];

export const tableNamed = (name: string): ExtractTable | undefined => EXTRACT_TABLES.find((table) => table.name === name);

const BESIDE_THE_DATA_SET = ['fgdm_persons', 'fgdm_statuses', 'fgdm_case_events'];

/** Of a table that tells what a case system holds: the column that says whose row it is. */
export function personOfCaseRecord({ name, columns }: ExtractTable): string | undefined {
  if (name === PERSONS) return 'pers_person_id';
  if (!BESIDE_THE_DATA_SET.includes(name) && !SSD_TABLES.some((table) => table.name === name)) return undefined;
  return columns.find(({ refersTo }) => refersTo === PERSONS)?.name;
}

/** How complete a folder is; it says nothing of anything else. */
export const FEEDS_TABLE = 'fgdm_feeds';
