import { mkdir, readdir, writeFile } from 'node:fs/promises';
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

/**
 * A council's own files have columns that are never kept here: written over, they would be gone.
 * @throws Error where the folder holds one of the files.
 */
export async function refuseToWriteOver(folder: string): Promise<void> {
  const there = new Set((await namesIn(folder)).map((name) => name.toLowerCase()));
  const own = EXTRACT_TABLES.map(fileOf).find((file) => there.has(file));
  if (own !== undefined) throw new Error(`${folder} holds ${own} already, and nothing is written over: say a folder that is new or empty`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
