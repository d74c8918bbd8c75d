import { createReadStream } from 'node:fs';
import { parse, type CsvError, type Info } from 'csv-parse';
import { plainLineEnds } from './plain-line-ends';

/** A line longer than this is no row of the extract, but a file with a quotation mark that is never closed. */
const LONGEST_LINE = 65_536;

/** A row, the header too, with the line on which it begins; or, last, the line from which rows cannot be told from one another. */
export type CsvPart = { readonly record: readonly string[]; readonly line: number } | { readonly unreadableFrom: number };

/** Reads a CSV file row by row; empty rows are passed over. */
export async function* csvRows(path: string): AsyncIterable<CsvPart> {
  let whole = Number.POSITIVE_INFINITY;
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
        // Not thrown: rows before it, which are read already, would be lost with it.
        skip_records_with_error: true,
        on_skip: (error) => {
          whole = Math.min(whole, rowsBefore(error));
        },
      }),
    );
  let [read, readTo] = [0, 0];
  try {
    for await (const { record, info } of lines as AsyncIterable<{ readonly record: readonly string[]; readonly info: Info }>) {
      if (read >= whole) break;
      [read, readTo] = [read + 1, info.lines];
      yield { record, line: info.lines - breaksIn(record) };
    }
    if (Number.isFinite(whole)) yield { unreadableFrom: readTo + 1 };
  } finally {
    lines.destroy();
  }
}

/** As the parser counts them in its error, whose message is not told: it quotes the line. */
const rowsBefore = (error: CsvError | undefined): number => (error as { readonly records?: number } | undefined)?.records ?? 0;

/** A cell can go over several lines; the row is where it begins. */
const breaksIn = (record: readonly string[]): number => record.reduce((breaks, cell) => breaks + (cell.match(/\r|\n/g)?.length ?? 0), 0);
