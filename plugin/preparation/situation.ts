import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { Policy } from '../core/policy';
import type { Episode, RecordedSituation } from '../episodes/episode';
import { problemIfFuture } from '../episodes/refuse-problems';
import type { Situation } from '../episodes/situation-advice';
import { adultsWhoCanAttend, isPresentInList, type MemberStatus, type NetworkMember } from '../network/network-member';
import type { PreMeetingAgreement } from './agreement';

/** The circumstance that says nothing by itself (S0-03, S1-08). */
const OTHER_CIRCUMSTANCE = 'OTHER';

const ANSWERED: readonly MemberStatus[] = ['can-attend', 'cannot-attend', 'declined'];

/** What the advice goes by: what the practitioner wrote, and what the records of the other steps show by now. */
export function situationOf({
  episode,
  members,
  agreement,
  preProceedings,
  attempts,
}: {
  readonly episode: Episode;
  readonly members: readonly NetworkMember[];
  readonly agreement?: PreMeetingAgreement;
  readonly preProceedings: boolean;
  /** To get consent from somebody with parental responsibility (S2-16). */
  readonly attempts: number;
}): Situation {
  const recorded: RecordedSituation = episode.situation ?? { circumstances: [] };
  const asked = members.some((member) => isPresentInList(member) && ANSWERED.includes(member.status));
  return {
    circumstances: recorded.circumstances,
    urgent: recorded.urgent ?? episode.referral?.urgent,
    complexity: recorded.complexity,
    adultsWhoCanAttend: asked ? adultsWhoCanAttend(members) : undefined,
    canMeetAtShortNotice: recorded.canMeetAtShortNotice,
    courtDirection: recorded.courtDirection,
    independentChairWouldHelp: recorded.independentChairWouldHelp,
    consentAttempts: attempts,
    decisions: agreement?.questions.length ?? 0,
    recommendationNamed: recorded.recommendation !== undefined,
    preProceedings,
  };
}

/** What is wrong with what was written, as far as the fields' own shapes cannot tell. */
export function problemsWithSituation(
  { circumstances, other, courtDirection, discussedWithManagerOn, enquiry, advice }: RecordedSituation,
  { policy, today }: { readonly policy: Policy; readonly today: CalendarDay },
): readonly (Problem | undefined)[] {
  const known = policy.circumstances.map((circumstance) => circumstance.code);
  const unnamed = circumstances.includes(OTHER_CIRCUMSTANCE) && other === undefined;
  return [
    circumstances.every((code) => known.includes(code))
      ? undefined
      : { field: 'circumstances', message: 'Select circumstances from the list' },
    unnamed ? { field: 'other', message: 'Say what the circumstance is' } : undefined,
    problemIfFuture('courtDirectedOn', 'The date of the court’s direction', courtDirection?.on, today),
    problemIfFuture('enquiryEndedOn', 'The date on which the enquiry ended', enquiry?.endedOn, today),
    problemIfFuture('adviceOn', 'The date of the advice', advice?.on, today),
    problemIfFuture('discussedWithManagerOn', 'The date of the discussion with the manager', discussedWithManagerOn, today),
  ];
}
