/**
 * What one column of the extract may hold.
 * `id` a number or code that names one row; `ids` several, parted by semicolons; `text` words, made safe for spreadsheets;
 * `count` a whole number up to 999.
 */
export type ColumnKind = 'id' | 'ids' | 'day' | 'yes-no' | 'code' | 'text' | 'count';

export interface Column {
  /** As the header has it, with the table's prefix in the manner of the Standard Safeguarding Dataset: `fgof_offer_date`. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** Of a code: all that may stand there. */
  readonly codes?: readonly string[];
  /** Names rows of another table, by its key. */
  readonly refersTo?: string;
  /** Another name under which some releases have it. */
  readonly alsoNamed?: string;
  /** Of `ids` whose empty cell means everybody: `none` may stand there instead, and means nobody. */
  readonly mayBeNobody?: boolean;
  /** What stands there, for those who fill it in. */
  readonly holds: string;
}

/** One file of the extract. */
export interface ExtractTable {
  /** Name of the file without `.csv`. */
  readonly name: string;
  readonly holds: string;
  /** The columns that name a row together: the same key twice is an error, the same key later is the same row. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** Columns that a council's own copy has and that no report needs: they are read past, and never kept. */
  readonly leftOut: readonly string[];
}

/** One row in canonical form: a cell for every column, empty where nothing is known; days as 2026-04-30, yes and no as Y and N. */
export type ExtractRow = Readonly<Record<string, string>>;

/** Rows by the name of their table. */
export type ExtractTables = ReadonlyMap<string, readonly ExtractRow[]>;

/** Stands where an empty cell would say that everybody is meant. */
export const NOBODY = 'none';

type Rest = Partial<Pick<Column, 'codes' | 'refersTo' | 'alsoNamed' | 'mayBeNobody'>>;
const column = (name: string, kind: ColumnKind, required: boolean, holds: string, rest: Rest = {}): Column => ({
  name,
  kind,
  required,
  holds,
  ...rest,
});

/** A column that must be filled in. */
export const must = (name: string, kind: ColumnKind, holds: string, rest: Rest = {}): Column => column(name, kind, true, holds, rest);
/** A column that may be left empty. */
export const may = (name: string, kind: ColumnKind, holds: string, rest: Rest = {}): Column => column(name, kind, false, holds, rest);

/** The ids that a cell names. */
export const idsNamedIn = ({ kind }: Pick<Column, 'kind'>, cell: string): readonly string[] => {
  if (cell === '') return [];
  if (kind !== 'ids') return [cell];
  return cell === NOBODY ? [] : cell.split(';');
};

const KEY_SEPARATOR = ' ';

/** The row's key as one text; ids hold no spaces. */
export const keyOf = ({ key }: Pick<ExtractTable, 'key'>, row: ExtractRow): string =>
  key.map((name) => row[name] ?? '').join(KEY_SEPARATOR);
