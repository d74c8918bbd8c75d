import type { Knex } from 'knex';
import type { Row } from './rows';

/** SQL Server takes 2,100 values a statement. */
const VALUES_A_STATEMENT = 500;

interface RowsWanted {
  readonly table: string;
  /** Whose values the ids are; the rows come in its order. */
  readonly column: string;
  readonly columns: readonly string[];
  readonly order?: readonly string[];
  /** By column, the few values that are wanted. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** The rows whose column is one of the ids: one statement for every 500, however many there are. */
export async function rowsOfIds(
  db: Knex,
  { table, column, columns, order = [], only = {} }: RowsWanted,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += VALUES_A_STATEMENT) {
    const query = db(table)
      .select([column, ...columns].map((each) => `${table}.${each}`))
      .whereIn(`${table}.${column}`, ids.slice(start, start + VALUES_A_STATEMENT) as string[])
      .orderBy([column, ...order].map((each) => `${table}.${each}`));
    for (const [name, values] of Object.entries(only)) void query.whereIn(`${table}.${name}`, values as string[]);
    rows.push(...((await query) as Row[]));
  }
  return rows;
}
