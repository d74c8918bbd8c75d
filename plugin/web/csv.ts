import { spreadsheetSafe } from '../core/spreadsheet-safe';

/** Without it Excel takes the letters of a name for those of another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';
const NEEDS_QUOTES = /[",\r\n]/u;

const cell = (text: string): string => {
  const safe = spreadsheetSafe(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A file that people open in a spreadsheet: no cell of it can start a formula. Lines end as RFC 4180 has it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
