import { parseDay, type CalendarDay } from '../../plugin/core/calendar-day';
import { idsNamedIn, type ExtractRow, type ExtractTables } from './extract-table';

/** The cells of one row as what they mean. */
export interface Cells {
  text(name: string): string;
  textOrNothing(name: string): string | undefined;
  day(name: string): CalendarDay;
  dayOrNothing(name: string): CalendarDay | undefined;
  yes(name: string): boolean;
  yesOrNothing(name: string): boolean | undefined;
  /** A code of the table's own list, as the type that the list is of. */
  code<Code extends string>(name: string): Code;
  codeOrNothing<Code extends string>(name: string): Code | undefined;
  /** Undefined = the cell is empty; an empty list = it says that nobody is meant. */
  ids(name: string): readonly string[] | undefined;
}

/** A row is read once and checked; a cell that does not hold what its column says is a fault of ours. */
export function cellsOf(row: ExtractRow): Cells {
  const textOrNothing = (name: string): string | undefined => (row[name] === '' ? undefined : row[name]);
  const text = (name: string): string => textOrNothing(name) ?? '';
  const dayOrNothing = (name: string): CalendarDay | undefined => parseDay(text(name));
  return {
    text,
    textOrNothing,
    day: (name) => {
      const day = dayOrNothing(name);
      if (day === undefined) throw new RangeError(`Column ${name} holds no day`);
      return day;
    },
    dayOrNothing,
    yes: (name) => row[name] === 'Y',
    yesOrNothing: (name) => (textOrNothing(name) === undefined ? undefined : row[name] === 'Y'),
    code: <Code extends string>(name: string) => text(name) as Code,
    codeOrNothing: <Code extends string>(name: string) => textOrNothing(name) as Code | undefined,
    ids: (name) => {
      const cell = textOrNothing(name);
      return cell === undefined ? undefined : idsNamedIn({ kind: 'ids' }, cell);
    },
  };
}

/** The rows of a table, by what one of their columns says, in order of the rows. */
export function grouped(tables: ExtractTables, table: string, column: string): (value: string) => readonly Cells[] {
  const groups = new Map<string, Cells[]>();
  for (const row of tables.get(table) ?? []) {
    const value = row[column] ?? '';
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [cellsOf(row)]);
    else group.push(cellsOf(row));
  }
  return (value) => groups.get(value) ?? [];
}

export const allRows = (tables: ExtractTables, table: string): readonly Cells[] => (tables.get(table) ?? []).map(cellsOf);
