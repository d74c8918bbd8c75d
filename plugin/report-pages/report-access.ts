import { hasRole, ROLES, type Actor, type Role } from '../core/actor';
import { mayNot, type Verdict } from '../core/verdict';

/** roles.md "Publishable reports": everybody but the administrator, who sees no content. */
export const REPORT_READERS: readonly Role[] = ROLES.filter((role) => role !== 'administrator');

export const mayReadReports = (actor: Actor): Verdict =>
  hasRole(actor, ...REPORT_READERS) ? 'ok' : mayNot('Administrators look after the settings and do not see reports');

/** roles.md "Internal unsuppressed aggregate": the performance analyst, who gives a reason first. */
export const mayAskForInternalFigures = (actor: Actor): Verdict =>
  hasRole(actor, 'performance-analyst')
    ? 'ok'
    : mayNot('Only a performance analyst can have figures in which small numbers are not hidden');
