import type { PersonId, TeamId, WorkerId } from './case-system';

/** Internal role keys (roles.md); what a council calls them is in its policy's labels. */
export const ROLES = [
  'worker',
  'senior-practitioner',
  'coordinator',
  'team-manager',
  'business-support',
  'performance-analyst',
  'administrator',
  'conference-chair',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A record that is read in an emergency just now: see `emergency-access`. */
export interface OpenEmergency {
  readonly id: string;
  readonly personId: PersonId;
}

/** Who is asking: read afresh from the case system at every request, never from a link or a form. */
export interface Actor {
  readonly workerId: WorkerId;
  readonly loginId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly TeamId[];
  /** The child whose record opened this session; pages of other children's episodes are not found in it. */
  readonly launchedFor?: PersonId;
  /** Records that this person reads in an emergency just now, beyond their own rights (roles.md rule 2). */
  readonly emergencies?: readonly OpenEmergency[];
  /** On a device that was handed to the family: the one plan that it may write. Such an actor has no role. */
  readonly writesPlan?: string;
  /** Came by a link of their own: the hash of its token, and the one invitation that it answers. Such an actor has no role. */
  readonly answersBy?: string;
}

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));
