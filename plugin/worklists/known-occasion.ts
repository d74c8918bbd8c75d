import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { LetterOccasion, OccasionKind } from '../invitations/letter-occasion';
import type { Meeting } from '../meetings/meeting';
import { attended } from '../meetings/meeting';
import type { Plan } from '../plans/plan';

/** What the records know of the occasion; the rest the worker types. */
export interface OccasionFacts {
  readonly kind: OccasionKind;
  /** "family meeting". */
  readonly label: string;
  readonly planLabel: string;
  readonly meeting?: Meeting;
  readonly plan?: Plan;
  readonly reviewDue?: CalendarDay;
}

/** What the worker types. */
export interface TypedOccasion {
  readonly replyBy?: CalendarDay;
  readonly beforeProceedings?: boolean;
  readonly nextOn?: CalendarDay;
  readonly wouldBeAcceptedIf?: string;
}

type StandsInTheWay = (facts: OccasionFacts) => string | false | undefined;

const NOTHING_TO_ANSWER = 'There is nothing to write: no decision says that the plan is not accepted, or in part.';

const IN_THE_WAY: Readonly<Record<OccasionKind, StandsInTheWay>> = {
  offer: () => undefined,
  'missed-meeting': ({ meeting }) =>
    (meeting?.on === undefined || !meeting.attendance.some(({ mode }) => mode === 'did-not-attend')) &&
    'Record first who came to the meeting. Nobody is recorded as not having come.',
  feedback: ({ meeting }) => meeting?.status !== 'held' && 'Record first that the meeting was held.',
  'plan-answer': ({ plan }) => (plan?.decision === undefined || plan.decision.decision === 'accepted') && NOTHING_TO_ANSWER,
  'review-invitation': ({ plan }) =>
    (plan?.status !== 'agreed' || plan.ended !== undefined) && 'Only a plan that is agreed and in force is looked at again.',
};

/** Why no such letter is written now, if so. */
export const whyNoLetter = (facts: OccasionFacts): string | undefined => IN_THE_WAY[facts.kind](facts) || undefined;

/** Who is chosen unless the worker says otherwise. */
export function usuallyWrittenTo({ kind, meeting }: OccasionFacts): (memberId: string) => boolean {
  const recorded = meeting?.attendance ?? [];
  if (kind === 'offer') return () => true;
  const did = kind === 'missed-meeting' ? recorded.filter(({ mode }) => mode === 'did-not-attend') : recorded.filter(attended);
  return (memberId) => did.some((each) => each.memberId === memberId);
}

/** What must be typed for these letters, and is not. */
export function problemsWithOccasion(
  { kind }: OccasionFacts,
  { replyBy, beforeProceedings, nextOn }: TypedOccasion,
  sendBy: CalendarDay,
  today: CalendarDay,
): readonly (Problem | false)[] {
  return [
    sendBy < today && { field: 'sendBy', message: 'The day to send by must be today or later' },
    kind === 'offer' && replyBy === undefined && { field: 'replyBy', message: 'Enter the day to reply by' },
    kind === 'offer' &&
      beforeProceedings === undefined && { field: 'beforeProceedings', message: 'Select whether it goes with a letter before proceedings' },
    replyBy !== undefined && replyBy < sendBy && { field: 'replyBy', message: 'The day to reply by must not be before the day to send by' },
    kind === 'review-invitation' &&
      nextOn === undefined && { field: 'nextOn', message: 'Enter the day by which the plan is looked at again' },
    nextOn !== undefined && nextOn < today && { field: 'nextOn', message: 'The next day must be today or later' },
  ];
}

/** What all letters say. @throws RangeError where something is missing that `whyNoLetter` and `problemsWithOccasion` ask for */
export function occasionFrom(facts: OccasionFacts, typed: TypedOccasion): LetterOccasion {
  const { kind, label, meeting, plan } = facts;
  const { nextOn } = typed;
  const next = nextOn === undefined ? {} : { nextOn };
  switch (kind) {
    case 'offer':
      return { kind, label, replyBy: given(typed.replyBy), beforeProceedings: typed.beforeProceedings === true };
    case 'missed-meeting':
    case 'feedback':
      return { kind, label, day: given(meeting?.on), ...next };
    case 'plan-answer':
      return { ...answerTo(given(plan), facts.planLabel), ...(typed.wouldBeAcceptedIf === undefined ? {} : wouldBe(typed)), ...next };
    case 'review-invitation':
      return { kind, planId: given(plan).id, label, day: given(plan?.agreedOn ?? meeting?.on), nextOn: given(nextOn) };
  }
}

const wouldBe = ({ wouldBeAcceptedIf }: TypedOccasion) => ({ wouldBeAcceptedIf });

/** S0-19: the two tests of a plan, in words for the family. */
function answerTo(plan: Plan, planLabel: string): Extract<LetterOccasion, { kind: 'plan-answer' }> {
  const decision = given(plan.decision);
  return {
    kind: 'plan-answer',
    planId: plan.id,
    planLabel,
    inPart: decision.decision === 'accepted-in-part',
    decidedOn: decision.on,
    reasons: decision.reasons ?? '',
    tests: [
      ...(decision.safe ? [] : ['It does not keep the children safe enough yet.']),
      ...(decision.resourced ? [] : ['Some of the help in it cannot be given yet.']),
    ],
  };
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('Something that these letters say is not known');
  return value;
}
