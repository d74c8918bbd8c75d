import type { Knex } from 'knex';

interface Column {
  readonly of: string;
  readonly name: string;
  readonly type: string;
}

/**
 * SQLite keeps a text of any length in a column for 200 characters; SQL Server refuses it. In the tests both refuse, so that a
 * form that lets through more than its column holds is found without a server.
 */
export async function refuseLongerTexts(db: Knex): Promise<void> {
  const columns: Column[] = await db.raw(
    "select t.name as 'of', c.name, c.type from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name like 'fm_%'",
  );
  const refusals = new Map<string, string[]>();
  for (const { of: table, name, type } of columns) {
    const length = /^varchar\((\d+)\)$/.exec(type)?.[1];
    if (length === undefined) continue;
    const refusal = `select raise(abort, '${table}.${name} takes ${length} characters at most on SQL Server') where length(new.${name}) > ${length};`;
    refusals.set(table, [...(refusals.get(table) ?? []), refusal]);
  }
  await run(
    db,
    [...refusals].flatMap(([table, each]) =>
      ['insert', 'update'].map(
        (moment) => `create trigger ${table}_${moment}_length before ${moment} on ${table} begin ${each.join(' ')} end;`,
      ),
    ),
  );
}

/** Many statements at once: knex takes one at a time, and every test makes its own database. */
async function run(db: Knex, statements: readonly string[]): Promise<void> {
  const connection: { exec(sql: string): void } = await db.client.acquireConnection();
  try {
    connection.exec(statements.join('\n'));
  } finally {
    await db.client.releaseConnection(connection);
  }
}
