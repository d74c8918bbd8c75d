import { ageOn, type CalendarDay } from '../core/calendar-day';
import type { Person } from '../core/case-system';
import type { Problem } from '../core/errors';
import type { Policy } from '../core/policy';
import type { Referral } from './episode';
import { problemIfBefore, problemIfFuture } from './refuse-problems';

type Subject = Pick<Person, 'dateOfBirth'>;

/** S3-07, S3-08, C9: of age, so that a reason is needed why a meeting is about them. */
export const isOfAge = ({ dateOfBirth }: Subject, today: CalendarDay, { ages }: Policy): boolean =>
  dateOfBirth !== undefined && ageOn(dateOfBirth, today) >= ages.max;

/** S3-07: at the meeting they are children still, or the referral says why it is about somebody who is of age (S3-08). */
export function ageProblemAtMeeting(
  subjects: readonly Subject[],
  on: CalendarDay,
  referral: Referral | undefined,
  policy: Policy,
): Problem | undefined {
  if (referral?.overAgeReason !== undefined || !subjects.some((subject) => isOfAge(subject, on, policy))) return undefined;
  const message = `Somebody whom the meeting is about will be ${policy.ages.max} or over on that day. Choose an earlier day, or start a process that says why`;
  return { field: 'on', message };
}

/** What is wrong with a referral about this child, as far as the fields' own shapes cannot tell. */
export function problemsWithReferral(
  { referral, child, today }: { readonly referral: Referral; readonly child: Subject; readonly today: CalendarDay },
  policy: Policy,
): readonly (Problem | undefined)[] {
  return [
    problemIfFuture('referredOn', 'The date of the referral', referral.on, today),
    sourceProblem(referral, policy),
    ageProblem(referral, child, today, policy),
  ];
}

/** C11: some councils take referrals from the worker only. */
function sourceProblem({ source }: Referral, { referralSources }: Policy): Problem | undefined {
  return referralSources.includes(source) ? undefined : { field: 'source', message: 'Select who asked for this from the list' };
}

function ageProblem(referral: Referral, child: Subject, today: CalendarDay, policy: Policy): Problem | undefined {
  if (!isOfAge(child, today, policy)) return undefined;
  const { max, maxWithLearningDisability } = policy.ages;
  if (ageOn(child.dateOfBirth as CalendarDay, today) >= maxWithLearningDisability) {
    return { field: 'overAgeReason', message: `Meetings are held for people under ${maxWithLearningDisability}` };
  }
  if (referral.overAgeReason !== undefined) return undefined;
  return { field: 'overAgeReason', message: `Say why a meeting is about someone of ${max} or over` };
}

const OWN_REQUESTS: readonly Referral['source'][] = ['family', 'child'];

/** C11: a family's or child's own request, of which nobody has checked yet that the details on the case record are theirs. */
export const detailsToCheck = (referral: Referral | undefined): boolean =>
  referral !== undefined && OWN_REQUESTS.includes(referral.source) && referral.detailsChecked === undefined;

/** Not before the request came. */
export const problemsWithDetailsCheck = (
  referral: Pick<Referral, 'on'>,
  on: CalendarDay | undefined,
  today: CalendarDay,
): readonly (Problem | undefined)[] => [
  problemIfFuture('detailsCheckedOn', 'The day of the check', on, today) ??
    problemIfBefore('detailsCheckedOn', 'The day of the check', on, { on: referral.on, what: 'a meeting was asked for' }),
];

/** S4-18: an urgent referral's first meeting belongs on the day of the strategy discussion. */
export function sameDayMeetingExpected(referral: Referral | undefined): CalendarDay | undefined {
  return referral?.urgent === true ? referral.strategyDiscussionOn : undefined;
}
