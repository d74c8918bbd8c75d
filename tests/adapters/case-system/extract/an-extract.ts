import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { ssdAdditions, ssdTables, type SsdAddition } from '../../../../adapters/case-system/ssd/ssd-tables';
import type { KnownCaseRecords } from '../../../contracts/known-case-records';
import { columnNames, ssdRowsOf, type SsdRows } from '../ssd/known-records-in-ssd';

/** A folder with one file a table, as a council's nightly job writes it. */
export function anExtract(records: KnownCaseRecords, additions: readonly SsdAddition[] = ssdAdditions): string {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'));
  writeExtract(folder, ssdRowsOf(records), additions);
  return folder;
}

export function writeExtract(folder: string, rows: SsdRows, additions: readonly SsdAddition[] = ssdAdditions): void {
  for (const table of [...ssdTables, ...additions]) {
    const columns = [...columnNames(table)];
    writeFileSync(
      join(folder, `${table}.csv`),
      stringify([...(rows[table] ?? [])], { header: true, columns, bom: true, record_delimiter: 'windows' }),
    );
  }
}
