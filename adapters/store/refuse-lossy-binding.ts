/** Refuses what a database would keep otherwise than it was given: SQLite cuts text at a NUL, and a NaN becomes NULL. */
export function refuseLossyBinding(value: unknown): void {
  if (typeof value === 'string' && value.includes('\u0000')) throw new TypeError('Text for the database contains a NUL character');
  if (typeof value === 'number' && Number.isNaN(value)) throw new TypeError('A number for the database is not a number');
}
