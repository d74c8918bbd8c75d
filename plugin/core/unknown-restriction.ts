import { ALLOCATED_WORKER } from './child-access';
import { dayInLondon } from './calendar-day';
import { knowledgeOf, type Allocation, type CaseSystem, type Person, type WorkerId } from './case-system';
import type { Clock } from './clock';

/**
 * What a case system that cannot tell which records are restricted is taken to say. 'allocated-only': every child's record is
 * restricted, and its allocated workers are named on it, since a record whose flag nobody can see may be the one that must not
 * be opened (roles.md rule 2). 'as-not-restricted': the council has decided otherwise.
 */
export type UnknownRestriction = 'allocated-only' | 'as-not-restricted';

export function withUnknownRestriction(caseSystem: CaseSystem, treatedAs: UnknownRestriction, clock: Clock): CaseSystem {
  if (knowledgeOf(caseSystem).restriction || treatedAs === 'as-not-restricted') return caseSystem;
  const restrict = (person: Person): Person => (person.isChildRecord ? { ...person, restricted: true } : person);
  const isAllocated = (workerId: WorkerId, allocations: readonly Allocation[]): boolean => {
    const today = dayInLondon(clock.now());
    return allocations.some(
      (each) =>
        each.workerId === workerId && each.kind === ALLOCATED_WORKER && each.from <= today && (each.to === undefined || each.to > today),
    );
  };
  return {
    ...caseSystem,
    async person(id) {
      const found = await caseSystem.person(id);
      return found && restrict(found);
    },
    people: async (ids) => (await caseSystem.people(ids)).map(restrict),
    personsOf: async (ids) => new Map([...(await caseSystem.personsOf(ids))].map(([id, person]) => [id, restrict(person)])),
    mayOpenRestricted: async (workerId, personId) => isAllocated(workerId, await caseSystem.allocationsOf(personId)),
    async restrictedOpenTo(workerId, personIds) {
      const allocations = await caseSystem.allocationsOfEach(personIds);
      return new Set(personIds.filter((id) => isAllocated(workerId, allocations.get(id) ?? [])));
    },
    async *histories() {
      for await (const history of caseSystem.histories()) yield { ...history, person: restrict(history.person) };
    },
  };
}

/** What the case system does not tell, in the words that stand on every page; nothing where it tells everything. */
export function notTold(caseSystem: Pick<CaseSystem, 'knows'>, treatedAs: UnknownRestriction): string | undefined {
  const knows = knowledgeOf(caseSystem);
  const missing = [
    ...(knows.restriction ? [] : ['which records are restricted']),
    ...(knows.relationships ? [] : ['who is related to whom, apart from a child’s mother']),
    ...(knows.telephones ? [] : ['telephone numbers']),
  ];
  if (missing.length === 0) return undefined;
  const then = treatedAs === 'allocated-only' ? ' Only a child’s allocated workers may open the record.' : '';
  return `The case system does not tell us ${missing.join('; ')}.${knows.restriction ? '' : then}`;
}
