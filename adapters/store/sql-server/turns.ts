const lastOf = new WeakMap<object, Promise<unknown>>();

/**
 * One thing at a time on a connection, in the order asked. The driver takes one request at a time, and knex's own waiting
 * line is one for all connections of all databases in the process: what waits there goes out on whichever is free next.
 */
export function inTurn<T>(connection: object, work: () => Promise<T>): Promise<T> {
  const before = lastOf.get(connection) ?? Promise.resolve();
  const mine = before.then(work, work);
  // What failed is told to whoever asked; it does not hold up the next.
  lastOf.set(
    connection,
    mine.catch(() => undefined),
  );
  return mine;
}
