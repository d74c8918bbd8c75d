import { ConnectionPool, Date as SqlDate, NVarChar, type config as PoolConfig, type Request } from 'mssql';
import type { CaseRows, QueryValue, Row, RowQuery } from './case-rows';
import { refusePlainLogin } from '../system/refuse-plain-login';

export interface SqlServerSettings {
  readonly server: string;
  /** Default 1433. */
  readonly port?: number;
  readonly database: string;
  /** A login that may only read, and only the tables of the mapping. */
  readonly user: string;
  readonly password: string;
  /** Default true: the connection is encrypted. */
  readonly encrypt?: boolean;
  /** Default false: the server's certificate must be one that this machine trusts. */
  readonly trustServerCertificate?: boolean;
  /** Connections at most, default 4: the case system has other users. */
  readonly maxConnections?: number;
  /** Milliseconds for one reading, default 15,000. */
  readonly requestTimeout?: number;
  /** Milliseconds for opening a connection, default 5,000. */
  readonly connectTimeout?: number;
}

/** Reads from SQL Server through its own pool, with read-only intent, so that a replica can serve it. Connects at the first reading. */
export function sqlServerRows(settings: SqlServerSettings): CaseRows {
  const pool = reconnectingPool(poolConfig(settings));
  return {
    read: (query) => readRows(() => pool.connected(), query),
    close: () => pool.close(),
  };
}

function poolConfig(settings: SqlServerSettings): PoolConfig {
  const encrypt = settings.encrypt ?? true;
  return {
    server: settings.server,
    port: settings.port ?? 1433,
    database: settings.database,
    user: settings.user,
    password: settings.password,
    requestTimeout: settings.requestTimeout ?? 15_000,
    connectionTimeout: settings.connectTimeout ?? 5_000,
    validateConnection: 'socket',
    beforeConnect: encrypt ? refusePlainLogin : undefined,
    pool: { min: 0, max: settings.maxConnections ?? 4, idleTimeoutMillis: 30_000 },
    options: {
      encrypt,
      trustServerCertificate: settings.trustServerCertificate ?? false,
      readOnlyIntent: true,
      // Dates come out as the wall clock's parts, put into UTC: the case system keeps local time and no zone.
      useUTC: true,
      appName: 'family-meetings',
    },
  };
}

/** A connection lost while idle: the pool replaces it, and whoever was reading was told. Unheard, it would end the process. */
const toldElsewhere = (): void => {};

/** A pool that failed to connect is thrown away, so that the next reading tries afresh. */
function reconnectingPool(config: PoolConfig): { connected(): Promise<ConnectionPool>; close(): Promise<void> } {
  let current: Promise<ConnectionPool> | undefined;
  const connected = (): Promise<ConnectionPool> => {
    const opened = (current ??= new ConnectionPool(config).on('error', toldElsewhere).connect());
    opened.catch(forget);
    return opened;
  };
  function forget(): void {
    current = undefined;
  }
  return {
    connected,
    async close() {
      const open = current;
      forget();
      await open?.then((pool) => pool.close());
    },
  };
}

async function* readRows(connected: () => Promise<ConnectionPool>, query: RowQuery): AsyncIterable<Row> {
  const request = (await connected()).request();
  query.values.forEach((value, index) => bind(request, `p${index}`, value));
  const rows = request.toReadableStream();
  const answered = request.query(withNamedParameters(query)).catch((error: unknown) => rows.destroy(error as Error));
  let complete = false;
  try {
    for await (const row of rows) yield row as Row;
    complete = true;
  } finally {
    // Without it the server goes on to the last row of a result that nobody reads.
    if (!complete) request.cancel();
    await answered;
  }
}

function bind(request: Request, name: string, value: QueryValue): void {
  if (typeof value === 'object') request.input(name, SqlDate, new Date(`${value.day}T00:00:00Z`));
  else request.input(name, NVarChar, String(value));
}

/** `?` becomes `@p0`, `@p1` …; a limit becomes standard SQL's own words for it. */
function withNamedParameters(query: RowQuery): string {
  let index = 0;
  const text = query.text.replaceAll('?', () => `@p${index++}`);
  return query.atMost === undefined ? text : `${text} offset 0 rows fetch next ${Math.trunc(query.atMost)} rows only`;
}
