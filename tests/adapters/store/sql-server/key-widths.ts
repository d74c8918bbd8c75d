const BYTES: Readonly<Record<string, number>> = { int: 4, bit: 1 };

interface Key {
  readonly on: string;
  readonly bytes: number;
  readonly primary: boolean;
}

/** How many bytes each key and index of the tables can take; a column of no fixed length counts without limit. */
export function keyWidths(statements: readonly string[]): readonly Key[] {
  const columns = new Map<string, number>();
  for (const sql of statements) {
    const table = tableOf(sql);
    if (!sql.startsWith('CREATE TABLE')) continue;
    for (const [, name, type, length] of sql.matchAll(/[(,] ?\[(\w+)\] (\w+)(?:\((\w+)\))?/g)) {
      columns.set(`${table}.${name}`, length === undefined ? (BYTES[type ?? ''] ?? Infinity) : 2 * Number(length) || Infinity);
    }
  }
  return statements.flatMap((sql) => {
    const table = tableOf(sql);
    return [...sql.matchAll(/(PRIMARY KEY|INDEX \[\w+\] ON \S+) \(([^)]*)\)/g)].map(([, kind, list = '']) => ({
      on: `${table} (${list})`,
      primary: kind === 'PRIMARY KEY',
      bytes: [...list.matchAll(/\w+/g)].reduce((sum, [column]) => sum + (columns.get(`${table}.${column}`) ?? Infinity), 0),
    }));
  });
}

const tableOf = (sql: string): string => /\[(fm_\w+)\]/.exec(sql.replace(/INDEX \[\w+\]/, ''))?.[1] ?? '';
