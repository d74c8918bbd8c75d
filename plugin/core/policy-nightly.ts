import { z } from 'zod';
import { group } from './policy-setting';

/** The nightly reports as a piece of work: who minds it. */
export const nightly = group({
  failureEmails: z
    .array(z.email('give an e-mail address'), 'give a list of e-mail addresses')
    .max(20, 'give at most 20 e-mail addresses')
    .default([])
    .describe(
      'who is told by e-mail that a night’s reports could not be made, once for each night, and that they are made again; a try by hand is told to nobody',
    ),
});
