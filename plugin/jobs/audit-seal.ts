import { createHash } from 'node:crypto';
import type { AuditSeal } from '../core/audit-seal.store';
import type { AuditEvent } from '../core/audit.store';

const byId = (one: AuditEvent, other: AuditEvent): number => (one.id < other.id ? -1 : 1);

/** Everything that an event says, in one fixed order: the least change of it is another text. */
function lineOf({ id, at, actorId, actorName, event, outcome, subject, reason }: AuditEvent): string {
  const people = (subject.personIds ?? []).toSorted((one, other) => (one < other ? -1 : 1));
  const { episodeId = null, thing = null } = subject;
  return JSON.stringify([id, at.toISOString(), actorId, actorName, event, outcome, episodeId, thing, reason ?? null, people]);
}

export function sealHash(previousHash: string, events: readonly AuditEvent[]): string {
  const hash = createHash('sha256').update(previousHash);
  for (const event of events.toSorted(byId)) hash.update('\n').update(lineOf(event));
  return hash.digest('hex');
}

/** The seal that comes after `previous`. @param events at least one. */
export function nextSeal(previous: AuditSeal | undefined, events: readonly AuditEvent[], at: Date): AuditSeal {
  const previousHash = previous?.hash ?? '';
  const upTo = events.toSorted(byId).at(-1)?.id ?? '';
  return { number: (previous?.number ?? 0) + 1, previousHash, hash: sealHash(previousHash, events), events: events.length, upTo, at };
}

/** What is wrong with a seal, in words for the auditor; undefined where all stands as it was sealed. */
export function problemWithSeal(seal: AuditSeal, before: AuditSeal | undefined, events: readonly AuditEvent[]): string | undefined {
  if (seal.number !== (before?.number ?? 0) + 1) return `seal ${(before?.number ?? 0) + 1} is missing`;
  if (seal.previousHash !== (before?.hash ?? '')) return `seal ${seal.number} does not follow from the one before it`;
  const missing = seal.events - events.length;
  if (missing > 0) return `seal ${seal.number}: ${missing} of ${seal.events} events are missing`;
  return sealHash(seal.previousHash, events) === seal.hash ? undefined : `seal ${seal.number}: an event was changed or put in`;
}
