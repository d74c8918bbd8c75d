import type { Knex } from 'knex';

/** What the driver has of a connection, as far as emptying its database goes. */
interface RawConnection {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
  prepare(sql: string): { all(): unknown[] };
}

/** The part of knex's client that opens and closes the one connection of a database in memory. */
interface Opener {
  acquireRawConnection(): Promise<RawConnection>;
  destroyRawConnection(connection: RawConnection): Promise<void>;
}

/** A database with all its tables, as it was made. */
interface Made {
  readonly schema: number;
  readonly empties: string;
}

const made = new WeakMap<RawConnection, Made>();
const spare: RawConnection[] = [];
/** Few worlds stand at one time. */
const MOST_SPARE = 4;

const schemaVersion = (connection: RawConnection): number =>
  Number(Object.values(connection.prepare('pragma schema_version').all()[0] as object)[0]);

/**
 * Where a store in memory is closed, its database is emptied and serves the next store of the file: making its tables takes longer than most
 * tests. One that is not as it was made – in the middle of a transaction, or with another schema – is thrown away.
 * @returns whether the database that this store will have stands with its tables made.
 */
export function takeFromSpares(db: Knex): boolean {
  const client = db.client as Opener;
  const open = client.acquireRawConnection.bind(client);
  const close = client.destroyRawConnection.bind(client);
  const taken = spare.pop();
  let waiting = taken;
  client.acquireRawConnection = async () => {
    const first = waiting;
    waiting = undefined;
    return first ?? open();
  };
  client.destroyRawConnection = async (connection) => {
    if (spare.length < MOST_SPARE && emptied(connection)) spare.push(connection);
    else await close(connection);
  };
  return taken !== undefined;
}

/** @param rows what the tables hold when they are new. */
export function remember(connection: RawConnection, rows: readonly string[]): void {
  const tables = connection.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  const empties = ['PRAGMA foreign_keys = OFF', 'BEGIN', ...tables.map(({ name }) => `DELETE FROM "${name}"`), ...rows, 'COMMIT', ''].join(
    ';\n',
  );
  made.set(connection, { schema: schemaVersion(connection), empties });
}

function emptied(connection: RawConnection): boolean {
  const as = made.get(connection);
  if (as === undefined || connection.inTransaction || schemaVersion(connection) !== as.schema) return false;
  connection.exec(as.empties);
  return true;
}
