import type { AuditSealStore } from '../core/audit-seal.store';
import type { Clock } from '../core/clock';
import type { Log } from '../core/log';
import type { Store } from '../core/ground';
import { nextSeal } from './audit-seal';

const DAY_MS = 24 * 60 * 60_000;
/** Events in one seal: what one statement can hold. */
const MOST = 400;

export interface SealGround {
  readonly store: Store<{ readonly auditSeals: AuditSealStore }>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Another process made the seal first: its transaction stands, ours is undone. */
class SealedElsewhere extends Error {}

/**
 * Seals what the audit has gained, so that a later change of it shows (ASVS 5.0, 16.4.2). Each seal's hash is told to the log:
 * whoever changes the audit and all its seals as well would have to change the host's log too. Safe on several nodes at once.
 * @returns how many events were sealed.
 */
export async function sealAudit(ground: SealGround): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealOnce(ground);
    sealed += count;
    if (count < MOST) return sealed;
  }
}

async function sealOnce({ store, clock, log }: SealGround): Promise<number> {
  const now = clock.now();
  const seals = store.stores.auditSeals;
  // An event's id is older than the moment at which its transaction ends, by seconds: a day's margin misses none.
  const settled = await seals.lastBefore(new Date(now.getTime() - DAY_MS));
  const events = await seals.unsealed(settled?.upTo ?? '', MOST);
  if (events.length === 0) return 0;
  const seal = nextSeal(await seals.last(), events, now);
  try {
    await store.transaction(async (stores) => {
      const ids = events.map(({ id }) => id);
      if (!(await stores.auditSeals.add(seal, ids))) throw new SealedElsewhere();
    });
  } catch (error) {
    if (error instanceof SealedElsewhere) return 0;
    throw error;
  }
  log.info('audit-sealed', { seal: seal.number, hash: seal.hash, events: seal.events });
  return events.length;
}
