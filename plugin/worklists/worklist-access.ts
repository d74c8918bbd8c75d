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
