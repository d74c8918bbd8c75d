/** One row that was brought in from an extract: words and numbers of the extract's own table, checked before. */
export interface ImportedRow {
  /** Name of the table of the extract. */
  readonly table: string;
  /** What names the row within its table. */
  readonly key: string;
  /** By column; an empty cell is left out. */
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * History that was brought in from spreadsheets. It counts in the reports; it makes no process, task or page,
 * since it holds no name and nothing that anybody could work with.
 */
export interface ImportedHistoryStore {
  /** All rows, in no order that means anything. */
  all(): AsyncIterable<ImportedRow>;
  /** Adds rows that are not there yet. */
  add(rows: readonly ImportedRow[]): Promise<void>;
  /** Puts rows in place of those with the same key. */
  replace(rows: readonly ImportedRow[]): Promise<void>;
}
