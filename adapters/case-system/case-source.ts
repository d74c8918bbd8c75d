import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { PersonId } from '../../plugin/core/case-system';
import { CaseSystemUnavailable } from '../../plugin/core/errors';
import type { CaseRows, QueryValue, Row, RowQuery } from './case-rows';
import type { CaseTables } from './case-tables';
import type { CaseCodes } from './records/case-codes';
import { cellsOf } from './row-cells';

/** A row that was left out, and why: it names where, never what stands there. */
export interface LeftOutRow {
  readonly what: 'address' | 'allocation' | 'care' | 'referral' | 'regime' | 'relationship';
  readonly table: string;
  readonly key: string;
  readonly personId: PersonId;
  readonly reason: 'ends before it starts' | 'relates a person to themselves';
}

/** What every part of the reader stands on. */
export interface CaseSource<Table extends string> {
  readonly rows: CaseRows;
  readonly tables: CaseTables<Table>;
  readonly codes: CaseCodes;
  readonly today: () => CalendarDay;
  readonly leaveOut: (row: LeftOutRow) => void;
}

/** All rows of a query. Whatever the driver throws becomes `CaseSystemUnavailable`. */
export async function readAll(source: Pick<CaseSource<never>, 'rows'>, query: RowQuery): Promise<readonly Row[]> {
  const rows: Row[] = [];
  try {
    for await (const row of source.rows.read(query)) rows.push(row);
  } catch (error) {
    throw unavailable(error);
  }
  return rows;
}

/** A driver's message can hold the value that it stumbled over: only its code goes on. */
function unavailable(error: unknown): CaseSystemUnavailable {
  const { code, number } = error as { readonly code?: unknown; readonly number?: unknown };
  const known = [code, number].filter((part) => typeof part === 'string' || typeof part === 'number');
  return new CaseSystemUnavailable({ cause: new Error(known.length > 0 ? known.join(' ') : 'unknown driver error') });
}

/** By number, for numbers that are text and may be longer than JavaScript counts. */
export const compareIds = (a: string, b: string): number => a.length - b.length || a.localeCompare(b);

/** SQL Server takes 2,100 values a query; a page of children stays well below. */
const VALUES_A_QUERY = 500;

/** `query` once for every 500 ids: its `(?)` is what stands for the ids. */
export async function readForIds(
  source: Pick<CaseSource<never>, 'rows'>,
  ids: readonly string[],
  query: (marks: string, values: readonly QueryValue[]) => RowQuery,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += VALUES_A_QUERY) {
    const some = ids.slice(start, start + VALUES_A_QUERY);
    rows.push(...(await readAll(source, query(some.map(() => '?').join(', '), some))));
  }
  return rows;
}

export const plainColumns = (alias: string, ...columns: readonly string[]): string =>
  columns.map((column) => `${alias}.${column} as ${column}`).join(', ');

/** A half-open stretch of days that can be real: an end before the start is dirty data, counted and left out. */
export function keepsOrder(
  source: Pick<CaseSource<never>, 'leaveOut'>,
  place: Omit<LeftOutRow, 'reason'>,
  from: CalendarDay | undefined,
  to: CalendarDay | undefined,
): boolean {
  if (from === undefined || to === undefined || from <= to) return true;
  source.leaveOut({ ...place, reason: 'ends before it starts' });
  return false;
}

/** What a council's own code means, by its settings; a code can be any word, also one that every object knows. */
export const meaningOf = <T>(code: string, meanings: Readonly<Record<string, T>>): T | undefined =>
  Object.hasOwn(meanings, code) ? meanings[code] : undefined;

/** Rows under what they are of, in the order they came. */
export function rowsBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const known = grouped.get(keyOf(row));
    if (known === undefined) grouped.set(keyOf(row), [row]);
    else known.push(row);
  }
  return grouped;
}

export const byPerson = <T extends { readonly personId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  rowsBy(rows, (row) => row.personId);

/** To which day each feed is complete, from a table of feeds: `feed` is 'case-records' or 'care-episodes'. */
export async function completeDays<Table extends string>(
  source: CaseSource<Table>,
  table: Table,
  columns: { readonly feed: string; readonly completeTo: string },
): Promise<{ readonly caseRecords?: CalendarDay; readonly careEpisodes?: CalendarDay }> {
  if (!source.tables.has(table)) return {};
  const rows = await readAll(source, {
    text: `select ${plainColumns('f', columns.feed, columns.completeTo)} from ${source.tables.from(table)} f order by f.${columns.feed}`,
    values: [],
  });
  const dayOf = (feed: string): CalendarDay | undefined => {
    const row = rows.find((each) => each[columns.feed] === feed);
    return row === undefined ? undefined : cellsOf(source.tables.nameOf(table), [], row).optionalDay(columns.completeTo);
  };
  return { caseRecords: dayOf('case-records'), careEpisodes: dayOf('care-episodes') };
}
