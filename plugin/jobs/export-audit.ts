import type { AuditSealStore } from '../core/audit-seal.store';
import type { AuditStore } from '../core/audit.store';
import type { Clock, Ids } from '../core/clock';
import type { Store } from '../core/ground';
import type { Log } from '../core/log';
import { auditAsCsv, auditAsJsonLines, sealedBetween, type AuditPeriod } from './audit-export';
import { sealAudit } from './seal-audit';

export interface AuditExportAsked extends AuditPeriod {
  /** Who takes it away, for the audit: the name of a person. */
  readonly by: string;
  readonly as: 'json-lines' | 'csv';
}

interface ExportGround {
  readonly store: Store<{ readonly audit: AuditStore; readonly auditSeals: AuditSealStore }>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** The audit of some days as the text of a file, a line at a time. That it was taken away stands in the audit first, and is sealed with the rest. */
export async function* exportAudit(ground: ExportGround, { from, to, by, as }: AuditExportAsked): AsyncGenerator<string> {
  const { store, clock, ids } = ground;
  const at = clock.now();
  const subject = { thing: `audit:${from}/${to}` };
  const who = { actorId: 'command-line', actorName: by };
  await store.stores.audit.add({ id: ids.next(), at, ...who, event: 'export-audit', outcome: 'downloaded', subject });
  await sealAudit(ground);
  const written = as === 'csv' ? auditAsCsv : auditAsJsonLines;
  yield* written({ from, to, by, at }, sealedBetween(store.stores.auditSeals, { from, to }));
}
