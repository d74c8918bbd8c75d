import type { Role } from '../core/actor';
import { addMonths, type CalendarDay } from '../core/calendar-day';
import type { Allocation, Worker } from '../core/case-system';
import { ALLOCATED_WORKER } from '../core/child-access';
import type { Policy } from '../core/policy';
import type { MeetingType } from '../core/policy-meeting-types';
import type { FacilitatorRelation } from './meeting';

/** What the case system says of somebody who is to run a meeting. */
export interface FacilitatorFacts {
  readonly worker: Worker;
  /** Of every child of the episode, current and past. */
  readonly allocations: readonly Allocation[];
  /** The day on which the meeting is, or today. */
  readonly on: CalendarDay;
}

type FacilitatorPolicy = Pick<Policy, 'roles' | 'independenceMonths'>;

const openOn = (on: CalendarDay) => (allocation: Allocation) =>
  allocation.from <= on && (allocation.to === undefined || allocation.to > on);

/** The teams in which the worker has a role that the council maps to this one. */
const teamsAs = (worker: Worker, role: Role, { roles }: FacilitatorPolicy): readonly string[] =>
  worker.teams.filter((team) => (roles[team.roleCode] ?? []).includes(role)).map((team) => team.teamId);

const heldBy = (allocations: readonly Allocation[], teamIds: readonly string[]): boolean =>
  allocations.some(({ teamId }) => teamId !== undefined && teamIds.includes(teamId));

/** S1-17: not the worker of any of the children, nor that worker's manager, now or within the look-back. */
export function isIndependent({ worker, allocations, on }: FacilitatorFacts, policy: FacilitatorPolicy): boolean {
  const since = addMonths(on, -policy.independenceMonths);
  const within = allocations.filter(({ from, to }) => from <= on && (to === undefined || to > since));
  const heldTheCase = within.some((each) => each.workerId === worker.id && each.kind === ALLOCATED_WORKER);
  return !heldTheCase && !heldBy(within, teamsAs(worker, 'team-manager', policy));
}

/** S1-17: only a warning. */
export function isInTheSameTeam({ worker, allocations, on }: FacilitatorFacts): boolean {
  return heldBy(
    allocations.filter(openOn(on)),
    worker.teams.map((team) => team.teamId),
  );
}

/** C1: what the facilitator is to the case on that day, in the order in which the type of meeting asks. */
export function relationOf(facts: FacilitatorFacts, rule: MeetingType['facilitatorRule'], policy: FacilitatorPolicy): FacilitatorRelation {
  const current = facts.allocations.filter(openOn(facts.on));
  if (rule === 'independent' && isIndependent(facts, policy)) return 'independent';
  if (current.some((each) => each.workerId === facts.worker.id && each.kind === ALLOCATED_WORKER)) return 'allocated-worker';
  if (heldBy(current, teamsAs(facts.worker, 'senior-practitioner', policy))) return 'senior-practitioner';
  return isIndependent(facts, policy) ? 'independent' : 'other';
}

/** Why this person may not run this type of meeting, if so: S1-17 for conferences, S2-20 and S2-41 for worker-led meetings. */
export function facilitatorProblem(
  type: Pick<MeetingType, 'facilitatorRule'>,
  relation: FacilitatorRelation,
  reason: string | undefined,
  months: number,
): { readonly field: 'facilitator' | 'facilitatorReason'; readonly message: string } | undefined {
  if (type.facilitatorRule === 'independent') {
    if (relation === 'independent') return undefined;
    const message = `Choose somebody who has not been the children’s worker, or the manager of their team, in the last ${months} months`;
    return { field: 'facilitator', message };
  }
  if (relation === 'allocated-worker' || relation === 'senior-practitioner' || reason !== undefined) return undefined;
  return {
    field: 'facilitatorReason',
    message: 'Say why neither the allocated worker nor a senior practitioner of the team runs the meeting',
  };
}
