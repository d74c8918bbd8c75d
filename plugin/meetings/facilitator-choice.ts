import type { Allocation, Worker, WorkerId } from '../core/case-system';
import { ALLOCATED_WORKER } from '../core/child-access';
import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { Asked } from '../core/ground';
import type { MeetingType } from '../core/policy-meeting-types';
import type { Episode } from '../episodes/episode';
import { allocationsOfEpisode } from '../episodes/episode-allocations';
import { isInTheSameTeam } from '../episodes/independence';
import { facilitatorProblem, relationOf } from './facilitator';
import type { FacilitatorRelation } from './meeting';
import { SOMEBODY_ELSE } from './meeting-details';

/** What the case system says of who could run a meeting about these children. */
export interface FacilitatorChoice {
  readonly type: MeetingType;
  readonly allocations: readonly Allocation[];
  /** Offered in the form, likeliest first: the first is chosen already (S2-11, S2-40). */
  readonly workers: readonly Worker[];
}

export async function facilitatorChoice(episode: Episode, type: MeetingType, asked: Asked): Promise<FacilitatorChoice> {
  const allocations = await allocationsOfEpisode(episode, asked);
  const current = allocations.filter(({ to }) => to === undefined || to > asked.today);
  const workers =
    type.facilitatorRule === 'independent'
      ? await known(episode.coordinatorId === undefined ? [] : [episode.coordinatorId], asked)
      : await workerLed(current, asked);
  return { type, allocations, workers };
}

/** The allocated workers, then the Senior Practitioners of their teams (S2-20, S2-41). */
async function workerLed(current: readonly Allocation[], asked: Asked): Promise<readonly Worker[]> {
  const allocated = current.filter(({ kind }) => kind === ALLOCATED_WORKER).map(({ workerId }) => workerId);
  const teamIds = [...new Set(current.flatMap(({ teamId }) => teamId ?? []))];
  const inTeams = await asked.caseSystem.workersInTeams(teamIds);
  const seniors = inTeams.filter((worker) =>
    worker.teams.some(
      ({ teamId, roleCode }) => teamIds.includes(teamId) && (asked.policy.roles[roleCode] ?? []).includes('senior-practitioner'),
    ),
  );
  const workers = await known(allocated, asked);
  return [...workers, ...seniors.filter((senior) => !workers.some((worker) => worker.id === senior.id))];
}

async function known(ids: readonly WorkerId[], { caseSystem }: Asked): Promise<readonly Worker[]> {
  const wanted = [...new Set(ids)];
  const workers = await caseSystem.workersOf(wanted);
  return wanted.flatMap((id) => workers.get(id) ?? []);
}

export interface TypedFacilitator {
  readonly facilitator: string;
  readonly facilitatorLogin?: string;
  readonly facilitatorReason?: string;
}

/** Whom the form names: one of the list, or somebody by the name they sign in with. */
export async function namedFacilitator(typed: TypedFacilitator, { caseSystem }: Asked): Promise<Worker | undefined> {
  if (typed.facilitator !== SOMEBODY_ELSE) return caseSystem.worker(typed.facilitator);
  return typed.facilitatorLogin === undefined ? undefined : caseSystem.workerByLogin(typed.facilitatorLogin);
}

export interface CheckedFacilitator {
  readonly relation?: FacilitatorRelation;
  readonly problem?: Problem;
}

/** S1-17, S2-20: may this person run this type of meeting on that day? */
export function checkFacilitator(
  worker: Worker | undefined,
  typed: TypedFacilitator,
  { type, allocations }: FacilitatorChoice,
  on: CalendarDay,
  { policy }: Pick<Asked, 'policy'>,
): CheckedFacilitator {
  if (worker === undefined) {
    const field = typed.facilitator === SOMEBODY_ELSE ? 'facilitatorLogin' : 'facilitator';
    return { problem: { field, message: 'Nobody works here under that name. Check how they sign in to the case system' } };
  }
  const relation = relationOf({ worker, allocations, on }, type.facilitatorRule, policy);
  return { relation, problem: facilitatorProblem(type, relation, typed.facilitatorReason, policy.independenceMonths) };
}

/** S1-17: a coordinator from the same team is allowed, and told of. */
export function sameTeamWarning(worker: Worker, choice: FacilitatorChoice, on: CalendarDay): boolean {
  return choice.type.facilitatorRule === 'independent' && isInTheSameTeam({ worker, allocations: choice.allocations, on });
}
