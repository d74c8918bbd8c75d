import { ALLOCATED_WORKER } from '../core/child-access';
import type { MeetingType } from '../core/policy-meeting-types';
import { heldBy, isIndependent, openOn, teamsAs, type IndependenceFacts, type IndependencePolicy } from '../episodes/independence';
import type { FacilitatorRelation } from './meeting';

/** C1: what the facilitator is to the case on that day, in the order in which the type of meeting asks. */
export function relationOf(
  facts: IndependenceFacts,
  rule: MeetingType['facilitatorRule'],
  policy: IndependencePolicy,
): FacilitatorRelation {
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
