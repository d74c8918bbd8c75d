import type { Actor, OpenEmergency } from './actor';
import type { PersonId, TeamId, WorkerId } from './case-system';

/** roles.md rule 2: one opening of a record in an emergency, by somebody whose rights do not reach it. Reading only. */
export interface EmergencyAccess {
  readonly id: string;
  readonly workerId: WorkerId;
  readonly workerName: string;
  /** The one child's record that it opens. */
  readonly personId: PersonId;
  /** Teams that held the child when it began: their managers are told. */
  readonly teamIds: readonly TeamId[];
  readonly reason: string;
  /** Instants, UTC. `until` is the first instant at which it no longer holds. */
  readonly from: Date;
  readonly until: Date;
  /** Ended before its time. */
  readonly ended?: { readonly at: Date; readonly by: WorkerId; readonly byName: string };
  /** A manager has looked at it: it is on nobody's list of tasks any more. */
  readonly lookedAt?: { readonly at: Date; readonly by: WorkerId; readonly byName: string };
}

export const holdsAt = ({ from, until, ended }: Pick<EmergencyAccess, 'from' | 'until' | 'ended'>, at: Date): boolean =>
  ended === undefined && from <= at && at < until;

export const emergencyFor = ({ emergencies = [] }: Pick<Actor, 'emergencies'>, personId: PersonId): OpenEmergency | undefined =>
  emergencies.find((each) => each.personId === personId);

/** The same person with no more than their own rights. */
export function withoutEmergencies(actor: Actor): Actor {
  const { emergencies: _, ...own } = actor;
  return own;
}

/** What the audit says of every reading under one. */
export const emergencyMark = (id: string): string => `emergency access ${id}`;
