import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { TeamId, WorkerId, WorkerTeam } from '../../../plugin/core/case-system';
import { rowsBy } from '../case-source';

/** One role of one worker in one team, past roles too. */
export interface WorkerRole extends WorkerTeam {
  readonly key: string;
  readonly workerId: WorkerId;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
}

/** Where somebody works on a day: the primary role first, then the one that began last, then the highest number. */
function rolesOn(roles: readonly WorkerRole[], day: CalendarDay): readonly WorkerRole[] {
  return roles
    .filter((role) => (role.from === undefined || role.from <= day) && (role.to === undefined || day < role.to))
    .toSorted(primaryThenLatest);
}

export const teamsOn = (roles: readonly WorkerRole[], day: CalendarDay): readonly WorkerTeam[] =>
  rolesOn(roles, day).map(({ teamId, teamName, roleCode, primary }) => ({ teamId, teamName, roleCode, primary }));

/**
 * The team that holds an involvement: the worker's team on its last day, or today while it is open. A worker who
 * left with open work leaves it with the team of the last role, so that it stays in some manager's sight.
 */
export function teamOfInvolvement(
  roles: readonly WorkerRole[],
  involvement: { readonly to?: CalendarDay },
  today: CalendarDay,
): { readonly teamId: TeamId; readonly teamName: string } | undefined {
  const on = involvement.to === undefined || involvement.to > today ? today : involvement.to;
  const role = rolesOn(roles, on)[0] ?? lastRoleBefore(roles, on) ?? [...roles].toSorted(primaryThenLatest).at(-1);
  return role === undefined ? undefined : { teamId: role.teamId, teamName: role.teamName };
}

const lastRoleBefore = (roles: readonly WorkerRole[], on: CalendarDay): WorkerRole | undefined =>
  roles.filter((role) => role.from === undefined || role.from <= on).toSorted(lastToEnd)[0];

/** Each worker's roles: involvements are many, and each asks for its own worker's. */
export const rolesByWorker = (roles: readonly WorkerRole[]): ReadonlyMap<WorkerId, readonly WorkerRole[]> =>
  rowsBy(roles, (role) => role.workerId);

function primaryThenLatest(a: WorkerRole, b: WorkerRole): number {
  if (a.primary !== b.primary) return a.primary ? -1 : 1;
  return (b.from ?? '').localeCompare(a.from ?? '') || Number(b.key) - Number(a.key);
}

const lastToEnd = (a: WorkerRole, b: WorkerRole): number => (b.to ?? '9999').localeCompare(a.to ?? '9999') || primaryThenLatest(a, b);
