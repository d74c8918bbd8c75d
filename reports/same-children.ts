import { cohorts } from './care-entry/care-entry';
import { lookedAfterAtMeeting } from './care-entry/o4-return-home';
import { EVERYONE, NOT_RECORDED } from './counting/breakdown';
import type { SameChildren } from './disclosure/same-children';
import { plansToIncorporate } from './review-compliance/r9-incorporation';
import { agreedPlans } from './uptake/agreed-plans';
import { childrenAtMeetings } from './uptake/children-at-meetings';
import { letters } from './uptake/letters';

/**
 * Which figures of different reports are the same children by definition. Care entry by year and uptake by quarter both begin at the
 * letter and at the meeting: a year's cohort is the sum of the quarters, but for second letters within a year, later meetings of the
 * same process, and children who were stillborn. A measure that counts what another does belongs here.
 */
export const SAME_CHILDREN: readonly SameChildren[] = [
  {
    count: cohorts.K2,
    cell: 'cohort',
    among: letters,
    sameAs: 'letters',
    beside: (
      [
        ['offered', 'in_time'],
        ['exempt', 'exempt'],
        [NOT_RECORDED, 'not_in_time'],
      ] as const
    ).map(([status, outcome]) => [
      ['offer_status', status, 'cohort'],
      ['overall', EVERYONE, outcome],
    ]),
  },
  { count: cohorts.K1, cell: 'cohort', among: childrenAtMeetings, sameAs: 'children' },
  { count: lookedAfterAtMeeting, cell: 'cohort', among: cohorts.K1, sameAs: 'la_at_index' },
  { count: plansToIncorporate, cell: 'plans', among: agreedPlans, sameAs: 'mature' },
];
