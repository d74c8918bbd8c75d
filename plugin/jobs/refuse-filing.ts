import type { Rejection } from '../core/filing-port';
import type { OutboxStore } from '../core/outbox.store';
import { againAfter, messageForAgain, rejectionInWords } from '../filing/file-again';
import { goesAgain, rejected, type FilingEntry } from '../filing/filing-entry';
import type { FilingStore } from '../filing/filing.store';

interface Stores {
  readonly filing: FilingStore;
  readonly outbox: OutboxStore;
}

/** The case system would not have it: a refusal that passes ("locked") goes again by itself, any other waits for a person (F6). */
export async function refuseFiling(entry: FilingEntry, reason: Rejection, stores: Stores, at: Date): Promise<void> {
  const words = rejectionInWords(reason);
  const wait = againAfter(reason, entry.again);
  if (wait === undefined || entry.state === 'filed') {
    const refused = rejected(entry, words, at);
    if (refused !== entry) await stores.filing.save(refused);
    return;
  }
  const again = goesAgain(entry, words);
  await stores.filing.save(again);
  await stores.outbox.add(messageForAgain(again), new Date(at.getTime() + wait));
}
