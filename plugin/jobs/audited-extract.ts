import type { AuditStore } from '../core/audit.store';
import type { Clock, Ids } from '../core/clock';

export interface AuditedGround {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** How many rows of each table came in or went out. */
export type RowsByTable = Readonly<Record<string, number>>;

/** History came in or went out by the command line: the audit has when, and how many rows of each table, never what stands in them. */
export async function noteExtract(
  { clock, ids }: AuditedGround,
  audit: AuditStore,
  { event, rows }: { readonly event: 'import-history' | 'export-history'; readonly rows: RowsByTable },
): Promise<void> {
  const counts = Object.entries(rows).filter(([, count]) => count > 0);
  await audit.add({
    id: ids.next(),
    at: clock.now(),
    actorId: 'command-line',
    actorName: 'command line',
    event,
    outcome: event === 'import-history' ? 'done' : 'downloaded',
    subject: { thing: 'extract' },
    reason: counts.length === 0 ? 'no rows' : counts.map(([table, count]) => `${table} ${count}`).join(', '),
  });
}

export function countedByTable(tables: Iterable<string>): RowsByTable {
  const counts = new Map<string, number>();
  for (const table of tables) counts.set(table, (counts.get(table) ?? 0) + 1);
  return Object.fromEntries(counts);
}
