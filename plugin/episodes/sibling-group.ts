import { ageOn } from '../core/calendar-day';
import type { Person, PersonId } from '../core/case-system';
import { accessToChild, mayOpenChild } from '../core/child-access';
import type { Asked } from '../core/ground';
import { parentIdsOf, siblingIdsOf } from './siblings';

/** The siblings whom a meeting could be about too, as the actor may see them. */
export interface SiblingGroup {
  readonly siblings: readonly Person[];
  /** Siblings whose records the actor may not open. A restricted record is not even counted (roles.md rule 2). */
  readonly hidden: number;
}

/** The sibling group of the case record's relationships: born and unborn, not yet of age and alive. */
export async function siblingGroupOf(childId: PersonId, asked: Asked): Promise<SiblingGroup> {
  const siblings: Person[] = [];
  let hidden = 0;
  for (const person of await asked.caseSystem.people(await siblingIds(childId, asked))) {
    if (!couldBeSubject(person, asked)) continue;
    const access = await accessToChild(asked.caseSystem, asked.actor, person.id, asked.today);
    if (mayOpenChild(asked.actor, access) === 'ok') siblings.push(person);
    else if (!access.restricted) hidden += 1;
  }
  return { siblings, hidden };
}

async function siblingIds(childId: PersonId, { caseSystem, today }: Asked): Promise<readonly PersonId[]> {
  const ofChild = await caseSystem.relationshipsOf(childId);
  const ofParents = [];
  for (const parentId of parentIdsOf(childId, ofChild, today)) ofParents.push(...(await caseSystem.relationshipsOf(parentId)));
  return siblingIdsOf(childId, { ofChild, ofParents }, today);
}

function couldBeSubject({ dateOfBirth, dateOfDeath }: Person, { policy, today }: Pick<Asked, 'policy' | 'today'>): boolean {
  return dateOfDeath === undefined && (dateOfBirth === undefined || ageOn(dateOfBirth, today) < policy.ages.max);
}
