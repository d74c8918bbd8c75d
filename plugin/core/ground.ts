import type { Actor } from './actor';
import type { AuditStore } from './audit.store';
import type { CalendarDay } from './calendar-day';
import type { CaseSystem } from './case-system';
import type { Clock, Ids } from './clock';
import type { IdempotencyStore } from './idempotency.store';
import type { OutboxStore } from './outbox.store';
import type { Policy } from './policy';
import type { ReportShelf } from './report-shelf';
import type { Wording } from './wording';

/** What every use case stands on, besides its own stores. */
export interface Ground {
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Where the nightly reports stand. */
  readonly shelf: ReportShelf;
  /** Puts papers into words. */
  readonly wording: Wording;
}

/** The ground during one request. */
export interface Asked extends Ground {
  readonly actor: Actor;
  /** The day it is in London. */
  readonly today: CalendarDay;
}

/** Stores that the doors themselves write to, in the same transaction as the step's own. */
export interface LedgerStores {
  readonly audit: AuditStore;
  readonly outbox: OutboxStore;
  readonly idempotency: IdempotencyStore;
}

/** Our own database: stores for reading, and stores bound to one transaction for changing. */
export interface Store<Stores> {
  readonly stores: Stores & LedgerStores;
  /** All or nothing; what it throws rolls back. */
  transaction<T>(work: (stores: Stores & LedgerStores) => Promise<T>): Promise<T>;
}
