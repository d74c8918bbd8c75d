import { createReadStream, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { CaseSystemUnavailable } from '../../../plugin/core/errors';
import { columnsOf, ssdAdditions, ssdTables, type SsdAddition, type SsdCell, type SsdTable } from '../ssd/ssd-tables';

export type ExtractTable = SsdTable | SsdAddition;
export type ExtractRow = Readonly<Record<string, string | null>>;

const fileOf = (table: ExtractTable): string => `${table}.csv`;

/** What a folder lacks to be an extract: said as a problem of the folder, never of a row in it. */
export class ExtractIncomplete extends CaseSystemUnavailable {
  constructor(readonly problem: string) {
    super({ cause: new Error(problem) });
  }
}

/** The additions for which the folder has a file, in the order of the list. */
export function additionsIn(folder: string): readonly SsdAddition[] {
  const files = filesIn(folder);
  return ssdAdditions.filter((table) => files.includes(fileOf(table)));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => name.toLowerCase());
  } catch {
    throw new ExtractIncomplete('the folder cannot be read');
  }
}

/** One line for every file: another size or time of writing, and the folder is another extract. @throws ExtractIncomplete */
export async function stateOf(folder: string, additions: readonly SsdAddition[]): Promise<string> {
  const files = filesIn(folder);
  const tables = [...ssdTables, ...additions];
  const missing = tables.map(fileOf).filter((file) => !files.includes(file));
  // A file that is not there must never read as "no child is looked after".
  if (missing.length > 0) throw new ExtractIncomplete(`files are missing: ${missing.join(', ')}`);
  const lines = await Promise.all(
    tables.map(async (table) => {
      const { size, mtimeMs } = await stat(join(folder, fileOf(table)));
      return `${table} ${size} ${mtimeMs}`;
    }),
  );
  return lines.join('\n');
}

/** The rows of one file, one after another; columns that are not read are left out. @throws ExtractIncomplete */
export async function* rowsOfFile(folder: string, table: ExtractTable): AsyncIterable<ExtractRow> {
  const cells = Object.entries(columnsOf(table));
  const lines = createReadStream(join(folder, fileOf(table))).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => checkedHeader(header, table),
      relax_column_count_less: true,
      skip_empty_lines: true,
    }),
  );
  try {
    for await (const line of lines as AsyncIterable<Readonly<Record<string, string>>>) {
      yield Object.fromEntries(cells.map(([column, kind]) => [column, valueOf(line[column], kind)]));
    }
  } catch (error) {
    if (error instanceof ExtractIncomplete) throw error;
    throw new ExtractIncomplete(`${fileOf(table)} is not a CSV file that can be read`);
  }
}

function checkedHeader(header: readonly string[], table: ExtractTable): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = Object.keys(columnsOf(table)).filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ExtractIncomplete(`${fileOf(table)} has no column ${missing.join(', ')}`);
  return names;
}

/** A cell without content is nothing; a day may be written as people here write it. */
function valueOf(text: string | undefined, kind: SsdCell): string | null {
  const value = (text ?? '').trim();
  if (value === '') return null;
  return kind === 'day' ? isoDay(value) : value;
}

const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{2}:\d{2}(?::\d{2})?)?$/;

/** What is no day is kept as it is: the reader then says in which row and column it stands. */
function isoDay(value: string): string {
  const [, day, month, year] = DAY_FIRST.exec(value) ?? [];
  return day === undefined || month === undefined ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
