import type { Role } from '../core/actor';
import { addMonths, type CalendarDay } from '../core/calendar-day';
import type { Allocation, Worker } from '../core/case-system';
import { ALLOCATED_WORKER } from '../core/child-access';
import type { Policy } from '../core/policy';

/** What the case system says of somebody who is to be independent of a family's case. */
export interface IndependenceFacts {
  readonly worker: Worker;
  /** Of every child of the episode, current and past. */
  readonly allocations: readonly Allocation[];
  /** The day of the meeting, or of the appointment. */
  readonly on: CalendarDay;
}

export type IndependencePolicy = Pick<Policy, 'roles' | 'independenceMonths'>;

export const openOn = (on: CalendarDay) => (allocation: Allocation) =>
  allocation.from <= on && (allocation.to === undefined || allocation.to > on);

/** The teams in which the worker has a role that the council maps to this one. */
export const teamsAs = (worker: Worker, role: Role, { roles }: Pick<IndependencePolicy, 'roles'>): readonly string[] =>
  worker.teams.filter((team) => (roles[team.roleCode] ?? []).includes(role)).map((team) => team.teamId);

export const heldBy = (allocations: readonly Allocation[], teamIds: readonly string[]): boolean =>
  allocations.some(({ teamId }) => teamId !== undefined && teamIds.includes(teamId));

/** S1-17: not the worker of any of the children, nor that worker's manager, now or within the look-back. */
export function isIndependent({ worker, allocations, on }: IndependenceFacts, policy: IndependencePolicy): boolean {
  const since = addMonths(on, -policy.independenceMonths);
  const within = allocations.filter(({ from, to }) => from <= on && (to === undefined || to > since));
  const heldTheCase = within.some((each) => each.workerId === worker.id && each.kind === ALLOCATED_WORKER);
  return !heldTheCase && !heldBy(within, teamsAs(worker, 'team-manager', policy));
}

/** S1-17: only a warning. */
export function isInTheSameTeam({ worker, allocations, on }: IndependenceFacts): boolean {
  return heldBy(
    allocations.filter(openOn(on)),
    worker.teams.map((team) => team.teamId),
  );
}
