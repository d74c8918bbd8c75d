/** The time, handed in so that a test can set it and a rule never reads the machine's own. */
export interface Clock {
  /** The instant now, UTC. */
  now(): Date;
}

/** New identifiers: sortable by the time they were made, safe in a URL, never reused. */
export interface Ids {
  next(): string;
}
