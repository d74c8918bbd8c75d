import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractCsv } from '../../reports/extract/extract-csv';
import type { ExtractTables } from '../../reports/extract/extract-table';
import { EXTRACT_TABLES } from '../../reports/extract/extract-tables';
import { fileOf } from '../../reports/extract/read-table';

/**
 * Writes every table, the empty ones with their header alone: a folder that can be filled in, and brought in again. They are records of
 * children: a folder and files that are made here are for the user alone who makes them.
 */
export async function writeExtractFolder(folder: string, tables: ExtractTables): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const table of EXTRACT_TABLES) {
    await writeFile(join(folder, fileOf(table)), extractCsv(table, tables.get(table.name) ?? []), { mode: 0o600 });
  }
}
