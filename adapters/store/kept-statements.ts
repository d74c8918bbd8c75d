/** What the embedded driver's connections have of a statement, as far as knex's dialect uses it. */
interface Statement {
  readonly reader: boolean;
  all(bindings: readonly unknown[]): unknown;
  run(bindings: readonly unknown[]): unknown;
}

export interface PreparingConnection {
  prepare(sql: string): Statement;
}

interface Kept {
  readonly statement: Statement;
  readonly values: number;
}

/** Far more texts than any page asks in. */
const KEPT = 200;
/** A text with hundreds of values is seldom the same twice, and is not worth its room. */
const LONGEST = 4_000;

const statements = new WeakMap<PreparingConnection, Map<string, Kept>>();

/**
 * The same connection, which prepares a text of a question once: preparing takes the driver longer than most of our questions do.
 * What writes is prepared each time: a statement holds on to the values that were bound to it last, and those are notes and papers.
 * One that was refused is not used again: the driver leaves it as it stopped. A change of the schema is SQLite's own to notice.
 */
export function keepingStatements(connection: PreparingConnection): PreparingConnection {
  const kept = statements.get(connection) ?? new Map<string, Kept>();
  statements.set(connection, kept);
  return { prepare: (sql) => (isKept(sql) ? readingWith(connection, kept, sql) : connection.prepare(sql)) };
}

const isKept = (sql: string): boolean => sql.length <= LONGEST && /^select\b/iu.test(sql);

function readingWith(connection: PreparingConnection, kept: Map<string, Kept>, sql: string): Statement {
  const known = kept.get(sql);
  const statement = known?.statement ?? connection.prepare(sql);
  return {
    reader: statement.reader,
    run: (bindings) => statement.run(bindings),
    all(bindings) {
      kept.delete(sql);
      // With fewer values than before, the driver would take the last ones for those that are missing.
      const fitting = known === undefined || known.values === bindings.length ? statement : connection.prepare(sql);
      const rows = fitting.all(bindings);
      kept.set(sql, { statement: fitting, values: bindings.length });
      const [longestUnused] = kept.keys();
      if (kept.size > KEPT && longestUnused !== undefined) kept.delete(longestUnused);
      return rows;
    },
  };
}
