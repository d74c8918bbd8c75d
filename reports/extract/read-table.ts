import { keyOf, type Column, type ExtractRow, type ExtractTable } from './extract-table';
import { readCell, type DateStyle } from './read-cell';

/** Something to mend: where it stands, and what is wrong with it. No cell is ever told. */
export interface Problem {
  readonly file: string;
  /** As a text editor counts them, the header being 1; left out = the file as a whole. */
  readonly line?: number;
  readonly column?: string;
  readonly reason: string;
}

/** Where the columns of a table stand in one file. */
export interface Layout {
  /** By column of the table; a column that the file does not have is left out. */
  readonly positions: ReadonlyMap<Column, number>;
  readonly width: number;
}

export const fileOf = ({ name }: Pick<ExtractTable, 'name'>): string => `${name}.csv`;

/** Reads the header: every column of the table that must be there, once, and none that nobody knows. */
export function readHeader(
  table: ExtractTable,
  header: readonly string[],
): { readonly layout: Layout; readonly problems: readonly Problem[] } {
  const file = fileOf(table);
  const names = header.map((name) => name.trim().toLowerCase());
  const problem = (column: string | undefined, reason: string): Problem => ({ file, line: 1, column, reason });
  const known = (name: string): boolean => table.leftOut.includes(name) || table.columns.some((column) => isNamed(column, name));
  if (!names.some(known))
    return { layout: { positions: new Map(), width: header.length }, problems: [problem(undefined, noHeader(table, names, known))] };
  const positions = new Map<Column, number>();
  const missing: Problem[] = [];
  for (const column of table.columns) {
    const at = names.findIndex((name) => isNamed(column, name));
    if (at >= 0) positions.set(column, at);
    else if (column.required) missing.push(problem(column.name, 'is missing from the header'));
  }
  const unknown = header.flatMap((name, at) => {
    const own = names[at] ?? '';
    // A heading that nobody knows is not told either: it could be a cell of a file without a header.
    if (!known(own))
      return [problem(`column ${at + 1}`, `is no column of this table: take it out or correct its name. ${columnsIn(table)}`)];
    return names.indexOf(own) < at ? [problem(name.trim(), 'stands in the header twice')] : [];
  });
  return { layout: { positions, width: header.length }, problems: [...missing, ...unknown] };
}

/** Said once, not as one column missing after the other: a spreadsheet saved otherwise than with commas, a workbook, a file without header. */
function noHeader(table: ExtractTable, names: readonly string[], known: (name: string) => boolean): string {
  const parted = OTHER_PARTING.find(([sign]) =>
    names
      .join(',')
      .split(sign)
      .some((name) => known(name.trim())),
  );
  const why = parted === undefined ? 'is no header of this table' : `parts its cells by ${parted[1]}, and they have to be parted by commas`;
  return `${why}: save the file as “CSV UTF-8 (comma delimited)”, with the names of its columns in the first line. ${columnsIn(table)}`;
}

const OTHER_PARTING = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'upright strokes'],
] as const;

const isNamed = ({ name, alsoNamed }: Column, heading: string): boolean => heading === name || heading === alsoNamed;
const columnsIn = ({ columns }: ExtractTable): string => `The columns are ${columns.map(({ name }) => name).join(', ')}`;

/** Reads one line below the header. Either the whole row is good, or there is no row, and its key alone where that can be read. */
export function readRow(
  table: ExtractTable,
  { positions, width }: Layout,
  cells: readonly string[],
  line: number,
  dates: DateStyle,
): { readonly row?: ExtractRow; readonly key?: string; readonly problems: readonly Problem[] } {
  const file = fileOf(table);
  if (cells.length !== width) {
    return { problems: [{ file, line, reason: `has ${cells.length} cells where the header has ${width}` }] };
  }
  const row: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const column of table.columns) {
    const at = positions.get(column);
    const read = at === undefined ? { cell: '' } : readCell(column, cells[at] ?? '', dates);
    if ('wrong' in read) problems.push({ file, line, column: column.name, reason: read.wrong });
    else row[column.name] = read.cell;
  }
  if (problems.length === 0) return { row, problems };
  return table.key.every((name) => row[name] !== undefined) ? { key: keyOf(table, row), problems } : { problems };
}
