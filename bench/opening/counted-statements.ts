import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3';

interface Dialect {
  readonly config: { readonly connection: { readonly filename: string } };
  _query(connection: unknown, query: object): Promise<unknown>;
}

/** Counts what goes to each database file from now on, in this process: for a measurement alone. */
export function countStatements(): (filename: string) => number {
  const dialect = BetterSqlite3Client.prototype as unknown as Dialect;
  const plainly = dialect._query;
  const counts = new Map<string, number>();
  dialect._query = function counted(this: Dialect, connection, query) {
    const { filename } = this.config.connection;
    counts.set(filename, (counts.get(filename) ?? 0) + 1);
    return plainly.call(this, connection, query);
  };
  return (filename) => counts.get(filename) ?? 0;
}
