import type { CaseRows, Row, RowQuery } from './case-rows';

/**
 * One line of an examination. `ok` needs nothing; a `note` is something to know; `wrong` must be put right. It names settings,
 * tables, columns and codes, and never what stands in a record.
 */
export interface Finding {
  readonly level: 'ok' | 'note' | 'wrong';
  readonly what: string;
  /** What to do, in the words of the person who can do it. */
  readonly todo?: string;
}

export const fine = (what: string): Finding => ({ level: 'ok', what });
export const wrong = (what: string, todo: string): Finding => ({ level: 'wrong', what, todo });
export const note = (what: string, todo: string): Finding => ({ level: 'note', what, todo });

export async function rowsOf(rows: CaseRows, query: RowQuery | string): Promise<readonly Row[]> {
  const found: Row[] = [];
  for await (const row of rows.read(typeof query === 'string' ? { text: query, values: [] } : query)) found.push(row);
  return found;
}

/** A count under the name N. */
export async function countOf(rows: CaseRows, text: string): Promise<number> {
  return Number((await rowsOf(rows, text))[0]?.N ?? 0);
}

/** The finding, or that the question itself could not be asked: one unanswered question must not hide the other findings. */
export async function unlessRefused(what: string, find: () => Promise<Finding>): Promise<Finding> {
  try {
    return await find();
  } catch {
    return note(what, 'this could not be looked at: put right what is wrong above first, and run the doctor again');
  }
}

const QUOTED_AT_MOST = 8;

/** A few of many, for one line. */
export const few = (codes: readonly string[]): string =>
  `${codes.slice(0, QUOTED_AT_MOST).join(', ')}${codes.length > QUOTED_AT_MOST ? ` and ${codes.length - QUOTED_AT_MOST} more` : ''}`;
