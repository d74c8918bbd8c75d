import type { Clock } from '../core/clock';
import type { Filing, FilingAcknowledgement } from '../core/filing-port';
import type { Store } from '../core/ground';
import type { OutboxStore } from '../core/outbox.store';
import { againAfter, messageForAgain, rejectionInWords } from '../filing/file-again';
import { filed, goesAgain, rejected, type FilingEntry } from '../filing/filing-entry';
import type { FilingStore } from '../filing/filing.store';

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
  if (answer.outcome === 'filed') await save(entry, filed(entry, answer.recordId, at), stores);
  else await recordRejection(entry, answer, stores, at);
  return true;
}

async function recordRejection(
  entry: FilingEntry,
  { reason }: Extract<FilingAcknowledgement, { readonly outcome: 'rejected' }>,
  stores: Stores,
  at: Date,
): Promise<void> {
  // Waiting for another time already: this answer was written down before, and only not cleared away.
  if (entry.state === 'waiting' && entry.again > 0) return;
  const words = rejectionInWords(reason);
  const wait = againAfter(reason, entry.again);
  if (wait === undefined || entry.state === 'filed') return save(entry, rejected(entry, words, at), stores);
  const again = goesAgain(entry, words);
  await save(entry, again, stores);
  await stores.outbox.add(messageForAgain(again), new Date(at.getTime() + wait));
}

async function save(before: FilingEntry, after: FilingEntry, { filing }: Stores): Promise<void> {
  if (after !== before) await filing.save(after);
}
