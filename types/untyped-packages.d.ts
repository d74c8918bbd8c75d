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
  import type { Knex } from 'knex';
  const Client: typeof Knex.Client;
  export = Client;
}
/** Express 4 under another name, for the tests that mount the module in it. */
declare module 'express4' {
  import type { Express } from 'express';
  export default function express(): Express;
}
