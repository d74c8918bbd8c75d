/** The parts we call of packages that ship no types, or types older than the code. */
declare module 'ejs' {
  export interface Options {
    readonly filename?: string;
    readonly cache?: boolean;
    readonly strict?: boolean;
    readonly localsName?: string;
    readonly rmWhitespace?: boolean;
    readonly compileDebug?: boolean;
    readonly destructuredLocals?: readonly string[];
    readonly escape?: (value: unknown) => string;
  }
  export function compile(template: string, options?: Options): (locals?: Record<string, unknown>) => string;
  const ejs: { compile: typeof compile };
  export default ejs;
}
declare module 'knex/lib/dialects/better-sqlite3' {
  import type { Knex } from 'knex';
  const Client: typeof Knex.Client;
  export = Client;
}
declare module 'knex/lib/dialects/mssql' {
  import type { Connection, ConnectionConfiguration, Request } from 'tedious';
  class Client {
    constructor(config?: object);
    readonly config: object;
    _generateConnection(): ConnectionConfiguration;
    _setReqInput(request: Request, index: number, value: unknown): void;
    acquireRawConnection(): Promise<Connection>;
    validateConnection(connection: Connection): boolean;
    destroyRawConnection(connection: Connection): Promise<void>;
    prepBindings(bindings: unknown): unknown;
    transaction(...given: unknown[]): unknown;
    tableCompiler(builder: unknown): unknown;
    columnCompiler(table: unknown, builder: unknown): unknown;
    queryCompiler(builder: unknown, bindings?: unknown[]): { toSQL(method?: string): unknown };
    queryBuilder(): unknown;
    schemaBuilder(): unknown;
  }
  export = Client;
}
declare module 'knex/lib/dialects/mssql/transaction' {
  import type { Connection } from 'tedious';
  class Transaction {
    constructor(...given: unknown[]);
    /** The transaction that this one is inside of. */
    readonly outerTx: Transaction | null;
    readonly txid: string;
    readonly doNotRejectOnRollback: boolean;
    _completed: boolean;
    _resolver(value?: unknown): void;
    _rejecter(error: unknown): void;
    begin(connection: Connection): Promise<unknown>;
    savepoint(connection: Connection): Promise<unknown>;
    commit(connection: Connection, value: unknown): Promise<unknown>;
    rollback(connection: Connection, error: unknown): Promise<unknown>;
  }
  export = Transaction;
}
declare module 'knex/lib/dialects/mssql/schema/mssql-tablecompiler' {
  class TableCompiler {
    constructor(client: unknown, builder: unknown);
    readonly schemaNameRaw: string | undefined;
    foreign(data: { readonly inTable: string }): void;
  }
  export = TableCompiler;
}
declare module 'knex/lib/dialects/mssql/schema/mssql-columncompiler' {
  class ColumnCompiler {
    constructor(client: unknown, table: unknown, builder: unknown);
    varchar(length: unknown): string;
  }
  export = ColumnCompiler;
}
/** Express 4 under another name, for the tests that mount the module in it. */
declare module 'express4' {
  import type { Express } from 'express';
  export default function express(): Express;
}
