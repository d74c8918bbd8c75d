import type { AuditEvent } from './audit.store';

/** A closed piece of the audit: what stood in it, and the seal before, make its hash. */
export interface AuditSeal {
  /** 1, 2, 3 …, without a gap. */
  readonly number: number;
  /** SHA-256, 64 hexadecimal digits, of the seal before; empty for the first. */
  readonly previousHash: string;
  /** SHA-256, 64 hexadecimal digits: of `previousHash` and of every event in it. */
  readonly hash: string;
  readonly events: number;
  /** The highest id in it. */
  readonly upTo: string;
  /** Instant, UTC. */
  readonly at: Date;
}

export interface AuditSealStore {
  last(): Promise<AuditSeal | undefined>;
  /** The newest seal made before an instant. */
  lastBefore(at: Date): Promise<AuditSeal | undefined>;
  /** In their order, after a number. */
  after(number: number, limit: number): Promise<readonly AuditSeal[]>;
  /** Events that stand in no seal, with ids above `id`, lowest first. */
  unsealed(id: string, limit: number): Promise<readonly AuditEvent[]>;
  /** In a transaction: false where another process has made a seal of this number. */
  add(seal: AuditSeal, ids: readonly string[]): Promise<boolean>;
  /** What stands in the audit today of a seal's events, lowest id first. */
  eventsOf(number: number): Promise<readonly AuditEvent[]>;
}
