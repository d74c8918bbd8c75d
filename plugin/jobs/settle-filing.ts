import type { Clock } from '../core/clock';
import type { Filing, FilingAcknowledgement } from '../core/filing-port';
import type { Store } from '../core/ground';
import type { OutboxStore } from '../core/outbox.store';
import { filed } from '../filing/filing-entry';
import type { FilingStore } from '../filing/filing.store';
import { refuseFiling } from './refuse-filing';

interface Stores {
  readonly filing: FilingStore;
  readonly outbox: OutboxStore;
}

interface Settling {
  readonly store: Pick<Store<{ readonly filing: FilingStore }>, 'transaction'>;
  readonly filing: Filing;
  readonly clock: Clock;
}

/**
 * Writes down what the case system answered, then clears the hand-over away. Recording comes first: a process that dies
 * in between finds the answer again, and writing it down twice is writing it down once. Returns how many were settled.
 */
export async function settleAcknowledgements({ store, filing, clock }: Settling): Promise<number> {
  let settled = 0;
  for (const answer of await filing.acknowledgements()) {
    const ours = await store.transaction((stores) => recordAnswer(answer, stores, clock.now()));
    if (!ours) continue;
    await filing.settle(answer.key);
    settled += 1;
  }
  return settled;
}

/** False where the answer is to nothing of ours: it is left where it lies. */
async function recordAnswer(answer: FilingAcknowledgement, stores: Stores, at: Date): Promise<boolean> {
  const entry = await stores.filing.byKey(answer.key);
  if (entry === undefined) return false;
  if (answer.outcome === 'filed') {
    const now = filed(entry, answer.recordId, at);
    if (now !== entry) await stores.filing.save(now);
  } else if (entry.state !== 'waiting' || entry.again === 0) {
    // Waiting for another time already: this answer was written down before, and only not cleared away.
    await refuseFiling(entry, answer.reason, stores, at);
  }
  return true;
}
