/**
 * What an access rule answers: `'ok'`, or why not. `seen` tells whether the person may know that the
 * record exists: where they may not, the page reads as not found and only the audit keeps the reason.
 */
export type Verdict = 'ok' | Refusal;

export interface Refusal {
  readonly seen: boolean;
  readonly reason: string;
}

/** The record is there, this may not be done with it by this person. */
export const mayNot = (reason: string): Refusal => ({ seen: true, reason });

/** For this person the record does not exist. */
export const cannotSee = (reason: string): Refusal => ({ seen: false, reason });

/** The first refusal, or `'ok'`. */
export function allOf(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== 'ok') ?? 'ok';
}
