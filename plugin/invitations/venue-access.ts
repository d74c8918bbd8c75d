import { hasRole, type Actor } from '../core/actor';
import { cannotSee, mayNot, type Verdict } from '../core/verdict';

/** roles.md "Send letters, book venue": business support keeps the register; whoever plans meetings may look. */
export const maySeeVenues = (actor: Actor): Verdict =>
  hasRole(actor, 'business-support', 'worker', 'senior-practitioner', 'team-manager', 'coordinator')
    ? 'ok'
    : cannotSee('neither plans meetings nor books venues');

export const mayKeepVenues = (actor: Actor): Verdict =>
  hasRole(actor, 'business-support') ? 'ok' : mayNot('Business support keeps the register of venues');
