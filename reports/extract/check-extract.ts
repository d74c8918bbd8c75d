import { idsNamedIn, keyOf, type ExtractRow, type ExtractTable } from './extract-table';
import { personOfCaseRecord, tableNamed } from './extract-tables';
import { fileOf, type Problem } from './read-table';

/** A row with the line that it came from. */
export interface ReadRow {
  readonly row: ExtractRow;
  readonly line: number;
}

export type ReadTables = ReadonlyMap<string, readonly ReadRow[]>;

/**
 * Rows that have something to mend themselves, by table and key: a row that names one is not told too. `unknown` = some could not be
 * read so far as their key: nothing is told of what names this table until it can be read.
 */
export type Amiss = ReadonlyMap<string, ReadonlySet<string> | 'unknown'>;

/** What is known beside the files themselves: rows brought in before, records of the module, people of the case system. */
export interface KnownBefore {
  /** The row that is there already under this key and that a new one may not contradict; undefined = none. */
  rowOf(table: ExtractTable, key: string): ExtractRow | undefined;
  /** Whether there is a row under this key at all, for others to name. */
  isKnown(table: ExtractTable, key: string): boolean;
  /** Whether the case system knows the child, and so speaks for it; its own rows are told by `rowOf`. */
  isOfCaseSystem(personId: string): boolean;
}

const NOTHING_BEFORE: KnownBefore = { rowOf: () => undefined, isKnown: () => false, isOfCaseSystem: () => false };

/**
 * What is wrong between rows that are each good: the same key twice, a number that names no row, a row that says something else
 * than what is there already. Everything at once.
 */
export function checkExtract(
  tables: ReadTables,
  { amiss = new Map(), before = NOTHING_BEFORE }: { readonly amiss?: Amiss; readonly before?: KnownBefore } = {},
): readonly Problem[] {
  const keys = keysOf(tables);
  const isThere = (table: ExtractTable, id: string): boolean =>
    keys.get(table.name)?.has(id) === true || isAmiss(amiss.get(table.name), id) || before.isKnown(table, id);
  return [...tables].flatMap(([name, rows]) => {
    const table = tableNamed(name);
    if (table === undefined) return [];
    return [...twice(table, rows), ...dangling(table, rows, isThere), ...conflicts(table, rows, before), ...spokenFor(table, rows, before)];
  });
}

const keysOf = (tables: ReadTables): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [...tables].flatMap(([name, rows]) => {
      const table = tableNamed(name);
      return table === undefined ? [] : [[name, new Set(rows.map(({ row }) => keyOf(table, row)))] as const];
    }),
  );

function twice(table: ExtractTable, rows: readonly ReadRow[]): readonly Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, line }) => {
    const key = keyOf(table, row);
    const before = first.get(key);
    if (before !== undefined) {
      return [
        { file: fileOf(table), line, column: table.key.join(', '), reason: `stands on line ${before} already: each row needs its own` },
      ];
    }
    first.set(key, line);
    return [];
  });
}

const isAmiss = (rows: ReadonlySet<string> | 'unknown' | undefined, id: string): boolean => rows === 'unknown' || rows?.has(id) === true;

function dangling(
  table: ExtractTable,
  rows: readonly ReadRow[],
  isThere: (table: ExtractTable, id: string) => boolean,
): readonly Problem[] {
  const references = table.columns.filter(({ refersTo }) => refersTo !== undefined);
  return rows.flatMap(({ row, line }) =>
    references.flatMap((column) => {
      const target = column.refersTo === undefined ? undefined : tableNamed(column.refersTo);
      if (target === undefined) return [];
      return idsNamedIn(column, row[column.name] ?? '').every((id) => isThere(target, id))
        ? []
        : [
            {
              file: fileOf(table),
              line,
              column: column.name,
              reason: `names nobody and nothing in ${fileOf(target)}: add the row there, or correct it`,
            },
          ];
    }),
  );
}

function conflicts(table: ExtractTable, rows: readonly ReadRow[], before: KnownBefore): readonly Problem[] {
  return rows.flatMap(({ row, line }) => {
    const known = before.rowOf(table, keyOf(table, row));
    if (known === undefined) return [];
    return differing(table, row, known).map((column) => ({
      file: fileOf(table),
      line,
      column,
      reason: 'says something else than what was brought in before under the same number: mend the one or the other, or say --update',
    }));
  });
}

/** Rows about a child for whom the case system speaks, other than those that it has itself. */
function spokenFor(table: ExtractTable, rows: readonly ReadRow[], before: KnownBefore): readonly Problem[] {
  const column = personOfCaseRecord(table);
  if (column === undefined) return [];
  return rows
    .filter(({ row }) => before.isOfCaseSystem(row[column] ?? '') && before.rowOf(table, keyOf(table, row)) === undefined)
    .map(({ line }) => ({
      file: fileOf(table),
      line,
      column,
      reason: 'names a child whom the case system knows: take the row out, the case system speaks for the child',
    }));
}

/** Columns in which two rows of one key differ. */
const differing = ({ columns }: ExtractTable, one: ExtractRow, other: ExtractRow): readonly string[] =>
  columns.map(({ name }) => name).filter((name) => (one[name] ?? '') !== (other[name] ?? ''));

export const saysTheSame = (table: ExtractTable, one: ExtractRow, other: ExtractRow): boolean => differing(table, one, other).length === 0;
