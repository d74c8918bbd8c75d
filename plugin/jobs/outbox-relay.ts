import type { Clock, Ids } from '../core/clock';
import type { Store } from '../core/ground';
import type { Log } from '../core/log';
import type { ClaimedMessage, OutboxStore } from '../core/outbox.store';
import type { Dispatched, Dispatcher, RecordOutcome } from './dispatcher';

export interface RelaySettings {
  /** Messages taken in one pass. */
  readonly batch: number;
  /** Milliseconds after which another process may take over a message whose process did not come back: longer than any one dispatch. */
  readonly leaseMs: number;
  /** Milliseconds before the second try; each later wait is twice the one before … */
  readonly firstWaitMs: number;
  /** … up to this. */
  readonly longestWaitMs: number;
  /** Tries before a message is parked for a person to decide. */
  readonly maxAttempts: number;
}

/** About a day of trying: 30 s, 1 min, 2 min … then every half hour (attack-and-fault case F5). */
export const DEFAULT_RELAY: RelaySettings = {
  batch: 50,
  leaseMs: 5 * 60_000,
  firstWaitMs: 30_000,
  longestWaitMs: 30 * 60_000,
  maxAttempts: 50,
};

export interface Relay<Stores> {
  readonly store: Store<Stores>;
  readonly dispatchers: readonly Dispatcher<Stores>[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly settings: RelaySettings;
}

export interface Relayed {
  readonly done: number;
  /** Will be tried again. */
  readonly waiting: number;
  readonly parked: number;
}

/** The wait before the next try, in milliseconds. @param attempts tries made so far, at least 1. */
export function waitAfter(attempts: number, settings: Pick<RelaySettings, 'firstWaitMs' | 'longestWaitMs'>): number {
  return Math.min(settings.longestWaitMs, settings.firstWaitMs * 2 ** (attempts - 1));
}

/**
 * Sends what is due, one message after another. Safe beside other processes doing the same: each message is claimed by
 * a statement that one process wins, and settled, with the change that belongs to it, in one transaction that counts
 * only while the claim still holds.
 */
export async function relayOnce<Stores>(relay: Relay<Stores>): Promise<Relayed> {
  const relayed = { done: 0, waiting: 0, parked: 0 };
  for (let taken = 0; taken < relay.settings.batch; taken += 1) {
    const [message] = await relay.store.stores.outbox.claim(relay.ids.next(), relay.clock.now(), relay.settings.leaseMs, 1);
    if (message === undefined) break;
    const settled = await settle(relay, message, await tried(relay, message));
    if (settled !== undefined) relayed[settled] += 1;
  }
  return relayed;
}

async function tried<Stores>(relay: Relay<Stores>, message: ClaimedMessage): Promise<Dispatched<Stores>> {
  // A try is counted when it begins: this message has brought its process down before, and more than once.
  if (message.attempts > relay.settings.maxAttempts) return { outcome: 'again', reason: 'No try came to an end' };
  const dispatcher = dispatcherOf(relay, message);
  if (dispatcher === undefined) return { outcome: 'again', reason: 'Nothing here knows how to send this kind of message' };
  try {
    return await dispatcher.dispatch(message, relay.store.stores, relay.clock.now());
  } catch (error) {
    // The kind of error alone: its words may hold a family's.
    return { outcome: 'again', reason: error instanceof Error ? error.name : 'Error' };
  }
}

const dispatcherOf = <Stores>(relay: Relay<Stores>, message: ClaimedMessage): Dispatcher<Stores> | undefined =>
  relay.dispatchers.find((dispatcher) => dispatcher.kind === message.kind);

/** Another process took the message over meanwhile: what this one found out is dropped. */
class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

async function settle<Stores>(
  relay: Relay<Stores>,
  message: ClaimedMessage,
  dispatched: Dispatched<Stores>,
): Promise<keyof Relayed | undefined> {
  const reason = dispatched.reason ?? 'Not taken';
  const givesUp = dispatched.outcome === 'again' && message.attempts >= relay.settings.maxAttempts;
  const outcome = givesUp ? 'park' : dispatched.outcome;
  const records = [dispatched.record, givesUp ? dispatcherOf(relay, message)?.gaveUp?.(message, reason) : undefined];
  try {
    await relay.store.transaction(async (stores) => {
      const at = relay.clock.now();
      for (const record of records as readonly (RecordOutcome<Stores> | undefined)[]) await record?.(stores, at);
      const held = await settleMessage(stores.outbox, message, outcome, reason, at, relay.settings);
      if (!held) throw new ClaimLost();
    });
  } catch (error) {
    // Left claimed: it comes again when its time is up, and one message never stands in the way of the rest.
    const facts = { message: message.id, kind: message.kind };
    if (error instanceof ClaimLost) relay.log.warn('outbox-claim-lost', facts);
    else relay.log.error('outbox-not-settled', { ...facts, reason: error instanceof Error ? error.name : 'Error' });
    return undefined;
  }
  tellLog(relay.log, message, outcome, reason);
  return outcome === 'done' ? 'done' : outcome === 'park' ? 'parked' : 'waiting';
}

function settleMessage(
  outbox: OutboxStore,
  message: ClaimedMessage,
  outcome: Dispatched<unknown>['outcome'],
  reason: string,
  at: Date,
  settings: RelaySettings,
): Promise<boolean> {
  if (outcome === 'done') return outbox.done(message, at);
  if (outcome === 'park') return outbox.park(message, reason, at);
  return outbox.retryLater(message, reason, new Date(at.getTime() + waitAfter(message.attempts, settings)));
}

function tellLog(log: Log, message: ClaimedMessage, outcome: Dispatched<unknown>['outcome'], reason: string): void {
  const facts = { message: message.id, kind: message.kind, attempts: message.attempts };
  if (outcome === 'park') log.error('outbox-parked', { ...facts, reason });
  else if (outcome === 'again') log.warn('outbox-waiting', { ...facts, reason });
  else if (message.attempts > 1) log.warn('outbox-sent-at-last', facts);
}
