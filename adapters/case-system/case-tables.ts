import { mappingProblems, type ColumnLists } from './mapping-problems';

/** A table of a council's own copy: only what differs. */
export interface TableMapping {
  /** A name may carry its own schema. */
  readonly name?: string;
  /** By the usual column name, what the column is called there. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface CaseMapping<Table extends string> {
  /** Written before every table name that has none of its own: `dbo`, or `reporting.dbo`. */
  readonly schema?: string;
  /** Only what differs: a table's name, or its name and those of its columns. */
  readonly tables?: Readonly<Partial<Record<Table, string | TableMapping>>>;
}

export interface CaseTables<Table extends string> {
  /** As the council calls it, for whoever must mend a row in it. */
  nameOf(table: Table): string;
  /** As it stands after `from` or `join`: with the usual column names, whatever the council calls them. */
  from(table: Table): string;
  /** False for a table that the council has not named and that has no usual name. */
  has(table: Table): boolean;
  /** As the council calls it. */
  columnOf(table: Table, column: string): string;
  /** Every table that is read, in the order of the list. */
  readonly read: readonly Table[];
  columnsOf(table: Table): readonly string[];
}

/**
 * Names go into SQL as they are.
 * @param usual the name that a table has where the council gives none; a table without one is read only where it is named
 * @throws RangeError telling every name that is no plain name.
 */
export function caseTables<Table extends string>(
  mapping: CaseMapping<Table>,
  columns: ColumnLists<Table>,
  usual: Readonly<Partial<Record<Table, string>>>,
): CaseTables<Table> {
  const problems = mappingProblems(mapping, columns);
  if (problems.length > 0) throw new RangeError(problems.map(({ field, message }) => `${field}: ${message}`).join('\n'));
  const own = (table: Table): TableMapping => ownOf(mapping.tables?.[table]);
  const has = (table: Table): boolean => (own(table).name ?? usual[table]) !== undefined;
  const nameOf = (table: Table): string => {
    const name = own(table).name ?? usual[table] ?? table;
    return mapping.schema === undefined || name.includes('.') ? name : `${mapping.schema}.${name}`;
  };
  const columnOf = (table: Table, column: string): string => own(table).columns?.[column] ?? column;
  const underUsualNames = (table: Table): string => {
    const list = columns[table].map((column) => `own.${columnOf(table, column)} as ${column}`);
    return `(select ${list.join(', ')} from ${nameOf(table)} own)`;
  };
  return {
    nameOf,
    columnOf,
    has,
    // Both databases look through such a table at the one behind it: its indexes serve as if its own names had been written.
    from: (table) => (own(table).columns === undefined ? nameOf(table) : underUsualNames(table)),
    read: (Object.keys(columns) as Table[]).filter(has),
    columnsOf: (table) => columns[table],
  };
}

const ownOf = (given: string | TableMapping | undefined): TableMapping => (typeof given === 'string' ? { name: given } : (given ?? {}));
