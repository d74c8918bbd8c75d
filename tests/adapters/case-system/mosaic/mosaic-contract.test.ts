import type { MosaicMapping } from '../../../../adapters/case-system/mosaic/mosaic-mapping';
import { usualTableNames } from '../../../../adapters/case-system/mosaic/mosaic-mapping';
import { recordTables, STEPS_OF_PEOPLE, type RecordTableNames } from '../../../../demo/records/schema';
import { caseSystemContract } from '../../../contracts/case-system.contract';
import { mosaicHarness } from './known-records-in-mosaic';

caseSystemContract('MOSAIC’s data mart on SQLite', (records) => mosaicHarness(records));

caseSystemContract('the data mart, two children a page', (records) => mosaicHarness(records, { pageSize: 2 }));

/** A council's own copy: every table under another name. */
const renamed = (table: string): string => `copy_of_${table.toLowerCase()}`;
const names: RecordTableNames = Object.fromEntries([...recordTables, STEPS_OF_PEOPLE].map((table) => [table, renamed(table)]));
const mapping: MosaicMapping = {
  schema: 'main',
  tables: {
    ...Object.fromEntries(Object.entries(usualTableNames).map(([table, usual]) => [table, renamed(usual)])),
    restrictedAccess: renamed('RESTRICTED_ACCESS'),
    mergedPersons: renamed('PERSON_MERGES'),
    refreshes: renamed('DATA_MART_REFRESHES'),
  },
};

caseSystemContract('a copy in which every table has another name', (records) => mosaicHarness(records, { names, mapping }));
