import { hasRole, type Actor } from './actor';
import type { CalendarDay } from './calendar-day';
import type { Allocation, CaseSystem, Person, PersonId, TeamId } from './case-system';
import { emergencyFor } from './emergency-access';
import { allOf, cannotSee, type Verdict } from './verdict';

/** What stands between one actor and one child's record, asked of the case system at this request. */
export interface ChildAccess {
  readonly personId: PersonId;
  /** The record with which the case system answers: another where this one was merged; undefined where there is none. */
  readonly recordId?: PersonId;
  readonly restricted: boolean;
  /** The actor is on the restricted record's own list of workers. */
  readonly named: boolean;
  /** The actor is the child's allocated worker today. */
  readonly allocated: boolean;
  /** Teams that hold the child today. */
  readonly teamIds: readonly TeamId[];
  /** The record was asked for by itself, not for a list: only so does emergency access open it (roles.md rule 2). */
  readonly byItself?: boolean;
}

export const ALLOCATED_WORKER = 'allocated-worker';

export async function accessToChild(caseSystem: CaseSystem, actor: Actor, personId: PersonId, today: CalendarDay): Promise<ChildAccess> {
  const person = await caseSystem.person(personId);
  const allocations = await caseSystem.allocationsOf(personId);
  const named = (person?.restricted ?? true) && (await caseSystem.mayOpenRestricted(actor.workerId, personId));
  return { ...accessFrom({ personId, person, allocations, named }, actor, today), byItself: true };
}

/** As `accessToChild`, of many at once, for a list: how many questions are asked does not grow with the list. */
export async function accessToEach(
  caseSystem: CaseSystem,
  actor: Actor,
  personIds: readonly PersonId[],
  today: CalendarDay,
): Promise<ReadonlyMap<PersonId, ChildAccess>> {
  const ids = [...new Set(personIds)];
  const persons = await caseSystem.personsOf(ids);
  const allocations = await caseSystem.allocationsOfEach(ids);
  const restricted = ids.filter((id) => persons.get(id)?.restricted ?? true);
  const open = restricted.length === 0 ? new Set<PersonId>() : await caseSystem.restrictedOpenTo(actor.workerId, restricted);
  const accessTo = (personId: PersonId): ChildAccess =>
    accessFrom(
      { personId, person: persons.get(personId), allocations: allocations.get(personId) ?? [], named: open.has(personId) },
      actor,
      today,
    );
  return new Map(ids.map((id) => [id, accessTo(id)]));
}

interface AccessRecords {
  readonly personId: PersonId;
  readonly person: Person | undefined;
  readonly allocations: readonly Allocation[];
  readonly named: boolean;
}

/** A record that is not there, or not any more, is nobody's to open: it counts as restricted. */
function accessFrom({ personId, person, allocations, named }: AccessRecords, actor: Actor, today: CalendarDay): ChildAccess {
  const open = allocations.filter((allocation) => allocation.to === undefined || allocation.to > today);
  return {
    personId,
    ...(person === undefined || person.id === personId ? {} : { recordId: person.id }),
    restricted: person?.restricted ?? true,
    named,
    allocated: open.some((allocation) => allocation.workerId === actor.workerId && allocation.kind === ALLOCATED_WORKER),
    teamIds: open.flatMap((allocation) => (allocation.teamId === undefined ? [] : [allocation.teamId])),
  };
}

/** As `accessToChild`, of the children of one family: each counts as asked for by itself. */
export async function accessToChildren(
  caseSystem: CaseSystem,
  actor: Actor,
  personIds: readonly PersonId[],
  today: CalendarDay,
): Promise<readonly ChildAccess[]> {
  const all = await accessToEach(caseSystem, actor, personIds, today);
  return [...all.values()].map((access) => ({ ...access, byItself: true }));
}

/** roles.md rule 2: a restricted record is for the workers named on it, whatever their role. */
function restrictionAllows(access: ChildAccess): Verdict {
  return access.restricted && !access.named ? cannotSee('restricted record: not on its access list') : 'ok';
}

/** roles.md "Open episode from case record": own caseload, own teams, the auditor's reading, or a reading in an emergency (rule 2). */
export function mayOpenChild(actor: Actor, access: ChildAccess): Verdict {
  if (hasRole(actor, 'auditor')) return 'ok';
  if (access.byItself === true && emergencyFor(actor, access.personId) !== undefined) return 'ok';
  const ownTeams = hasRole(actor, 'senior-practitioner', 'team-manager') && access.teamIds.some((teamId) => actor.teamIds.includes(teamId));
  const own = access.allocated && hasRole(actor, 'worker', 'senior-practitioner', 'team-manager');
  return allOf(restrictionAllows(access), own || ownTeams ? 'ok' : cannotSee('not on this caseload nor in this team'));
}
