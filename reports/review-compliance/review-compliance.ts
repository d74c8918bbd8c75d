import type { Report } from '../counting/measure';
import { reviewsOnTime } from './r1-on-time';
import { reviewsHeldAtAll } from './r1h-held-at-all';
import { compliantToday } from './r2-compliant-today';
import { everyReviewOnTime } from './r3-every-review-on-time';
import { lateness } from './r4-lateness';
import { firstReviewOnTime } from './r5-first-review';
import { agreedDateKept } from './r6-agreed-date-kept';
import { actionsDone } from './r7-actions-done';
import { waivers } from './r8-waivers';
import { incorporation } from './r9-incorporation';

export const reviewCompliance: Report = {
  id: 'review-compliance',
  title: 'Reviews of family plans',
  question: 'Are family plans looked at again by the time they should be?',
  sources: ['caseRecords', 'module'],
  publishedGrain: 'quarter',
  measures: [
    reviewsOnTime,
    reviewsHeldAtAll,
    compliantToday,
    everyReviewOnTime,
    lateness,
    firstReviewOnTime,
    agreedDateKept,
    actionsDone,
    waivers,
    incorporation,
  ],
};
