import { factsFromExtract } from '../../reports/extract/facts-from-extract';
import type { ExtractRow, ExtractTables } from '../../reports/extract/extract-table';
import { wholeRows } from '../../reports/extract/extract-from-facts';
import type { FactSources } from '../../reports/facts/families';
import type { ExemptionFact } from '../../reports/facts/facts';
import type { CaseHistory, PersonId } from '../core/case-system';
import type { ImportedHistoryStore } from '../core/imported-history.store';

/** All rows that were brought in, by table. */
export async function importedTables(store: ImportedHistoryStore): Promise<ExtractTables> {
  const tables = new Map<string, ExtractRow[]>();
  const inOrder: { readonly key: string; readonly table: string; readonly cells: ExtractRow }[] = [];
  for await (const row of store.all()) inOrder.push(row);
  inOrder.sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const { table, cells } of inOrder) {
    const rows = tables.get(table);
    if (rows === undefined) tables.set(table, [cells]);
    else rows.push(cells);
  }
  return wholeRows(tables);
}

/**
 * The same sources with the history that was brought in. The case system speaks for the people it knows: what was brought in of
 * them is left alone, and what was brought in of others stands beside.
 */
export async function withImportedHistory(sources: FactSources, store: ImportedHistoryStore): Promise<FactSources> {
  const tables = await importedTables(store);
  if (tables.size === 0) return sources;
  const imported = factsFromExtract(tables);
  return {
    completeTo: sources.completeTo,
    histories: () => historiesOfBoth(sources.histories(), imported.histories),
    episodes: () => bothOf(sources.episodes(), imported.episodes),
    exemptions: () => bothOf<ExemptionFact>(sources.exemptions(), imported.exemptions),
  };
}

async function* historiesOfBoth(own: AsyncIterable<CaseHistory>, imported: readonly CaseHistory[]): AsyncIterable<CaseHistory> {
  const known = new Set<PersonId>();
  for await (const history of own) {
    known.add(history.person.id);
    yield history;
  }
  yield* imported.filter(({ person }) => !known.has(person.id));
}

async function* bothOf<Row>(own: AsyncIterable<Row> | Iterable<Row>, imported: readonly Row[]): AsyncIterable<Row> {
  yield* own;
  yield* imported;
}
