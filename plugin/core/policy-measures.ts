import { z } from 'zod';
import { group, oneOf, wholeNumber, words, yesOrNo } from './policy-setting';

/** Groups that may be compared, because they begin at the same event (measures 3.2). */
export const COMPARISONS = ['referred-by-landmark', 'offer-status'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What differs by council in how the nightly reports count, beside the targets, the review intervals and what is hidden. */
export const measures = group({
  areaOfTeam: z
    .record(
      words(64, 'the id of a team'),
      words(80, 'the name of an area'),
      'give team ids of 1 to 64 characters, each with the name of its area',
    )
    .default({})
    .describe('the area of each team, by the id of the team in the case system; with none, reports have no breakdown by area (3.0)'),
  offerInOpenEpisode: yesOrNo()
    .default(true)
    .describe(
      'whether an earlier offer counts as in time only where its process is still open at the letter, or it was made in the letter (U-1)',
    ),
  washoutMonths: wholeNumber(0, 60, 'months')
    .default(12)
    .describe('months after an event of a cohort within which another does not begin a new follow-up of the child (O-7)'),
  settlingDays: wholeNumber(0, 90, 'days')
    .default(0)
    .describe(
      'days by which a follow-up must be over before it counts as complete, for care that is recorded late; 28 is recommended (3.2)',
    ),
  comparisons: z
    .array(oneOf(COMPARISONS), `give a list of any of: ${COMPARISONS.join(', ')}`)
    .default([...COMPARISONS])
    .describe(
      'which groups of children with a letter before proceedings are shown side by side, always with the sentence that this does not show what meetings caused; an empty list shows none (3.2)',
    ),
  landmarkDays: wholeNumber(0, 180, 'days')
    .default(28)
    .describe('days after a letter by which a referral decides in which group a child is compared (3.2)'),
  comparisonMinimum: wholeNumber(20, 500, 'children')
    .default(20)
    .describe('groups of fewer children than this are not compared; 20 is the rule and cannot be lowered (3.2)'),
  incorporationWorkingDays: wholeNumber(1, 60, 'working days')
    .default(10)
    .describe("working days from agreeing a plan to building it into the child's own plan (R9)"),
  maxFeedAgeDays: wholeNumber(0, 14, 'days')
    .default(2)
    .describe(
      'the report on care entry is not made where the care records are more days behind than this: a missing feed must never read as "no child entered care" (A2)',
    ),
});
