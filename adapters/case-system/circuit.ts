/**
 * Whether a source that failed is asked at all. Closed: it is asked. Open: it rests, and whoever asks is told at once. When the
 * rest is over one asker tries; the answer closes the circuit or opens it for another rest. Times are milliseconds of the clock.
 */
export type Circuit =
  | { readonly state: 'closed'; readonly failures: number }
  | { readonly state: 'open'; readonly until: number }
  | { readonly state: 'trying'; readonly since: number };

export interface CircuitSettings {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long the source rests, in milliseconds. */
  readonly rest: number;
}

export const CLOSED: Circuit = { state: 'closed', failures: 0 };

export interface Asking {
  readonly ask: boolean;
  readonly circuit: Circuit;
}

export function asking(circuit: Circuit, now: number, settings: CircuitSettings): Asking {
  if (circuit.state === 'closed') return { ask: true, circuit };
  const restIsOver = circuit.state === 'open' ? now >= circuit.until : now - circuit.since >= settings.rest;
  // A try of which nothing more was heard keeps nobody else from trying.
  return restIsOver ? { ask: true, circuit: { state: 'trying', since: now } } : { ask: false, circuit };
}

export function afterFailure(circuit: Circuit, now: number, settings: CircuitSettings): Circuit {
  const failures = circuit.state === 'closed' ? circuit.failures + 1 : settings.failures;
  return failures >= settings.failures ? { state: 'open', until: now + settings.rest } : { state: 'closed', failures };
}
