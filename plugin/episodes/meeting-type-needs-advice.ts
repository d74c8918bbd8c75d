import { daysBetween, inWords, type CalendarDay } from '../core/calendar-day';
import type { Policy } from '../core/policy';
import type { MeetingType } from '../core/policy-meeting-types';
import type { MeetingTypeAdvice } from './meeting-type-advice';
import { consentFailed, courtDirected, isUrgent, KNOWN_CIRCUMSTANCES, type Situation } from './situation-advice';

/** What choosing a type calls for. None of them blocks the choice; consent is guarded by its own gate (S2-31). */
export interface ChoiceNeed {
  readonly need:
    | 'reason'
    | 'manager-reason'
    | 'manager-authorisation'
    | 'consent-attempts'
    | 'consent'
    | 'decisions'
    | 'recommendation'
    | 'court-direction'
    | 'court-deadline'
    | 'consult-the-absent'
    | 'ask-for-independent-chair';
  readonly sources: readonly string[];
  readonly sentence: string;
}

/** True where the type chosen is another than the one suggested: then a reason is asked for (S2-01). */
export const choiceNeedsReason = (advice: MeetingTypeAdvice, chosen: MeetingType): boolean =>
  advice.suggested !== undefined && advice.suggested.key !== chosen.key;

/** Everything that choosing this type in this situation calls for, in the order in which it is asked. */
export function whatTheChoiceNeeds(
  { situation, advice, chosen, today }: { situation: Situation; advice: MeetingTypeAdvice; chosen: MeetingType; today: CalendarDay },
  policy: Policy,
): readonly ChoiceNeed[] {
  const needs = chosen.family === 'FGC' ? conferenceNeeds(situation, policy, today) : familyMeetingNeeds(situation, policy);
  return choiceNeedsReason(advice, chosen) ? [reasonNeeded(situation, advice, chosen), ...needs] : needs;
}

function reasonNeeded(situation: Situation, advice: MeetingTypeAdvice, chosen: MeetingType): ChoiceNeed {
  const preventsDelay = chosen.family !== 'FGC' && isUrgent(situation);
  return {
    need: 'reason',
    sources: preventsDelay ? ['S2-01', 'S2-08'] : ['S2-01'],
    sentence: `The guidance suggests "${advice.suggested?.label}". Say why "${chosen.label}" is better here${preventsDelay ? '; "to prevent delay" is a reason' : ''}.`,
  };
}

function conferenceNeeds(situation: Situation, policy: Policy, today: CalendarDay): readonly ChoiceNeed[] {
  const recommended = situation.circumstances.includes(KNOWN_CIRCUMSTANCES.planRecommends);
  return [
    ...when(
      consentFailed(situation),
      'consent',
      ['S2-16', 'S2-31'],
      'A conference cannot be arranged until someone with parental responsibility consents in writing.',
    ),
    ...when(
      recommended && (situation.decisions ?? 0) === 0,
      'decisions',
      ['S2-02', 'S0-16'],
      'Write down the firm decisions that the family can make.',
    ),
    ...when(
      recommended && situation.recommendationNamed !== true,
      'recommendation',
      ['S2-02'],
      'Name the child protection plan or conference that recommends it.',
    ),
    ...courtNeeds(situation, policy, today),
  ];
}

function courtNeeds(situation: Situation, policy: Policy, today: CalendarDay): readonly ChoiceNeed[] {
  if (!courtDirected(situation)) return [];
  const { on, reference, deadline } = situation.courtDirection ?? {};
  const complete = on !== undefined && reference !== undefined && deadline !== undefined;
  return [
    ...when(
      !complete,
      'court-direction',
      ['S2-03'],
      "Record the date of the court's direction, its reference and the date by which it wants the conference.",
    ),
    ...(deadline === undefined ? [] : deadlineNeed(daysBetween(today, deadline), deadline, policy)),
  ];
}

function deadlineNeed(daysLeft: number, deadline: CalendarDay, policy: Policy): readonly ChoiceNeed[] {
  if (daysLeft >= policy.targets.conversionDays) return [];
  const left =
    daysLeft < 0 ? 'That day has passed' : daysLeft === 0 ? 'That is today' : `That leaves ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`;
  return when(
    true,
    'court-deadline',
    ['S2-03', 'S3-19'],
    `The court wants the conference by ${inWords(deadline)}. ${left}; preparing one usually takes ${weeks(policy.targets.aspireDays)} to ${weeks(policy.targets.conversionDays)} weeks.`,
  );
}

const weeks = (days: number): number => Math.round(days / 7);

function familyMeetingNeeds(situation: Situation, policy: Policy): readonly ChoiceNeed[] {
  return [
    ...when(
      courtDirected(situation),
      'court-direction',
      ['S2-03', 'S2-08'],
      'A family meeting prevents delay, but the court asked for a conference: that is still to be arranged.',
    ),
    ...(consentFailed(situation) ? withoutConsent(situation, policy) : []),
    ...when(
      situation.preProceedings === true,
      'manager-reason',
      ['C1'],
      "In pre-proceedings someone independent is expected to run it: a meeting that the worker runs needs a manager's reason.",
    ),
    ...when(
      situation.canMeetAtShortNotice === false,
      'consult-the-absent',
      ['S2-24', 'S2-25'],
      'Do not wait for everyone: meet with those who can come, and agree at the meeting how the others are asked.',
    ),
    ...when(
      situation.independentChairWouldHelp === true,
      'ask-for-independent-chair',
      ['S2-12', 'S2-13'],
      'Ask the conference service for an independent chair; the family support team manager can advise.',
    ),
  ];
}

/** Conflict C3: the guidance offers a family meeting where consent failed, and asks the same consent for it. */
function withoutConsent(situation: Situation, policy: Policy): readonly ChoiceNeed[] {
  const attempts = when(
    (situation.consentAttempts ?? 0) === 0,
    'consent-attempts',
    ['S2-16'],
    'Record each attempt to get consent: the day, how, and what came of it.',
  );
  return policy.consentException.allowed
    ? [
        ...attempts,
        ...when(
          true,
          'manager-authorisation',
          ['C3', 'S2-16'],
          'A manager has to authorise meeting without that consent, with the reason for it and what may be shared.',
        ),
      ]
    : [
        ...attempts,
        ...when(
          true,
          'consent',
          ['C3', 'S2-31'],
          'Here a family meeting too needs the written consent of someone with parental responsibility.',
        ),
      ];
}

const when = (holds: boolean, need: ChoiceNeed['need'], sources: readonly string[], sentence: string): readonly ChoiceNeed[] =>
  holds ? [{ need, sources, sentence }] : [];
