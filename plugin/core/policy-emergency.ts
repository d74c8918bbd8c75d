import { z } from 'zod';
import { group, listOf, oneOf, wholeNumber, yesOrNo } from './policy-setting';

/** Never business support, analysts, administrators or chairs; the auditor reads everything anyway. */
const MAY_OPEN = ['worker', 'senior-practitioner', 'team-manager', 'coordinator'] as const;

/** Reading a record that one may not open, in an emergency (roles.md rule 2). */
export const emergencyAccess = group({
  allowed: yesOrNo()
    .default(true)
    .describe(
      'whether a record may be read in an emergency by somebody whose rights do not reach it; false where the case system forbids it',
    ),
  roles: z
    .array(oneOf(MAY_OPEN), `give a list of: ${MAY_OPEN.join(', ')}`)
    .default(['worker', 'senior-practitioner', 'team-manager'])
    .describe('who may do so; business support, analysts and administrators never may (roles.md rule 2)'),
  hours: listOf(wholeNumber(1, 24, 'hours'), 'number of hours')
    .default([1, 2, 4, 12])
    .describe('for how long it may be asked for: the choices on the page; it ends by itself'),
  alertEmails: z
    .array(z.email('give an e-mail address'), 'give a list of e-mail addresses')
    .max(20, 'give at most 20 e-mail addresses')
    .default([])
    .describe(
      'who is told at once by e-mail that a record was opened in an emergency, besides the list of tasks of the team’s manager; the e-mail names no family',
    ),
});
