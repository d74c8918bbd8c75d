import type { AuditSeal, AuditSealStore } from '../core/audit-seal.store';
import type { Clock } from '../core/clock';
import { problemWithSeal } from './audit-seal';

const DAY_MS = 24 * 60 * 60_000;
const SEALS_AT_ONCE = 200;
const MOST_UNSEALED = 1000;

export interface AuditCheck {
  readonly seals: number;
  readonly events: number;
  /** The newest seal's hash: keep it apart, and give it to the next check. */
  readonly head?: { readonly seal: number; readonly hash: string };
  /** In words for the auditor; numbers of seals and of events alone. Empty = the audit stands as it was written. */
  readonly problems: readonly string[];
}

interface Asked {
  readonly auditSeals: AuditSealStore;
  readonly clock: Clock;
  /** A head that was kept from an earlier check. */
  readonly known?: { readonly seal: number; readonly hash: string };
}

/** Works every seal out again from what stands in the audit today. Reads it whole, a seal at a time. */
export async function checkAudit({ auditSeals, clock, known }: Asked): Promise<AuditCheck> {
  const problems: string[] = [];
  let before: AuditSeal | undefined;
  let events = 0;
  let knownSeen = known === undefined;
  for (let more = true; more;) {
    const seals = await auditSeals.after(before?.number ?? 0, SEALS_AT_ONCE);
    more = seals.length === SEALS_AT_ONCE;
    for (const seal of seals) {
      const problem = problemWithSeal(seal, before, await auditSeals.eventsOf(seal.number));
      if (problem !== undefined) problems.push(problem);
      if (seal.number === known?.seal) knownSeen = seal.hash === known.hash;
      events += seal.events;
      before = seal;
    }
  }
  if (!knownSeen) problems.push(`seal ${known?.seal} is not the one that was kept from the earlier check`);
  problems.push(...(await leftUnsealed(auditSeals, clock)));
  const head = before === undefined ? {} : { head: { seal: before.number, hash: before.hash } };
  return { seals: before?.number ?? 0, events, ...head, problems };
}

/** Sealing goes on each minute: what stands open for a day was put in later, or nobody seals. */
async function leftUnsealed(auditSeals: AuditSealStore, clock: Clock): Promise<readonly string[]> {
  const since = new Date(clock.now().getTime() - DAY_MS);
  const open = (await auditSeals.unsealed('', MOST_UNSEALED)).filter(({ at }) => at < since);
  if (open.length === 0) return [];
  return [`${open.length === MOST_UNSEALED ? 'at least ' : ''}${open.length} events older than a day stand in no seal`];
}
