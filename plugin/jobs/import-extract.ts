import { checkExtract, saysTheSame, type KnownBefore, type ReadTables } from '../../reports/extract/check-extract';
import type { ReadExtract } from '../../reports/extract/extract-folder';
import { idsNamedIn, keyOf, type ExtractRow, type ExtractTable, type ExtractTables } from '../../reports/extract/extract-table';
import { FEEDS_TABLE, tableNamed } from '../../reports/extract/extract-tables';
import type { Problem } from '../../reports/extract/read-table';
import { PERSONS } from '../../reports/extract/ssd-tables';
import type { AllStores } from '../all-stores';
import type { PersonId } from '../core/case-system';
import type { ImportedRow } from '../core/imported-history.store';
import { countedByTable, noteExtract, type AuditedGround } from './audited-extract';
import { knownExtract, type KnownGround } from './known-extract';

export interface ImportGround extends KnownGround, AuditedGround {
  /** All or nothing; what it throws rolls back. */
  transaction<T>(work: (stores: Pick<AllStores, 'importedHistory' | 'audit'>) => Promise<T>): Promise<T>;
}

/** What became of an import. With a problem nothing was brought in, whatever else was right. */
export interface ImportOutcome {
  readonly problems: readonly Problem[];
  readonly added: number;
  readonly replaced: number;
  /** Rows that were there already and say the same. */
  readonly unchanged: number;
}

/**
 * Brings an extract in: everything is checked first, then all rows are written in one transaction, or none.
 * @param update rows that say something else than what was brought in before take its place; without it they are problems.
 *   Records of the module and of the case system are never changed.
 */
export async function importExtract(ground: ImportGround, read: ReadExtract, update: boolean): Promise<ImportOutcome> {
  const known = await knownExtract(ground, personsIn(read.tables));
  const imported = finder(known.imported);
  const recorded = finder(known.recorded);
  const kept = update ? recorded : (table: ExtractTable, key: string) => recorded(table, key) ?? imported(table, key);
  const persons = new Set((known.recorded.get(PERSONS) ?? []).map((row) => row['pers_person_id']));
  const before: KnownBefore = {
    rowOf: kept,
    isKnown: (table, key) => (recorded(table, key) ?? imported(table, key)) !== undefined,
    isOfCaseSystem: (personId) => persons.has(personId),
  };
  // How complete the folder is says nothing of what stands here already.
  const tables = new Map([...read.tables].filter(([name]) => name !== FEEDS_TABLE));
  const problems = [...read.problems, ...checkExtract(tables, { amiss: read.amiss, before })];
  if (problems.length > 0) return { problems, added: 0, replaced: 0, unchanged: 0 };
  return write(ground, tables, (table, key) => recorded(table, key) ?? imported(table, key));
}

async function write(ground: ImportGround, tables: ReadTables, rowOf: Finder): Promise<ImportOutcome> {
  const added: ImportedRow[] = [];
  const replaced: ImportedRow[] = [];
  let unchanged = 0;
  for (const [name, rows] of tables) {
    const table = tableNamed(name);
    if (table === undefined) continue;
    for (const { row } of rows) {
      const key = keyOf(table, row);
      const there = rowOf(table, key);
      if (there === undefined) added.push(importedRow(name, key, row));
      else if (saysTheSame(table, row, there)) unchanged += 1;
      else replaced.push(importedRow(name, key, row));
    }
  }
  await ground.transaction(async ({ importedHistory, audit }) => {
    await importedHistory.add(added);
    await importedHistory.replace(replaced);
    await noteExtract(ground, audit, {
      event: 'import-history',
      rows: countedByTable([...added, ...replaced].map(({ table }) => table)),
    });
  });
  return { problems: [], added: added.length, replaced: replaced.length, unchanged };
}

const importedRow = (table: string, key: string, row: ExtractRow): ImportedRow => ({
  table,
  key,
  cells: Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
});

type Finder = (table: ExtractTable, key: string) => ExtractRow | undefined;

/** Rows by their key; each table is gone through when it is first asked for. */
function finder(tables: ExtractTables): Finder {
  const byKey = new Map<string, ReadonlyMap<string, ExtractRow>>();
  return (table, key) => {
    const rows = byKey.get(table.name) ?? new Map((tables.get(table.name) ?? []).map((row) => [keyOf(table, row), row]));
    byKey.set(table.name, rows);
    return rows.get(key);
  };
}

/** Children whom the rows name, so that the case system is asked for them. */
function personsIn(tables: ReadTables): readonly PersonId[] {
  return [...tables].flatMap(([name, rows]) => {
    const columns = (tableNamed(name)?.columns ?? []).filter(({ refersTo }) => refersTo === PERSONS);
    return rows.flatMap(({ row }) => columns.flatMap((column) => idsNamedIn(column, row[column.name] ?? '')));
  });
}
