import type { AuditEvent } from '../core/audit.store';

/** The name of the action that keeps the reason, under which the audit is asked for it. */
export const ASKED_FOR_INTERNAL = 'ask-for-internal-figures';

/** The same for the figures of one's own teams. */
export const ASKED_FOR_OWN_TEAMS = 'ask-for-own-team-figures';

/** How long a reason holds. */
const HOLDS_MS = 60 * 60_000;

/** What a person said that they need these very figures for, while it holds. The audit itself is the record of it. */
export function reasonFor(thing: string, own: readonly AuditEvent[], now: Date, asked = ASKED_FOR_INTERNAL): string | undefined {
  const since = now.getTime() - HOLDS_MS;
  const isFor = ({ event, outcome, subject }: AuditEvent): boolean => event === asked && outcome === 'done' && subject.thing === thing;
  return own.find((event) => isFor(event) && event.at.getTime() > since)?.reason;
}
