import knex, { type Knex } from 'knex';
import { DEFAULT_SCHEMA, sqlServerConfig } from '../../../../adapters/store/sql-server/open-sql-server';
import { SqlServerClient } from '../../../../adapters/store/sql-server/sql-server-client';
import type { Migration } from '../../../../migrations';

/** The parts of knex's builders that are missing from its types. */
interface Builder {
  readonly _method: string;
  readonly _single: { schema?: string; readonly table?: string };
  readonly _statements: readonly { schema?: string; readonly joinType?: string; readonly value?: unknown }[];
}

const isBuilder = (value: unknown): value is Builder => typeof value === 'object' && value !== null && '_single' in value;

/** Compiles as for SQL Server, keeps the statements, and sends them nowhere. */
class CompilingClient extends SqlServerClient {
  acquireConnection(): Promise<object> {
    return Promise.resolve({});
  }
  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }
  override async _query(_connection: unknown, query: { readonly sql: string; response?: unknown }) {
    statementsOf(this).push(query.sql);
    query.response = [];
    return query;
  }
}

const statementsOf = (client: object): string[] => (client as { readonly config: { readonly kept: string[] } }).config.kept;

export interface Compiler {
  /** What a migration sends, in its order. */
  migration(run: Migration['up']): Promise<readonly string[]>;
  /** What a statement that was made for another database is on SQL Server; undefined for what makes tables. */
  statement(builder: unknown): string | undefined;
}

/** @param DEFAULT_SCHEMA the schema that stands in every statement */
export function compilerForSqlServer(): Compiler {
  const kept: string[] = [];
  const config = sqlServerConfig({ server: 'none', database: 'none', user: 'none', password: 'none' }, DEFAULT_SCHEMA);
  const db: Knex = knex({ ...config, client: CompilingClient as unknown as typeof Knex.Client, kept } as Knex.Config);
  const client = db.client as SqlServerClient & { positionBindings(sql: string): string };
  return {
    async migration(run) {
      kept.length = 0;
      await run(db);
      return [...kept];
    },
    statement(builder) {
      if (!isBuilder(builder)) return undefined;
      return inOurSchema(builder, () => {
        const { sql } = client.queryCompiler(builder, []).toSQL(builder._method) as { sql: string };
        return client.positionBindings(withoutRepeats(sql));
      });
    },
  };
}

/** Lists of values and rows are as long as the test's; one stands for all. */
const withoutRepeats = (sql: string): string =>
  sql.replaceAll(/in \(\?(?:, \?)*\)/g, 'in (?, …)').replace(/(values \([^)]*\))(?:, \([^)]*\))+/, '$1, …');

/** As our client makes them: with the schema before each table. Put back afterwards, as the statement is still to run where it was made for. */
function inOurSchema<T>(builder: Builder, compile: () => T): T {
  const named: { schema?: string }[] = [];
  const name = (part: { schema?: string }): void => {
    part.schema = DEFAULT_SCHEMA;
    named.push(part);
  };
  const visit = (each: Builder): void => {
    name(each._single);
    for (const part of each._statements) {
      if (part.joinType !== undefined) name(part);
      if (isBuilder(part.value)) visit(part.value);
    }
  };
  visit(builder);
  try {
    return compile();
  } finally {
    for (const part of named) delete part.schema;
  }
}
