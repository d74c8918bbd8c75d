import type { ClaimedMessage } from '../core/outbox.store';

/** A change to our own records that belongs to what became of a message: made in the transaction that settles it. */
export type RecordOutcome<Stores> = (stores: Stores, at: Date) => Promise<void>;

/**
 * What became of one try.
 * - `done`: the other side has it, or it is no longer wanted.
 * - `again`: the way there is shut; the relay tries again later, a little less often each time.
 * - `park`: trying again by itself would not help, or might send twice; it waits for a person.
 */
export interface Dispatched<Stores> {
  readonly outcome: 'done' | 'again' | 'park';
  /** For whoever looks after it: a code and what to do. No name, address or text of the message. Only for `again` and `park`. */
  readonly reason?: string;
  readonly record?: RecordOutcome<Stores>;
}

/** Carries one kind of outbox message to the outside world. */
export interface Dispatcher<Stores> {
  readonly kind: string;
  /**
   * Called outside any transaction, perhaps more than once for one message and perhaps by two processes at once:
   * the message's key, which the other side knows, makes that once. What it throws counts as `again`.
   */
  dispatch(message: ClaimedMessage, stores: Stores, at: Date): Promise<Dispatched<Stores>>;
  /** When the relay gives up after the last try: what is recorded with the parking. */
  gaveUp?(message: ClaimedMessage, reason: string): RecordOutcome<Stores>;
}
