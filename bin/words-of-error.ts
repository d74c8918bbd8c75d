import { CaseSystemUnavailable } from '../plugin';

/** Of our own tables: as SQLite and as SQL Server say that there is none. */
const NO_TABLE = /no such table: fm_|Invalid object name '(?:\w+\.)?fm_/;

/** An error for the person who ran the command: what happened and, where one thing is to be done about it, what. */
export function wordsOfError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message } = error;
  if (NO_TABLE.test(message)) {
    return 'The module’s own tables are not there, or not those of this release: run family-meetings migrate with the same --config first';
  }
  if (error instanceof CaseSystemUnavailable)
    return `${message}. Nothing was done. To see why: family-meetings doctor with the same --config`;
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? `The disk is full, and what was begun was not finished: ${message}` : message;
}
