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

async function ssdHarness(records: KnownCaseRecords, mapping: SsdMapping, nameOf = (table: string) => table): Promise<CaseSystemHarness> {
  const db = openEmbedded({ filename: ':memory:', acquireTimeout: 500 });
  const rows = ssdRowsOf(records);
  for (const table of everyTable) {
    await db.raw(
      `create table ${nameOf(table)} (${columnNames(table)
        .map((column) => `${column} text`)
        .join(', ')})`,
    );
    for (const row of rows[table] ?? []) await db(nameOf(table)).insert(row);
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

caseSystemContract(
  'the Standard Safeguarding Dataset alone, under a council’s own names',
  (records) =>
    ssdHarness(records, { tables: Object.fromEntries(ssdTables.map((table) => [table, `own_${table}`])) }, (table) => `own_${table}`),
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
