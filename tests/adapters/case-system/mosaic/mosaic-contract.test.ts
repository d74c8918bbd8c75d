import { usualTableNames, type MosaicMapping } from '../../../../adapters/case-system/mosaic/mosaic-mapping';
import { MOSAIC_COLUMNS } from '../../../../adapters/case-system/mosaic/mosaic-columns';
import { caseSystemContract } from '../../../contracts/case-system.contract';
import { mosaicHarness } from './known-records-in-mosaic';

caseSystemContract('MOSAIC’s data mart on SQLite', (records) => mosaicHarness(records));

caseSystemContract('the data mart, two children a page', (records) => mosaicHarness(records, { pageSize: 2 }));

/** A council's own copy in which nothing is called as the vendor calls it: schema, tables and every column. */
const OWN_NAMES: Readonly<Record<keyof typeof MOSAIC_COLUMNS, string>> = {
  ...usualTableNames,
  restrictedAccess: 'RESTRICTED_ACCESS',
  mergedPersons: 'PERSON_MERGES',
  refreshes: 'DATA_MART_REFRESHES',
};
const ownColumn = (column: string): string => `own_${column.toLowerCase()}`;
const everyNameChanged: MosaicMapping = {
  schema: 'main',
  tables: Object.fromEntries(
    Object.entries(MOSAIC_COLUMNS).map(([table, columns]) => [
      table,
      { name: `Own_${table}`, columns: Object.fromEntries(columns.map((column) => [column, ownColumn(column)])) },
    ]),
  ),
};

caseSystemContract('a copy in which schema, tables and every column have other names', (records) =>
  mosaicHarness(records, {
    mapping: everyNameChanged,
    async dress(db) {
      for (const [table, columns] of Object.entries(MOSAIC_COLUMNS)) {
        const renamedColumns = columns.map((column) => `${column} as ${ownColumn(column)}`).join(', ');
        await db.raw(`create view Own_${table} as select ${renamedColumns} from ${OWN_NAMES[table as keyof typeof MOSAIC_COLUMNS]}`);
      }
    },
  }),
);
