import knex, { type Knex } from 'knex';
import type { SqlServerConnection } from '../../../plugin/core/sql-server-connection';
import { SqlServerClient } from './sql-server-client';

/** Of the schema in which our tables stand beside others: letters, digits and underscores, as it becomes part of the statements. */
export const DEFAULT_SCHEMA = 'family_meetings';
export const SCHEMA_NAME = /^[A-Za-z_]\w{0,63}$/;

/**
 * SQL Server as our own database, through knex made safe. Connects at the first statement.
 * @param schema our own; made at the first migration where the login may.
 */
export function openSqlServer(settings: SqlServerConnection, schema: string = DEFAULT_SCHEMA): Knex {
  if (!SCHEMA_NAME.test(schema)) throw new TypeError('The name of a schema has letters, digits and underscores');
  return knex(sqlServerConfig(settings, schema));
}

const DEFAULT_CONNECTIONS = 10;
const DEFAULT_REQUEST_MS = 15_000;
const DEFAULT_CONNECT_MS = 10_000;
const IDLE_MS = 30_000;
const silent = (): void => {};

export function sqlServerConfig(settings: SqlServerConnection, schema: string): Knex.Config {
  const requestTimeout = settings.requestTimeout ?? DEFAULT_REQUEST_MS;
  const connectTimeout = settings.connectTimeout ?? DEFAULT_CONNECT_MS;
  const config = {
    client: SqlServerClient as unknown as typeof Knex.Client,
    schema,
    timeLimit: requestTimeout,
    connection: {
      server: settings.server,
      port: settings.port ?? 1433,
      database: settings.database,
      user: settings.user,
      password: settings.password,
      options: {
        encrypt: settings.encrypt ?? true,
        trustServerCertificate: settings.trustServerCertificate ?? false,
        requestTimeout,
        connectTimeout,
        appName: 'family-meetings',
      },
    },
    useNullAsDefault: true,
    // knex would write to the console what is told to whoever asked.
    log: { warn: silent, error: silent, debug: silent, deprecate: silent },
    // A failed statement's message would otherwise carry the values bound to it: names, notes and addresses.
    compileSqlOnError: false,
    acquireConnectionTimeout: connectTimeout,
    pool: { min: 0, max: settings.maxConnections ?? DEFAULT_CONNECTIONS, idleTimeoutMillis: IDLE_MS },
  };
  return config as Knex.Config;
}
