import type { Writable } from 'node:stream';
import MssqlClient from 'knex/lib/dialects/mssql';
import { Connection, Request, TYPES } from 'tedious';
import { refusePlainLogin } from '../../system/refuse-plain-login';
import { refuseLossyBinding } from '../refuse-lossy-binding';
import { wasUndone, withoutValues } from './sql-server-error';
import { SqlServerColumn, SqlServerTable } from './sql-server-schema';
import { isInTransaction, lostItsTransaction, SqlServerTransaction, transactionGone } from './sql-server-transaction';
import { inTurn } from './turns';

interface Query {
  readonly sql: string;
  readonly bindings?: readonly unknown[];
  response?: unknown;
}

/** Of a statement, or of tables. */
interface Builder {
  withSchema(schema: string): unknown;
}

/** A row as the driver gives it. */
type Cells = readonly { readonly value: unknown; readonly metadata: { readonly colName: string } }[];

/** The longest text that is not `nvarchar(max)`. */
const SHORT = 4000;
/** How often one statement that lost a deadlock is asked again, outside of a transaction. */
const TRIES = 4;

/**
 * SQL Server through knex, made safe. knex's own client has one waiting line for all connections of all databases in the process
 * (a query can run in another's transaction, or in another database), forgets a request that is given up half-way, pays no
 * attention to a reader who is slow, and logs in unencrypted.
 */
export class SqlServerClient extends MssqlClient {
  override acquireRawConnection(): Promise<Connection> {
    const settings = this._generateConnection();
    const connection = new Connection(settings);
    if (settings.options?.encrypt !== false) refusePlainLogin(connection);
    return new Promise((resolve, reject) => {
      // Lost while idle: the pool looks before it hands the connection out. Unheard, it would end the process.
      connection.on('error', () => undefined);
      connection.connect((error) => (error ? reject(error) : resolve(connection)));
    });
  }

  /** A connection that still stands, and in nobody's transaction. */
  override validateConnection(connection: Connection): boolean {
    return stands(connection) && !isInTransaction(connection);
  }

  override destroyRawConnection(connection: Connection): Promise<void> {
    return new Promise((resolve) => {
      if (!stands(connection)) return resolve();
      connection.once('end', () => resolve());
      connection.close();
    });
  }

  override prepBindings(bindings: unknown): unknown {
    const prepared: unknown = super.prepBindings(bindings);
    if (Array.isArray(prepared)) prepared.forEach(refuseLossyBinding);
    return prepared;
  }

  override transaction(...given: unknown[]): SqlServerTransaction {
    return new SqlServerTransaction(this, ...given);
  }

  override tableCompiler(builder: unknown): SqlServerTable {
    return new SqlServerTable(this, builder);
  }

  override columnCompiler(table: unknown, builder: unknown): SqlServerColumn {
    return new SqlServerColumn(this, table, builder);
  }

  /** Every statement names our own schema: none depends on what the login's default is. */
  override queryBuilder(): unknown {
    return (super.queryBuilder() as Builder).withSchema(schemaOf(this.config));
  }

  override schemaBuilder(): unknown {
    return (super.schemaBuilder() as Builder).withSchema(schemaOf(this.config));
  }

  /** One length for all short texts, so that the server makes one plan for a statement and not one for every length of every value. */
  override _setReqInput(request: Request, index: number, value: unknown): void {
    if (typeof value === 'string') {
      request.addParameter(`p${index}`, TYPES.NVarChar, value, { length: value.length > SHORT ? Infinity : SHORT });
    } else if (value === null || value === undefined) {
      // As a number, nothing fits into a column of any kind; as text, the driver's default, it does not fit into a file's bytes.
      request.addParameter(`p${index}`, TYPES.Int, null);
    } else {
      super._setReqInput(request, index, value);
    }
  }

  _query(connection: Connection, query: Query): Promise<Query> {
    return inTurn(connection, async () => {
      query.response = await this.answerOf(connection, query);
      return query;
    });
  }

  /** A statement alone that lost a deadlock has done nothing: it is asked again. In a transaction all of it must be. */
  private async answerOf(connection: Connection, query: Query, tries = 1): Promise<readonly Cells[]> {
    const alone = !isInTransaction(connection);
    try {
      return await this.asked(connection, query);
    } catch (error) {
      if (!alone || !wasUndone(error) || tries >= TRIES) throw error;
      return this.answerOf(connection, query, tries + 1);
    }
  }

  private asked(connection: Connection, query: Query): Promise<readonly Cells[]> {
    return new Promise((resolve, reject) => {
      const rows: Cells[] = [];
      let late = false;
      const request = this.requestFor(connection, query, (error) => {
        clearTimeout(limit);
        if (error) reject(withoutValues(late ? { code: 'ETIMEOUT', message: '' } : error));
        else resolve(rows);
      });
      request.on('row', (row: Cells) => rows.push(row));
      // The driver's own limit ends with the first bytes of the answer.
      const limit = setTimeout(() => {
        late = true;
        connection.cancel();
      }, timeLimit(this.config));
      connection.execSql(request);
    });
  }

  /** A slow reader slows the server down; one who leaves ends the request, and the connection serves the next. */
  _stream(connection: Connection, query: Query, stream: Writable): Promise<void> {
    return inTurn(
      connection,
      () =>
        new Promise((resolve, reject) => {
          let over = false;
          const request = this.requestFor(connection, query, (error) => {
            over = true;
            if (stream.destroyed) return resolve();
            if (!error) return stream.end(resolve);
            stream.destroy(withoutValues(error));
            reject(withoutValues(error));
          });
          request.on('row', (row: Cells) => {
            if (stream.destroyed || stream.write(Object.fromEntries(row.map((cell) => [cell.metadata.colName, cell.value])))) return;
            request.pause();
            stream.once('drain', () => request.resume());
          });
          stream.once('close', () => over || connection.cancel());
          connection.execSql(request);
        }),
    );
  }

  private requestFor(connection: Connection, { sql, bindings = [] }: Query, told: (error?: Error | null) => void): Request {
    if (lostItsTransaction(connection)) throw transactionGone();
    const request = new Request(sql, told);
    bindings.forEach((value, index) => this._setReqInput(request, index, value));
    return request;
  }
}

const stands = (connection: Connection): boolean => connection.state !== connection.STATE.FINAL && !connection.closed;

const schemaOf = (config: object): string => (config as { readonly schema: string }).schema;

const timeLimit = (config: object): number => (config as { readonly timeLimit: number }).timeLimit;
