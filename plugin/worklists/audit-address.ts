/** What the audit log is asked for; what is left out is not filtered by. */
export interface AuditAddress {
  readonly personId?: string;
  readonly episodeId?: string;
  readonly workerId?: string;
  /** Events older than this one: the next page. */
  readonly before?: string;
}
