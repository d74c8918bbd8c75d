import type { CalendarDay } from '../core/calendar-day';
import type { Allocation, Worker } from '../core/case-system';
import { Conflict, type Problem } from '../core/errors';
import type { Policy } from '../core/policy';
import { isConnected } from './connected-worker';
import { mustBeOpen, type CoordinatorSpell, type Episode } from './episode';
import { isIndependent, isInTheSameTeam, teamsAs, type IndependencePolicy } from './independence';
import { problemIfBefore, problemIfFuture } from './refuse-problems';

/** What stands between somebody and being this family's coordinator (S1-17, roles.md rule 3). */
export interface Fitness {
  readonly worker: Worker;
  readonly isCoordinator: boolean;
  readonly independent: boolean;
  /** Allowed, and told of. */
  readonly sameTeam: boolean;
  /** Family or a friend of the family. */
  readonly connected: boolean;
}

export function fitnessOf(
  worker: Worker,
  { episode, allocations, on }: { readonly episode: Episode; readonly allocations: readonly Allocation[]; readonly on: CalendarDay },
  policy: IndependencePolicy,
): Fitness {
  return {
    worker,
    isCoordinator: teamsAs(worker, 'coordinator', policy).length > 0,
    independent: isIndependent({ worker, allocations, on }, policy),
    sameTeam: isInTheSameTeam({ worker, allocations, on }),
    connected: isConnected(worker.id, episode),
  };
}

/** Why not this person, in words that say nothing of the family; undefined = they may. The same team is a warning, and blocks nothing. */
export function whyNot(
  { isCoordinator, independent, connected }: Fitness,
  { independenceMonths }: Pick<Policy, 'independenceMonths'>,
): string | undefined {
  if (!isCoordinator) return 'This person is not a coordinator in the case system';
  if (connected) return 'This person is connected to the family: choose somebody else';
  if (independent) return undefined;
  return `Choose somebody who has not been the children’s worker, or the manager of their team, in the last ${independenceMonths} months`;
}

type Appointment = Pick<CoordinatorSpell, 'workerId' | 'from' | 'appointedBy'> & { readonly endReason?: string };

/** S1-14: the first coordinator, or another in their place: then it is kept why. */
export function appointCoordinator(episode: Episode, { endReason, ...appointed }: Appointment): Episode {
  mustBeOpen(episode);
  if (episode.coordinatorId === appointed.workerId) throw new Conflict('This person is the coordinator already');
  const earlier = coordinatorsOf(episode).map((spell) => (spell.to === undefined ? { ...spell, to: appointed.from, endReason } : spell));
  return { ...episode, coordinatorId: appointed.workerId, coordinators: [...earlier, appointed] };
}

/** Of a coordinator from before appointments were kept there is at least that they were the first. */
export const coordinatorsOf = ({ coordinators, coordinatorId, openedOn, openedBy }: Episode): readonly CoordinatorSpell[] =>
  coordinators ?? (coordinatorId === undefined ? [] : [{ workerId: coordinatorId, from: openedOn, appointedBy: openedBy }]);

export function problemsWithAppointment(
  episode: Episode,
  { from, endReason }: { readonly from: CalendarDay; readonly endReason?: string },
  today: CalendarDay,
): readonly (Problem | undefined)[] {
  const last = coordinatorsOf(episode).at(-1);
  return [
    problemIfFuture('from', 'The day of the appointment', from, today) ??
      problemIfBefore('from', 'The day of the appointment', from, {
        on: last?.from ?? episode.openedOn,
        what: last === undefined ? 'it was started' : 'the coordinator before was appointed',
      }),
    last !== undefined && endReason === undefined
      ? { field: 'endReason', message: 'Enter why another coordinator is appointed' }
      : undefined,
  ];
}

/** S2-12: somebody independent, whatever the type of meeting. */
export function askForCoordinator(episode: Episode, asked: NonNullable<Episode['coordinatorAsked']>): Episode {
  mustBeOpen(episode);
  if (episode.coordinatorId !== undefined) throw new Conflict('There is a coordinator already');
  if (episode.coordinatorAsked !== undefined) throw new Conflict('Somebody independent has been asked for already');
  return { ...episode, coordinatorAsked: asked };
}

/** S1-13: not before it was asked for. */
export const problemsWithFirstContact = (episode: Episode, on: CalendarDay, today: CalendarDay): readonly (Problem | undefined)[] => [
  problemIfFuture('on', 'The day of the first talk', on, today) ??
    problemIfBefore('on', 'The day of the first talk', on, {
      on: episode.referral?.on ?? episode.openedOn,
      what: 'a meeting was asked for',
    }),
];
