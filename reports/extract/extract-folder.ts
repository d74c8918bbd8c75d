import type { Amiss, ReadTables } from './check-extract';
import type { Problem } from './read-table';

/** What a folder holds, read through once. */
export interface ReadExtract {
  readonly tables: ReadTables;
  /** Of single files and rows; what is wrong between rows is checked afterwards. */
  readonly problems: readonly Problem[];
  readonly amiss: Amiss;
  /** Files that are no business of the reports. */
  readonly unread: readonly string[];
}
