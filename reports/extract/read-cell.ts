import { dayOf, parseDay, type CalendarDay } from '../../plugin/core/calendar-day';
import { spreadsheetSafe } from '../csv/spreadsheet-safe';
import { NOBODY, type Column } from './extract-table';

/** How a folder writes its days. */
export const DATE_STYLES = ['iso', 'uk'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/** The cell in canonical form, or what is wrong with it, in the words of the person who can mend it; never what stands there. */
export type CellRead = { readonly cell: string } | { readonly wrong: string };

/** Letters, digits and a few signs: nothing that a spreadsheet could take for a formula, and no spaces. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/;
const LONGEST_TEXT = 200;
const NOT_UTF8 = '\uFFFD';

const NOT_AN_ID = 'is no number or code: give up to 64 letters, digits, dots and dashes, with no spaces';
const DAY_WORDS: Readonly<Record<DateStyle, string>> = {
  iso: 'is no date: write it as 2026-04-30, or say --dates uk where days stand as 30/04/2026',
  uk: 'is no date: write it as 30/04/2026, or say --dates iso where days stand as 2026-04-30',
};

export function readCell(column: Column, raw: string, dates: DateStyle): CellRead {
  const text = raw.trim();
  if (text.includes(NOT_UTF8)) return { wrong: 'holds letters that cannot be read: save the file as “CSV UTF-8”' };
  if (text === '') return column.required ? { wrong: 'is empty, and has to be filled in' } : { cell: '' };
  return READ[column.kind](text, column, dates);
}

const READ: Readonly<Record<Column['kind'], (text: string, column: Column, dates: DateStyle) => CellRead>> = {
  id: (text) => (ID.test(text) ? { cell: text } : { wrong: NOT_AN_ID }),
  ids: readIds,
  day: (text, _, dates) => {
    const day = DAYS[dates](text);
    return day === undefined ? { wrong: DAY_WORDS[dates] } : { cell: day };
  },
  'yes-no': (text) => {
    const cell = YES_NO.get(text.toUpperCase());
    return cell === undefined ? { wrong: 'is neither yes nor no: write Y or N' } : { cell };
  },
  code: (text, { codes = [] }) => {
    const cell = codes.find((code) => code.toUpperCase() === text.toUpperCase());
    return cell === undefined ? { wrong: `is none of the codes: ${codes.join(', ')}` } : { cell };
  },
  count: (text) => {
    const count = COUNT.exec(text)?.[1];
    return count === undefined ? { wrong: 'is no whole number up to 999' } : { cell: String(Number(count)) };
  },
  text: (text) =>
    text.length > LONGEST_TEXT ? { wrong: `is longer than ${LONGEST_TEXT} letters` } : { cell: spreadsheetSafe(text.replace(BREAK, ' ')) },
};

/** A name in two lines, as a spreadsheet allows it: not every reader of a CSV file keeps it in one cell. */
const BREAK = /\s*[\r\n\u0085\u2028\u2029]\s*/gu;

/** A data warehouse writes a whole number with noughts after a point. */
const COUNT = /^(\d{1,3})(?:\.0+)?$/;

const YES_NO: ReadonlyMap<string, string> = new Map([
  ...['Y', 'YES', 'TRUE', '1'].map((yes) => [yes, 'Y'] as const),
  ...['N', 'NO', 'FALSE', '0'].map((no) => [no, 'N'] as const),
]);

/** Each once, in order, so that the same list is always the same cell. */
function readIds(text: string, { mayBeNobody = false }: Column): CellRead {
  if (text.toLowerCase() === NOBODY)
    return mayBeNobody ? { cell: NOBODY } : { wrong: `may not say “${NOBODY}” here: name somebody, or leave it empty` };
  const ids = text.split(';').map((id) => id.trim());
  if (!ids.every((id) => ID.test(id))) return { wrong: `${NOT_AN_ID}; part several with semicolons` };
  return { cell: [...new Set(ids)].toSorted().join(';') };
}

/** A data warehouse writes a day with its midnight. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;
const UK = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const DAYS: Readonly<Record<DateStyle, (text: string) => CalendarDay | undefined>> = {
  iso: (text) => parseDay(text.replace(MIDNIGHT, '')),
  uk: (text) => {
    const match = UK.exec(text.replace(MIDNIGHT, ''));
    return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
  },
};
