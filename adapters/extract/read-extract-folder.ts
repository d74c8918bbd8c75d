import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadRow } from '../../reports/extract/check-extract';
import type { ReadExtract } from '../../reports/extract/extract-folder';
import type { ExtractTable } from '../../reports/extract/extract-table';
import { EXTRACT_TABLES, tableNamed } from '../../reports/extract/extract-tables';
import type { DateStyle } from '../../reports/extract/read-cell';
import { fileOf, readHeader, readRow, type Layout, type Problem } from '../../reports/extract/read-table';
import { csvRows } from './csv-rows';
import { REJECTS_FILE } from './write-rejects';

/** Reads every file of a folder that is a table of the extract, line by line; whatever is wrong is told, all at once. */
export async function readExtractFolder(folder: string, dates: DateStyle): Promise<ReadExtract> {
  const names = await filesIn(folder);
  const files = names.filter((name) => isCsv(name) && name !== REJECTS_FILE).toSorted();
  const tables = new Map<string, readonly ReadRow[]>();
  const amiss = new Map<string, ReadFile['amiss']>();
  const problems: Problem[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const table = tableNamed(file.slice(0, -'.csv'.length).toLowerCase());
    if (table !== undefined && tables.has(table.name)) problems.push({ file, reason: TWICE });
    else if (table !== undefined) {
      const read = await readFile(join(folder, file), table, dates);
      tables.set(table.name, read.rows);
      amiss.set(table.name, read.amiss);
      problems.push(...read.problems);
    } else if (isOfAnotherReader(file)) unread.push(file);
    else
      problems.push({ file, reason: `is no table of the extract: take it out of the folder or correct its name. The tables are ${FILES}` });
  }
  for (const file of names.filter((name) => !isCsv(name)).toSorted()) {
    const table = tableNamed((file.split('.')[0] ?? '').toLowerCase());
    // Beside the table itself it is what the table was saved from.
    if (table === undefined || tables.has(table.name)) continue;
    amiss.set(table.name, 'unknown');
    problems.push({
      file,
      reason: `is no CSV file, and nothing of it is counted: save it as “CSV UTF-8” under the name ${fileOf(table)}`,
    });
  }
  if (files.length === unread.length) problems.push({ file: folder, reason: `holds no file of the extract. The files are ${FILES}` });
  return { tables, problems, amiss, unread };
}

const isCsv = (name: string): boolean => name.toLowerCase().endsWith('.csv');

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => isCsv(name) || statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`There is no folder ${folder}`, { cause: error });
    if (code === 'ENOTDIR') throw new Error(`${folder} is a file: say the folder in which the CSV files stand`, { cause: error });
    throw error;
  }
}

const FILES = EXTRACT_TABLES.map(fileOf).join(', ');

/** Tables of the data set, or beside it, from which no report counts. */
const isOfAnotherReader = (file: string): boolean => /^(?:ssd|fm)_/i.test(file);

interface ReadFile {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  /** Keys of the rows with something to mend, or that some could not be read. */
  readonly amiss: ReadonlySet<string> | 'unknown';
}

async function readFile(path: string, table: ExtractTable, dates: DateStyle): Promise<ReadFile> {
  const file = fileOf(table);
  // A link is followed; a folder, or a link that leads nowhere, would be taken for a table without rows.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    return { rows: [], problems: [{ file, reason: NO_FILE }], amiss: 'unknown' };
  const rows: ReadRow[] = [];
  const problems: Problem[] = [];
  const keys = new Set<string>();
  let isWhole = true;
  let layout: Layout | undefined;
  for await (const part of csvRows(path)) {
    if ('unreadableFrom' in part) {
      problems.push({ file, line: part.unreadableFrom, reason: UNREADABLE });
      isWhole = false;
    } else if (layout === undefined) {
      const header = readHeader(table, part.record);
      // Without its columns no line of the file can be read.
      if (header.problems.length > 0) return { rows, problems: header.problems, amiss: 'unknown' };
      layout = header.layout;
    } else {
      const { row, key, problems: found } = readRow(table, layout, part.record, part.line, dates);
      problems.push(...found);
      if (row !== undefined) rows.push({ row, line: part.line });
      else if (key === undefined) isWhole = false;
      else keys.add(key);
    }
  }
  if (layout === undefined && isWhole)
    return { rows, problems: [{ file, reason: 'is empty: it needs at least its header' }], amiss: 'unknown' };
  return { rows, problems, amiss: isWhole ? keys : 'unknown' };
}

const TWICE = 'is a table that stands in the folder a second time, written otherwise: leave one of the two there';
const NO_FILE = 'is a folder, or a link that leads nowhere, and nothing of it is counted: put the file itself there';
const UNREADABLE =
  'begins a row with a quotation mark out of place, or one that is never closed, or a row without end: it and what follows could not be read';
