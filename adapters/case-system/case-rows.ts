import type { CalendarDay } from '../../plugin/core/calendar-day';

/** A day goes in by itself: SQL Server would read its text by the login's language. */
export type QueryValue = string | number | { readonly day: CalendarDay };

/** One reading, with `?` where a value goes: no quotes, no `top`, no `limit`, nothing of one dialect. */
export interface RowQuery {
  readonly text: string;
  readonly values: readonly QueryValue[];
  /** At most so many rows; the text then ends with an `order by`. */
  readonly atMost?: number;
}

/** Columns under the names that the query gave them. */
export type Row = Readonly<Record<string, unknown>>;

/** What the reader needs of a database: rows, one after another. */
export interface CaseRows {
  /** Whoever stops early frees the connection and stops the server. Driver errors pass through as they are. */
  read(query: RowQuery): AsyncIterable<Row>;
  close(): Promise<void>;
}
