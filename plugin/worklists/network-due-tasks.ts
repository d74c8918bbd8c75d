import { earliest, type CalendarDay } from '../core/calendar-day';
import { affectsMeeting } from '../network/contact-safety';
import type { TaskRule, WhatIsDue } from './due-task';

interface LookedAtAgain {
  readonly reviewOn: CalendarDay;
  readonly ended: boolean;
}

function toLookAtAgain(records: readonly LookedAtAgain[], what: WhatIsDue): ReturnType<TaskRule> {
  const inForce = records.filter(({ ended }) => !ended);
  const due = earliest(...inForce.map(({ reviewOn }) => reviewOn));
  return due === undefined ? [] : [{ kind: 'network', what, due, waitsFor: 'worker', count: inForce.length }];
}

/** S4-52: whoever was kept from the meeting is thought of again by a day. */
export const exclusionsToReview: TaskRule = ({ exclusions }) => toLookAtAgain(exclusions, 'review-exclusion');

/** roles.md "Contact-safety notes": of those that everybody who reads this list may know. */
export const contactSafetyToReview: TaskRule = ({ contactSafety }) =>
  toLookAtAgain(contactSafety.filter(affectsMeeting), 'review-contact-safety');
