import type { PersonId, WorkerId } from './case-system';

/** What an event was about. Ids only: never a name, a note or an address. */
export interface Subject {
  readonly episodeId?: string;
  readonly personIds?: readonly PersonId[];
  /** Kind and id of another thing, as `report:uptake/2026-11-21`. */
  readonly thing?: string;
}

export type AuditOutcome = 'done' | 'viewed' | 'refused' | 'downloaded';

export interface AuditEvent {
  readonly id: string;
  /** Instant, UTC. */
  readonly at: Date;
  readonly actorId: WorkerId;
  readonly actorName: string;
  /** The name of the action or query. */
  readonly event: string;
  readonly outcome: AuditOutcome;
  readonly subject: Subject;
  /** Why it was refused, or the reason that the user gave. */
  readonly reason?: string;
}

export interface AuditFilter {
  readonly personId?: PersonId;
  readonly episodeId?: string;
  readonly actorId?: WorkerId;
  /** Exactly this reason, such as the mark of an emergency access. */
  readonly reason?: string;
  /** Events strictly before this id: the next page. */
  readonly before?: string;
  readonly limit: number;
}

export interface AuditStore {
  add(event: AuditEvent): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<readonly AuditEvent[]>;
}
