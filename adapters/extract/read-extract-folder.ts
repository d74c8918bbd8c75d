import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse, type Info } from 'csv-parse';
import type { ReadRow } from '../../reports/extract/check-extract';
import type { ReadExtract } from '../../reports/extract/extract-folder';
import type { ExtractTable } from '../../reports/extract/extract-table';
import { EXTRACT_TABLES, tableNamed } from '../../reports/extract/extract-tables';
import type { DateStyle } from '../../reports/extract/read-cell';
import { fileOf, readHeader, readRow, type Layout, type Problem } from '../../reports/extract/read-table';
import { plainLineEnds } from './plain-line-ends';
import { REJECTS_FILE } from './write-rejects';

/** A line longer than this is no row of the extract, but a file with a quotation mark that is never closed. */
const LONGEST_LINE = 65_536;

/** Reads every file of a folder that is a table of the extract, line by line; whatever is wrong is told, all at once. */
export async function readExtractFolder(folder: string, dates: DateStyle): Promise<ReadExtract> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  const files = names.filter((name) => name.toLowerCase().endsWith('.csv') && name !== REJECTS_FILE).toSorted();
  const tables = new Map<string, readonly ReadRow[]>();
  const problems: Problem[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const table = tableNamed(file.slice(0, -'.csv'.length).toLowerCase());
    if (table !== undefined) {
      const read = await readFile(join(folder, file), table, dates);
      tables.set(table.name, read.rows);
      problems.push(...read.problems);
    } else if (isOfAnotherReader(file)) unread.push(file);
    else
      problems.push({ file, reason: `is no table of the extract: take it out of the folder or correct its name. The tables are ${FILES}` });
  }
  if (files.length === unread.length) problems.push({ file: folder, reason: `holds no file of the extract. The files are ${FILES}` });
  return { tables, problems, unread };
}

const FILES = EXTRACT_TABLES.map(fileOf).join(', ');

/** Tables of the data set, or beside it, from which no report counts. */
const isOfAnotherReader = (file: string): boolean => /^(?:ssd|fm)_/i.test(file);

async function readFile(path: string, table: ExtractTable, dates: DateStyle) {
  const rows: ReadRow[] = [];
  const problems: Problem[] = [];
  let layout: Layout | undefined;
  const lines = createReadStream(path)
    .pipe(plainLineEnds())
    .pipe(
      parse({
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
        max_record_size: LONGEST_LINE,
      }),
    );
  try {
    for await (const { record, info } of lines as AsyncIterable<{ readonly record: readonly string[]; readonly info: Info }>) {
      if (layout === undefined) {
        const header = readHeader(table, record);
        problems.push(...header.problems);
        // Without its columns no line of the file can be read.
        if (header.problems.length > 0) break;
        layout = header.layout;
        continue;
      }
      const line = info.lines - breaksIn(record);
      const read = readRow(table, layout, record, line, dates);
      problems.push(...read.problems);
      if (read.row !== undefined) rows.push({ row: read.row, line });
    }
    if (layout === undefined && problems.length === 0)
      problems.push({ file: fileOf(table), reason: 'is empty: it needs at least its header' });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser's own message quotes the line.
    const line = (error as CsvError & { readonly lines?: number }).lines;
    problems.push({
      file: fileOf(table),
      ...(line === undefined ? {} : { line }),
      reason: 'has a quotation mark out of place: what follows could not be read',
    });
  } finally {
    lines.destroy();
  }
  return { rows, problems };
}

/** A cell can go over several lines; the row is where it begins. */
const breaksIn = (record: readonly string[]): number => record.reduce((breaks, cell) => breaks + (cell.match(/\r|\n/g)?.length ?? 0), 0);
