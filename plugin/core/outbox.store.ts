/** A message for the outside world, kept in the transaction that made it necessary. */
export interface OutboxMessage {
  readonly id: string;
  /** Also the idempotency key outside: a second message with the same key cannot be added. */
  readonly key: string;
  /** Which dispatcher sends it: `file-case-note`, `file-document`, `send-invitation` … */
  readonly kind: string;
  /** Ids only; the dispatcher loads what it sends. */
  readonly payload: Readonly<Record<string, string>>;
}

export interface ClaimedMessage extends OutboxMessage {
  readonly attempts: number;
  /** Settling a message whose claim was taken over by another process changes nothing. */
  readonly claim: string;
}

export interface OutboxCounts {
  readonly waiting: number;
  readonly parked: number;
  readonly oldestWaiting?: Date;
}

export interface ParkedMessage {
  readonly id: string;
  readonly kind: string;
  readonly attempts: number;
  readonly reason: string;
  readonly since: Date;
}

export interface OutboxStore {
  add(message: OutboxMessage, at: Date): Promise<void>;
  /** Takes up to `limit` due messages for `leaseMs`; one statement each, so that only one process wins a message. */
  claim(claim: string, now: Date, leaseMs: number, limit: number): Promise<readonly ClaimedMessage[]>;
  done(message: ClaimedMessage, at: Date): Promise<boolean>;
  retryLater(message: ClaimedMessage, reason: string, notBefore: Date): Promise<boolean>;
  /** Gives up until a person decides; `health()` and a page show it. */
  park(message: ClaimedMessage, reason: string, at: Date): Promise<boolean>;
  release(id: string, at: Date): Promise<boolean>;
  /** As `release`, by the message's key: for a page that shows the thing and not the message. */
  releaseKey(key: string, at: Date): Promise<boolean>;
  parked(): Promise<readonly ParkedMessage[]>;
  counts(): Promise<OutboxCounts>;
}
