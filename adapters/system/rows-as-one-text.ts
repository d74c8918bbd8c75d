type Cells = readonly unknown[];
type RowOf<Found> = new (cells: Cells) => Found;

/** All rows of a statement as one text. */
export interface RowsAsOneText<Found> {
  /** A statement of SQLite's that answers with them, in its column `rows`. */
  readonly sql: string;
  /** What that statement's answer holds. */
  rowsIn(answer: unknown): readonly Found[];
}

/**
 * SQLite hands all rows of a statement over as one JSON text several times as fast as its driver does row by row. Each is a list in
 * there, without the names of its columns: that halves what SQLite writes, and most of the time is its writing. Not for columns of bytes.
 * @param columns what the statement selects, by the names that its rows have.
 */
export function rowsAsOneText<Found>(sql: string, columns: readonly string[]): RowsAsOneText<Found> {
  const Row = rowOf<Found>(columns);
  const cells = columns.map((column) => `"${column}"`).join(', ');
  return {
    sql: `select json_group_array(json_array(${cells})) as "rows" from (${sql})`,
    rowsIn(answer) {
      const [found] = answer as readonly { readonly rows: string }[];
      return (JSON.parse(found?.rows ?? '[]') as readonly Cells[]).map((row) => new Row(row));
    },
  };
}

/** Of which no column can have the name. */
const CELLS = Symbol('cells');

/** A row that looks its columns up in its cells: to make an object of each costs as much as SQLite saves. One kind for the same columns. */
function rowOf<Found>(columns: readonly string[]): RowOf<Found> {
  const names = JSON.stringify(columns);
  const known = kinds.get(names) ?? kindOfRow(columns);
  kinds.set(names, known);
  return known as RowOf<Found>;
}

/** As many as there are statements that ask for many rows. */
const kinds = new Map<string, RowOf<unknown>>();

function kindOfRow(columns: readonly string[]): RowOf<unknown> {
  class Row {
    readonly [CELLS]: Cells;
    constructor(cells: Cells) {
      this[CELLS] = cells;
    }
  }
  columns.forEach((column, at) => {
    Object.defineProperty(Row.prototype, column, {
      get(this: Row): unknown {
        return this[CELLS][at];
      },
    });
  });
  return Row;
}
