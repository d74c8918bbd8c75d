import { hasRole, ROLES, type Actor, type Role } from '../core/actor';
import type { Policy } from '../core/policy';
import { mayNot, type Verdict } from '../core/verdict';

/** roles.md "Publishable reports": everybody but the administrator, who sees no content. */
export const REPORT_READERS: readonly Role[] = ROLES.filter((role) => role !== 'administrator');

export const mayReadReports = (actor: Actor): Verdict =>
  hasRole(actor, ...REPORT_READERS) ? 'ok' : mayNot('Administrators look after the settings and do not see reports');

/** roles.md "Internal unsuppressed aggregate": the performance analyst downloads, the auditor reads; each gives a reason first. */
export const mayAskForInternalFigures = (actor: Actor): Verdict =>
  hasRole(actor, 'performance-analyst', 'auditor')
    ? 'ok'
    : mayNot('Only a performance analyst or an auditor can have figures in which small numbers are not hidden');

/** roles.md "Internal unsuppressed aggregate": a team manager has it of their own area, which is their own teams. */
export const mayHaveOwnTeamFigures = (actor: Actor): Verdict =>
  hasRole(actor, 'team-manager') ? 'ok' : mayNot('Only a team manager sees figures of single teams in which small numbers are not hidden');

/** roles.md "Case-level …": rows of single children are a right of their own, off until the council's settings say so. */
export function mayPrepareCensus(actor: Actor, { census }: Pick<Policy, 'census'>): Verdict {
  if (!hasRole(actor, 'performance-analyst')) return mayNot('Only a performance analyst prepares the children in need census');
  return census.prepared ? 'ok' : mayNot('The council has not set that the children in need census is prepared here');
}

/**
 * roles.md "Case-level overdue list", for every list of single cases: theirs who work with the families, each of their own; the auditor
 * reads; the analyst's right to it is off until the council's settings say so.
 */
export function mayHaveCaseLists(actor: Actor, { worklists }: Pick<Policy, 'worklists'>): Verdict {
  if (hasRole(actor, 'worker', 'senior-practitioner', 'coordinator', 'team-manager', 'auditor')) return 'ok';
  if (hasRole(actor, 'performance-analyst') && worklists.overdueListForAnalysts) return 'ok';
  return mayNot('Lists of single cases are for the people who work with these families');
}
