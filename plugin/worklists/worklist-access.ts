import { hasRole, type Actor } from '../core/actor';
import { mayNot, type Verdict } from '../core/verdict';

/** roles.md "Audit log": the auditor reads it whole. */
export const mayReadAudit = (actor: Actor): Verdict =>
  hasRole(actor, 'auditor') ? 'ok' : mayNot('Only the auditor can read the audit log');

/** Kinds and reasons alone stand there, no case: the manager acts on them, and the administrator on what is behind them. */
export const mayMindOutbox = (actor: Actor): Verdict =>
  hasRole(actor, 'team-manager', 'administrator')
    ? 'ok'
    : mayNot('Only a team manager or an administrator can see what is waiting to be filed or sent');

/** roles.md "Case-level overdue list": worker, Senior Practitioner, coordinator and manager their own; business support letters alone. */
export const mayHaveTasks = (actor: Actor): Verdict =>
  hasRole(actor, 'worker', 'senior-practitioner', 'team-manager', 'coordinator', 'business-support')
    ? 'ok'
    : mayNot('Tasks are for the people who work with families, and for business support');

/** The same as a file with names: nobody's but theirs who work with the families; the analyst's right to it is off (roles.md). */
export const mayHaveOverdueList = (actor: Actor): Verdict =>
  hasRole(actor, 'worker', 'senior-practitioner', 'team-manager', 'coordinator')
    ? 'ok'
    : mayNot('The list of overdue cases is for the people who work with these families');
