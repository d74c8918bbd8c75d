import { ConnectionPool, Date as SqlDate, ISOLATION_LEVEL, NVarChar, type config as PoolConfig, type Request } from 'mssql';
import type { CaseRecordsConnection } from '../../plugin/core/sql-server-connection';
import type { CaseRows, QueryValue, Row, RowQuery } from './case-rows';
import { refusePlainLogin } from '../system/refuse-plain-login';

const ISOLATION = { 'read committed': ISOLATION_LEVEL.READ_COMMITTED, snapshot: ISOLATION_LEVEL.SNAPSHOT } as const;

/** Reads from SQL Server through its own pool, with read-only intent, so that a replica can serve it. Connects at the first reading. */
export function sqlServerRows(settings: CaseRecordsConnection): CaseRows {
  const pool = reconnectingPool(poolConfig(settings));
  return {
    read: (query) => readRows(() => pool.connected(), query),
    close: () => pool.close(),
  };
}

function poolConfig(settings: CaseRecordsConnection): PoolConfig {
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
      readOnlyIntent: settings.readOnlyIntent ?? true,
      connectionIsolationLevel: ISOLATION[settings.isolation ?? 'read committed'],
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
