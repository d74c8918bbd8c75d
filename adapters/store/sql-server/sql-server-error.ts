/** What the driver tells of a refused statement. */
interface DriverError {
  readonly number?: number;
  readonly code?: string;
  readonly message: string;
}

/** SQL Server chose this transaction of two that waited for each other: undone, and fit to be tried again. */
const DEADLOCK = 1205;
/** The same under snapshot isolation: somebody else changed the row meanwhile. */
const SNAPSHOT_CONFLICT = 3960;

/** A statement that SQL Server refused. Its message names constraint, table and column; the server's own quotes the values. */
export class SqlServerError extends Error {
  override readonly name = 'SqlServerError';
  constructor(
    /** SQL Server's number for what is wrong, such as 2627 for a row that is there already; undefined where the line failed. */
    readonly number: number | undefined,
    /** The driver's word: EREQUEST, ETIMEOUT, ESOCKET … */
    readonly code: string | undefined,
    about: string,
  ) {
    super(about);
  }
}

/** Keeps what helps and drops what a family said: "The duplicate key value is (…)", "Truncated value: '…'". */
export function withoutValues(error: unknown): SqlServerError {
  const { number, code, message } = firstOf(error);
  const what = number === undefined ? `SQL Server: ${code ?? 'connection failed'}` : `SQL Server error ${number}`;
  return new SqlServerError(number, code, [what, ...namesIn(message)].join(', '));
}

/** Two complaints about one statement come together, the cause first. */
function firstOf(error: unknown): DriverError {
  const errors = (error as { readonly errors?: readonly DriverError[] }).errors;
  return errors?.[0] ?? (error as DriverError);
}

/** Our own tables, indexes and constraints all begin with `fm_`; a column is named only where the words before it are the server's. */
function namesIn(message: string): readonly string[] {
  const ours = [...message.matchAll(/['"](?:\w+\.){0,2}(fm_\w+)['"]/g)].map(([, name]) => name ?? '');
  const column = /^(?:String or binary data would be truncated in table '[\w.]+'|Cannot insert the value NULL into), ?column '(\w+)'/.exec(
    message,
  )?.[1];
  const nullColumn = /^Cannot insert the value NULL into column '(\w+)'/.exec(message)?.[1];
  return [...new Set([...ours, ...[column, nullColumn].filter((name) => name !== undefined)])];
}

/** Whether the whole of the work may be done again from its beginning: nothing of it was kept. */
export function wasUndone(error: unknown): boolean {
  const { number } = error as { readonly number?: number };
  return number === DEADLOCK || number === SNAPSHOT_CONFLICT;
}
