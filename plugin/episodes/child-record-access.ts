import { hasRole, type Actor } from '../core/actor';
import { mayOpenChild, type ChildAccess } from '../core/child-access';
import { exceptAsReader } from './episode-access';
import { allOf, cannotSee, mayNot, type Verdict } from '../core/verdict';

/** The child's own page: who may open the record, and in a launched session only the record that opened it. */
export function mayOpenChildRecord(actor: Actor, access: ChildAccess): Verdict {
  const ofThisLaunch = actor.launchedFor === undefined || actor.launchedFor === access.personId;
  return allOf(ofThisLaunch ? 'ok' : cannotSee('another child than the one whose record opened this session'), mayOpenChild(actor, access));
}

/** roles.md "Open episode from case record": the worker's, Senior Practitioner's and manager's; the auditor only reads. */
export function mayStartEpisode(actor: Actor, access: ChildAccess): Verdict {
  const alone = exceptAsReader(actor);
  const starts = hasRole(alone, 'worker', 'senior-practitioner', 'team-manager') && mayOpenChild(alone, access) === 'ok';
  return allOf(
    mayOpenChildRecord(actor, access),
    starts ? 'ok' : mayNot('Only the child’s worker, or a Senior Practitioner or manager of the team, can start this'),
  );
}
