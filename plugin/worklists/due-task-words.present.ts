import { daysBetween, inWords, type CalendarDay } from '../core/calendar-day';
import { inLocalWords } from '../core/local-words';
import type { Policy } from '../core/policy';
import type { DueState, DueTask, TaskKind, WaitsFor, WhatIsDue } from './due-task';

export const KIND_WORDS: Readonly<Record<TaskKind, string>> = {
  offer: 'Offers',
  consent: 'Consent',
  network: 'The family’s list',
  preparation: 'Preparation',
  invitations: 'Invitations',
  meeting: 'Meetings',
  plan: 'Plans',
  actions: 'Actions of a plan',
  reviews: 'Reviews',
  disagreements: 'Disagreements and complaints',
  filing: 'Filing',
};

export const DUE_WORDS: Readonly<Record<DueState, string>> = {
  late: 'Late',
  soon: 'Due soon',
  later: 'Due later',
  'no-date': 'No date',
};

const several = (one: string, many: string) => (count: number) => (count === 1 ? one : many.replace('#', String(count)));
const always = (words: string) => () => words;

const WORDS: Readonly<Record<WhatIsDue, (count: number) => string>> = {
  'make-offer': always('Offer a meeting'),
  'answer-to-offer': several('Answer to the offer', 'Answers to # offers'),
  'approve-exemption': always('Approve a decision not to offer or hold a meeting'),
  'check-details': always('Check the details of the family that asked'),
  'choose-type': always('Choose the type of meeting'),
  'appoint-coordinator': always('Appoint somebody to run the meeting'),
  'first-talk': always('Talk with the family for the first time'),
  'get-consent': always('Get written consent'),
  'decide-authority': always('Decide on a meeting without consent'),
  'arrange-meeting': always('Arrange the meeting'),
  'set-date': always('Set the date of the meeting'),
  'keep-court-date': always('Hold the meeting by the court’s date'),
  'prepare-people': several('Prepare somebody who is to come', 'Prepare # people who are to come'),
  'review-safety-plan': always('Look at the safety plan of the meeting'),
  'take-concern': several('Take up a safeguarding concern', 'Take up # safeguarding concerns'),
  'review-exclusion': several('Look again at who is kept from the meeting', 'Look again at # people who are kept from the meeting'),
  'review-contact-safety': several('Look again at what keeps people safe', 'Look again at # notes on what keeps people safe'),
  'write-agreement': always('Write the pre-meeting agreement'),
  'request-invitations': always('Ask business support for the invitations'),
  'release-invitations': always('Release the invitations'),
  'letter-not-arrived': several('An invitation did not arrive', '# invitations did not arrive'),
  'record-outcome': always('Record what became of the meeting'),
  'consult-absent': several('Ask somebody who could not come what they think', 'Ask # people who could not come what they think'),
  'agree-plan': always('Finish the plan and have it agreed'),
  'tell-chair': always('Tell the chair of the child protection conference'),
  'send-copies': several('Send the plan to everybody on its list', 'Send the plan to # people on its list'),
  'answer-of-professional': several('A professional’s answer to the plan', 'Answers of # professionals to the plan'),
  'decide-on-plan': always('Decide on the plan'),
  'countersign-refusal': always('Sign the decision not to accept the plan'),
  'write-child-version': always('Write the child’s own version of the plan'),
  'answer-need': several('Answer a need that nobody meets', 'Answer # needs that nobody meets'),
  'incorporate-plan': always('Make the plan part of the child’s own plan'),
  'take-to-conference': always('Take the plan to the child protection conference'),
  'replace-interim-plan': always('Meet again before the interim plan ends'),
  'check-plan': always('Look whether the plan works'),
  'check-plan-of-family': always('The family member whom the plan names looks whether it works'),
  'settle-disagreement': several('Follow a disagreement to its end', 'Follow # disagreements to their end'),
  'follow-complaint': several('Follow a complaint to its end', 'Follow # complaints to their end'),
  'action-of-family': several('An action that the family took on', '# actions that the family took on'),
  'action-of-worker': several('An action for a worker', '# actions for workers'),
  'action-of-agency': several('An action for another agency', '# actions for other agencies'),
  review: always('Review of the plan'),
  'mend-filing': several('Something could not be filed', '# things could not be filed'),
  'put-on-record': several('Copy one thing onto the case record', 'Copy # things onto the case record'),
};

export const taskInWords = ({ what, count }: Pick<DueTask, 'what' | 'count'>, policy: Policy): string =>
  inLocalWords(WORDS[what](count), policy);

export function waitsForInWords(waitsFor: WaitsFor, mine: boolean, { labels }: Policy): string {
  if (mine) return 'You';
  const words: Readonly<Record<WaitsFor, string>> = {
    worker: `The ${labels.roles.worker}`,
    coordinator: `The ${labels.roles.coordinator}`,
    facilitator: 'Whoever runs the meeting',
    'team-manager': `The ${labels.roles['team-manager']}`,
    'worker-and-manager': `The ${labels.roles.worker} and the ${labels.roles['team-manager']}`,
    family: 'The family',
    'other-agency': 'Another agency',
  };
  return words[waitsFor];
}

/** "Late by 3 days", "Today", "5 June 2026". Never colour alone. */
export function dueInWords(due: CalendarDay | undefined, today: CalendarDay): string {
  if (due === undefined) return 'No date';
  if (due === today) return 'Today';
  if (due > today) return inWords(due);
  const days = daysBetween(due, today);
  return `${inWords(due)}: late by ${days === 1 ? '1 day' : `${days} days`}`;
}
