import { parse } from 'csv-parse/sync';
import { COLUMN_NAMES } from './long-csv';

/** A line of a long CSV file, as texts. */
export type PrintedRow = Readonly<Record<string, string>>;

/** The lines of a file of ours, also of an older set; undefined where it does not have the contract's columns. */
export function readLongCsv(content: string): readonly PrintedRow[] | undefined {
  const [header, ...rows] = parse(content, { relax_column_count: false }) as readonly (readonly string[])[];
  if (header === undefined || COLUMN_NAMES.some((name) => !header.includes(name))) return undefined;
  return rows.map((row) => Object.fromEntries(COLUMN_NAMES.map((name) => [name, row[header.indexOf(name)] ?? ''])));
}
