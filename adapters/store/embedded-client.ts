import { setImmediate } from 'node:timers/promises';
import knex from 'knex';
import type { Knex } from 'knex';
import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3';
import { keepingStatements, type PreparingConnection } from './kept-statements';
import { refuseLossyBinding } from './refuse-lossy-binding';

/** What the driver needs of a fresh connection; everything else goes through knex. */
interface RawConnection {
  pragma(source: string): unknown;
  close(): void;
}

/** Parts of every knex dialect that are missing from knex's types. */
const dialect = BetterSqlite3Client.prototype as unknown as {
  processResponse(obj: object, runner: unknown): unknown;
  _query(connection: unknown, query: object): Promise<unknown>;
};

/**
 * SQLite answers at once: who asks on and on would let nobody else in, and the driver keeps what was bound to a statement until the event
 * loop comes round. A long night would hold all that it wrote.
 */
const ANSWERS_A_TURN = 8;

/**
 * SQLite through libsql, which ships its binary inside the package and whose interface is
 * better-sqlite3's, so that knex's own dialect drives it.
 */
class EmbeddedClient extends BetterSqlite3Client {
  private answered = 0;

  _driver(): unknown {
    return require('libsql');
  }

  /** Refuses what SQLite would keep otherwise than it was given: text is cut at a NUL, and NaN becomes NULL. */
  override prepBindings(bindings: unknown): unknown {
    const prepared: unknown = super.prepBindings(bindings);
    if (Array.isArray(prepared)) prepared.forEach(refuseLossyBinding);
    return prepared;
  }

  /**
   * A transaction takes its turn to write when it begins, and waits for it. One that reads first is otherwise refused at
   * its first write, at once, if another process wrote in between; and libsql keeps the refused statement, and with it
   * the connection on what it saw then.
   */
  async _query(connection: PreparingConnection, query: { sql?: string }): Promise<unknown> {
    const { readonly } = this.config.connection as EmbeddedOptions;
    const answer = await dialect._query.call(
      this,
      keepingStatements(connection),
      query.sql === 'BEGIN;' && readonly !== true ? Object.assign(query, { sql: 'BEGIN IMMEDIATE;' }) : query,
    );
    this.answered += 1;
    if (this.answered % ANSWERS_A_TURN === 0) await setImmediate();
    return answer;
  }

  /** libsql hands blobs back as ArrayBuffer; every other driver of knex gives a Buffer. */
  processResponse(obj: { response?: unknown }, runner: unknown): unknown {
    if (Array.isArray(obj.response)) obj.response.forEach(blobsToBuffers);
    return dialect.processResponse.call(this, obj, runner);
  }
}

function blobsToBuffers(row: unknown): void {
  if (typeof row !== 'object' || row === null) return;
  for (const [column, value] of Object.entries(row)) {
    if (value instanceof ArrayBuffer) (row as Record<string, unknown>)[column] = Buffer.from(value);
  }
}

export interface EmbeddedOptions {
  /** Path of the database file, or `:memory:` for a database that lives as long as the connection. */
  readonly filename: string;
  /** For reading only: every write is refused. */
  readonly readonly?: boolean;
  /** Holds nothing that anybody would miss: written without a journal and without waiting for the disk. */
  readonly throwaway?: boolean;
  /** Milliseconds that a statement waits for another connection's lock. Default 5,000; the driver's own is 0. */
  readonly busyTimeout?: number;
  /** Milliseconds that a query waits for the one connection, default 10,000. Low in tests: it finds a query outside its transaction. */
  readonly acquireTimeout?: number;
}

function embeddedConfig(options: EmbeddedOptions): Knex.Config {
  return {
    client: EmbeddedClient,
    connection: { filename: options.filename, readonly: options.readonly } as Knex.Config['connection'],
    useNullAsDefault: true,
    // A failed statement's message would otherwise carry the values bound to it: names, notes and addresses.
    compileSqlOnError: false,
    acquireConnectionTimeout: options.acquireTimeout ?? 10_000,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: RawConnection, done: (error: Error | null, connection: RawConnection) => void): void {
        try {
          prepareConnection(connection, options);
          done(null, connection);
        } catch (error) {
          done(error as Error, connection);
        }
      },
    },
  };
}

/** Lock waiting first: changing the journal mode itself needs a lock. */
function prepareConnection(connection: RawConnection, options: EmbeddedOptions): void {
  connection.pragma(`busy_timeout = ${Math.trunc(options.busyTimeout ?? 5_000)}`);
  connection.pragma('foreign_keys = ON');
  if (options.throwaway === true) {
    connection.pragma('journal_mode = OFF');
    connection.pragma('synchronous = OFF');
    return;
  }
  if (options.readonly !== true) connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // The driver takes a `readonly` option and opens for writing all the same.
  if (options.readonly === true) connection.pragma('query_only = ON');
}

/** An embedded database ready for use: waits for locks, keeps foreign keys, survives a power cut after a commit. */
export function openEmbedded(options: EmbeddedOptions): Knex {
  return knex(embeddedConfig(options));
}

export const isEmbedded = (db: Knex): boolean => db.client instanceof EmbeddedClient;
