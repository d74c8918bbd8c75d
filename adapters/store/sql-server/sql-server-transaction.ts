import type { Connection } from 'tedious';
import MssqlTransaction from 'knex/lib/dialects/mssql/transaction';
import { withoutValues } from './sql-server-error';
import { inTurn } from './turns';

/** Connections with a transaction of ours that has been neither kept nor undone. */
const begun = new WeakSet<object>();

/** The driver's own word for it; not part of its types. */
export const isInTransaction = (connection: Connection): boolean =>
  (connection as unknown as { readonly inTransaction: boolean }).inTransaction;

/** Whether the server has ended a transaction that we have not: what came now would be kept by itself, outside of any. */
export const lostItsTransaction = (connection: Connection): boolean => begun.has(connection) && !isInTransaction(connection);

/** One step of a transaction on the wire. */
const step = (ask: (told: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    ask((error) => (error ? reject(withoutValues(error)) : resolve()));
  });

/**
 * knex's transaction, but each of its steps waits for the requests before it. knex's own gives the connection back while they
 * still run, and where undoing fails tells that instead of what was wrong in the first place.
 */
export class SqlServerTransaction extends MssqlTransaction {
  override begin(connection: Connection): Promise<unknown> {
    return inTurn(connection, async () => {
      await step((told) => connection.beginTransaction(told));
      begun.add(connection);
    });
  }

  override savepoint(connection: Connection): Promise<unknown> {
    return inTurn(connection, () => step((told) => connection.saveTransaction(told, this.txid)));
  }

  override commit(connection: Connection, value: unknown): Promise<unknown> {
    return inTurn(connection, async () => {
      this._completed = true;
      try {
        // Without it a commit after the server's own rollback would look like one of nothing.
        if (lostItsTransaction(connection)) throw transactionGone();
        await step((told) => connection.commitTransaction(told));
      } catch (error) {
        return this._rejecter(error);
      } finally {
        begun.delete(connection);
      }
      return this._resolver(value);
    });
  }

  override rollback(connection: Connection, error: unknown): Promise<unknown> {
    const inner = this.outerTx !== null;
    return inTurn(connection, async () => {
      this._completed = true;
      if (isInTransaction(connection)) {
        // A connection that cannot undo is of no use to the next: the pool finds it closed.
        await step((told) => connection.rollbackTransaction(told, inner ? this.txid : undefined)).catch(() => connection.close());
      }
      if (!inner) begun.delete(connection);
      if (error === undefined && this.doNotRejectOnRollback) return this._resolver();
      return this._rejecter(error ?? new Error('The transaction was undone'));
    });
  }
}

export const transactionGone = (): Error => Object.assign(new Error('The server has ended this transaction'), { code: 'EABORT' });
