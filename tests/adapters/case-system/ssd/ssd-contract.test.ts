import { openEmbedded } from '../../../../adapters/store/embedded-client';
import { sqliteRows } from '../../../../adapters/case-system/sqlite-rows';
import { ssdCaseSystem } from '../../../../adapters/case-system/ssd/ssd-case-system';
import type { SsdMapping } from '../../../../adapters/case-system/ssd/ssd-source';
import { ssdAdditions, ssdTables } from '../../../../adapters/case-system/ssd/ssd-tables';
import { clockAt } from '../../../builders/clock';
import { caseSystemContract, CONTRACT_TODAY, type CaseSystemHarness } from '../../../contracts/case-system.contract';
import type { KnownCaseRecords } from '../../../contracts/known-case-records';
import { columnNames, everyTable, ssdRowsOf } from './known-records-in-ssd';

const CODES = { allocatedWorker: ['ALLWORK'], coordinator: ['FGC'] };

interface Names {
  readonly table: (table: string) => string;
  readonly column: (column: string) => string;
}
const USUAL: Names = { table: (table) => table, column: (column) => column };
/** Nothing is called as in the dataset: schema, tables and every column. */
const OWN: Names = { table: (table) => `own_${table}`, column: (column) => `c_${column}` };

async function ssdHarness(
  records: KnownCaseRecords,
  mapping: SsdMapping,
  { table: nameOf, column: columnOf } = USUAL,
): Promise<CaseSystemHarness> {
  const db = openEmbedded({ filename: ':memory:', acquireTimeout: 500 });
  const rows = ssdRowsOf(records);
  for (const table of everyTable) {
    await db.raw(
      `create table ${nameOf(table)} (${columnNames(table)
        .map((column) => `${columnOf(column)} text`)
        .join(', ')})`,
    );
    for (const row of rows[table] ?? []) {
      await db(nameOf(table)).insert(Object.fromEntries(Object.entries(row).map(([column, value]) => [columnOf(column), value])));
    }
  }
  const system = ssdCaseSystem({
    rows: sqliteRows(db),
    mapping,
    clock: clockAt(`${CONTRACT_TODAY}T12:00:00Z`),
    codes: CODES,
    pageSize: 2,
  });
  return { system, stopAnswering: () => db.destroy(), end: () => db.destroy() };
}

const additions = Object.fromEntries(ssdAdditions.map((table) => [table, table]));

caseSystemContract('the Standard Safeguarding Dataset with all that a council can add', (records) =>
  ssdHarness(records, { tables: additions }),
);

const underOwnNames = (tables: readonly (typeof everyTable)[number][]): SsdMapping => ({
  schema: 'main',
  tables: Object.fromEntries(
    tables.map((table) => [
      table,
      { name: OWN.table(table), columns: Object.fromEntries(columnNames(table).map((column) => [column, OWN.column(column)])) },
    ]),
  ),
});

caseSystemContract('the dataset and all additions, in which schema, tables and every column have other names', (records) =>
  ssdHarness(records, underOwnNames(everyTable), OWN),
);

caseSystemContract(
  'the Standard Safeguarding Dataset alone, under a council’s own names',
  (records) => ssdHarness(records, underOwnNames(ssdTables), OWN),
  {
    lacks: [
      'telephones',
      'restricted access',
      'merged records',
      'completeness',
      'languages and titles',
      'relationships',
      'uses of addresses',
      'roles with their days',
    ],
  },
);
