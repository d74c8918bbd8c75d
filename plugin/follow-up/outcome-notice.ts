import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { senderBlock, serviceProblems } from '../core/letter-service';
import { cannotBeReleased, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { writtenPaper } from '../core/written-paper';
import { familysProblems, type LetterBasics } from '../invitations/invitation-words';
import type { PlanDecision } from '../plans/plan';
import { planForChairFields, SAMPLE_PLAN_FOR_CHAIR, textsForChair, type PlanForChair, type PlanForChairFields } from './plan-for-chair';

/**
 * What a notice of the outcome is made from (S0-24, S0-26, S0-27). It has no field for the preparation, for what was said at
 * the meeting: an outcome, and of the plan what it asks of this reader; for the chair what keeps the child safe (C13, L9).
 */
export interface OutcomeNotice extends LetterBasics {
  readonly to: { readonly name: string; readonly role: string };
  /** Names by which the reader knows the children. */
  readonly children: readonly string[];
  readonly meeting: { readonly label: string; readonly on: CalendarDay; readonly held: boolean };
  readonly planLabel: string;
  readonly plan?: {
    readonly agreedOn: CalendarDay;
    readonly versionNumber: number;
    readonly decision?: { readonly decision: PlanDecision; readonly on: CalendarDay };
  };
  readonly reviewOn?: CalendarDay;
  /** S0-26: where no review is arranged. */
  readonly noReviewBecause?: string;
  /** Of a professional: what the plan asks of them, as the family agreed it with them. */
  readonly theirActions?: readonly { readonly what: string; readonly by: CalendarDay }[];
  /** Of a professional: by when they are asked to answer (S0-25). */
  readonly answerBy?: CalendarDay;
  /** For the chair alone. */
  readonly forChair?: PlanForChair;
  readonly signedBy: { readonly name: string; readonly role: string };
}

/** Everything that stands in the way of this notice. Empty = it can go. */
export function outcomeNoticeProblems(notice: OutcomeNotice): readonly Problem[] {
  return [
    ...missing('reference', notice.reference, 'the reference'),
    ...serviceProblems(notice.service),
    ...missing('to.name', notice.to.name, 'the name of the person who is told'),
    ...missing('children', notice.children, 'the name of the child'),
    ...missing('meeting.on', notice.meeting.on, 'the date of the meeting'),
    ...(notice.reviewOn === undefined && notice.noReviewBecause === undefined
      ? [cannotBeReleased('noReviewBecause', 'it says neither when the plan is reviewed, nor why it is not')]
      : []),
    ...familysProblems(freeTexts(notice), notice),
  ];
}

const freeTexts = (notice: OutcomeNotice): readonly PrintedText[] => [
  { field: 'to', place: 'the name of the person who is told', text: `${notice.to.name}\n${notice.to.role}` },
  { field: 'children', place: 'the children’s names', text: notice.children.join('\n') },
  { field: 'noReviewBecause', place: 'why there is no review', text: notice.noReviewBecause },
  { field: 'theirActions', place: 'what the plan asks of them', text: notice.theirActions?.map(({ what }) => what).join('\n') },
  ...(notice.forChair === undefined ? [] : textsForChair(notice.forChair)),
];

/** What the template of a notice may print: an outcome, and of the plan what it asks of this one reader (C13). */
export type OutcomeNoticeFields = {
  readonly to: string;
  readonly meeting: string;
  readonly children: string;
  readonly held: string;
  readonly outcome: string;
  readonly decision: string;
  readonly review: string;
  readonly theirActions: readonly string[];
  readonly answerBy: string | undefined;
  readonly forChair: PlanForChairFields | undefined;
  readonly signature: { readonly name: string; readonly role: string };
  readonly reference: string;
  readonly service: ServiceFields;
};

const sample: OutcomeNoticeFields = {
  to: 'Pat Example, child protection chair',
  meeting: 'family meeting',
  children: 'Jo Example',
  held: 'Friday 4 December 2026. It was held.',
  outcome: 'The family agreed a family plan on Friday 4 December 2026.',
  decision: 'Accepted in part, Tuesday 8 December 2026.',
  review: 'The plan is looked at again by Friday 8 January 2027.',
  theirActions: ['Open the breakfast club, by Monday 7 December 2026'],
  answerBy: 'Friday 11 December 2026',
  forChair: SAMPLE_PLAN_FOR_CHAIR,
  signature: { name: 'Nia Prosser', role: 'Family Meetings Service' },
  reference: 'FM-SAMPLE',
  service: SAMPLE_SERVICE,
};

/** L9 to the chair, L10 to a professional. */
export const OUTCOME_NOTICE: PaperKind<OutcomeNoticeFields> = {
  key: 'outcome-notice',
  number: 'L9, L10',
  name: 'Notice of the outcome to the chair or a professional',
  readers: 'professional',
  samples: [sample, { ...sample, theirActions: [], answerBy: undefined, forChair: undefined }],
  mustSay: {
    to: 'whom it goes to',
    children: 'whom it is about',
    held: 'whether the meeting was held, and when',
    outcome: 'the outcome',
    decision: 'the decision',
    review: 'when the plan is reviewed',
    theirActions: 'what the plan asks of the reader',
    answerBy: 'by when to answer',
    forChair: 'what the chair has to know of the plan',
    reference: 'the reference',
    signature: 'who signs',
  },
  hasHead: true,
};

/** @throws InvalidInput with every reason why it cannot be released */
export function outcomeNoticeDocument(notice: OutcomeNotice): PrintedDocument {
  releaseOnlyWithout(outcomeNoticeProblems(notice));
  const { to, service, signedBy, reference, meeting, answerBy } = notice;
  return writtenPaper(OUTCOME_NOTICE, notice, {
    title: 'Outcome of a family’s meeting',
    head: [
      senderBlock(service),
      { kind: 'paragraph', text: dayOfWeekInWords(notice.writtenOn) },
      { kind: 'paragraph', text: `Our reference: ${reference}` },
    ],
    fields: {
      to: `${to.name}, ${to.role}`,
      meeting: meeting.label,
      children: namesInWords(notice.children),
      held: `${dayOfWeekInWords(meeting.on)}. ${meeting.held ? 'It was held.' : 'It was not held as planned.'}`,
      outcome: outcomeOf(notice),
      decision: decisionOf(notice),
      review: reviewOf(notice),
      theirActions: (notice.theirActions ?? []).map(({ what, by }) => `${what}, by ${dayOfWeekInWords(by)}`),
      answerBy: answerBy && dayOfWeekInWords(answerBy),
      forChair: notice.forChair && planForChairFields(notice.forChair),
      signature: { name: signedBy.name, role: signedBy.role },
      reference,
      service: serviceFields(service),
    },
  });
}

function outcomeOf({ plan, planLabel }: OutcomeNotice): string {
  if (plan === undefined) return `No ${planLabel} was agreed.`;
  const version = plan.versionNumber > 1 ? ` (version ${plan.versionNumber})` : '';
  return `The family agreed a ${planLabel}${version} on ${dayOfWeekInWords(plan.agreedOn)}.`;
}

const DECIDED: Readonly<Record<PlanDecision, string>> = {
  accepted: 'Accepted: it is safe, and the help in it can be given',
  'accepted-in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
};

function decisionOf({ plan }: OutcomeNotice): string {
  if (plan === undefined) return 'There is no plan to decide on.';
  return plan.decision === undefined ? 'Not decided yet.' : `${DECIDED[plan.decision.decision]}, ${dayOfWeekInWords(plan.decision.on)}.`;
}

/** S0-26. */
function reviewOf({ reviewOn, noReviewBecause }: OutcomeNotice): string {
  if (reviewOn !== undefined) return `The plan is looked at again by ${dayOfWeekInWords(reviewOn)}.`;
  return `No review is arranged: ${noReviewBecause ?? ''}`;
}
