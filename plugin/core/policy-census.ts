import { z } from 'zod';
import { group, oneOf, yesOrNo } from './policy-setting';

const OUTCOMES = ['none', 'A', 'B', 'C'] as const;

/** The part on pre-proceedings and family meetings of the children in need census: rows of single children (roles.md: a right of its own). */
export const census = group({
  prepared: yesOrNo()
    .default(false)
    .describe(
      'whether the part of the children in need census on pre-proceedings is made every night, for performance analysts who give a reason; its rows are single children, so it is off until the council says so',
    ),
  authority: z
    .string('give three digits')
    .regex(/^(?:\d{3})?$/, 'give three digits')
    .default('')
    .describe('the council’s number with the Department for Education, three digits, as the return’s header has it'),
  outcomeIssued: oneOf(OUTCOMES)
    .default('none')
    .describe('the code of codeset CS131 (PPOutcome, N00833) where care proceedings were begun; none = the element is left out'),
  outcomeSteppedDown: oneOf(OUTCOMES)
    .default('none')
    .describe('the code of codeset CS131 (PPOutcome, N00833) where pre-proceedings were stepped down; none = the element is left out'),
});
