import type { CalendarDay } from '../core/calendar-day';
import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { footerOf, publicContacts, senderBlock, serviceProblems } from '../core/letter-service';
import { cannotBeReleased, contactProblems, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import type { LetterBasics } from '../invitations/invitation-words';
import type { PlanDecision } from '../plans/plan';

/**
 * What a notice of the outcome is made from (S0-24, S0-26, S0-27). It has no field for the preparation, for what was said at
 * the meeting, nor for the plan's own words: an outcome, and nothing more (C13).
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
    ...contactProblems(freeTexts(notice), { allowed: publicContacts(notice.service), others: notice.otherPeoplesContacts }),
  ];
}

const freeTexts = (notice: OutcomeNotice): readonly PrintedText[] => [
  { field: 'to', place: 'the name of the person who is told', text: `${notice.to.name}\n${notice.to.role}` },
  { field: 'children', place: 'the children’s names', text: notice.children.join('\n') },
  { field: 'noReviewBecause', place: 'why there is no review', text: notice.noReviewBecause },
  { field: 'theirActions', place: 'what the plan asks of them', text: notice.theirActions?.map(({ what }) => what).join('\n') },
];

/** @throws InvalidInput with every reason why it cannot be released */
export function outcomeNoticeDocument(notice: OutcomeNotice): PrintedDocument {
  releaseOnlyWithout(outcomeNoticeProblems(notice));
  return {
    title: 'Outcome of a family’s meeting',
    language: 'en-GB',
    reference: notice.reference,
    date: notice.writtenOn,
    template: 'outcome-notice/1',
    issuer: notice.service.name,
    size: 'standard',
    footer: footerOf(notice.service),
    blocks: blocks(notice),
  };
}

function blocks(notice: OutcomeNotice): readonly Block[] {
  const { to, service, signedBy, writtenOn, reference } = notice;
  return [
    senderBlock(service),
    { kind: 'paragraph', text: dayOfWeekInWords(writtenOn) },
    { kind: 'paragraph', text: `Our reference: ${reference}` },
    { kind: 'paragraph', text: `To ${to.name}, ${to.role}` },
    { kind: 'heading', level: 1, text: `Outcome of the ${notice.meeting.label}` },
    {
      kind: 'facts',
      rows: [
        { name: 'Children', value: namesInWords(notice.children) },
        {
          name: 'Meeting',
          value: `${dayOfWeekInWords(notice.meeting.on)}. ${notice.meeting.held ? 'It was held.' : 'It was not held as planned.'}`,
        },
        { name: 'Outcome', value: outcomeOf(notice) },
        { name: 'Decision', value: decisionOf(notice) },
        { name: 'Review', value: reviewOf(notice) },
      ],
    },
    ...whatIsAsked(notice),
    { kind: 'paragraph', text: `You can reach us on ${service.telephone}. Please give the reference ${reference}.` },
    { kind: 'signature', closing: 'Yours sincerely', ...signedBy },
  ];
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

function whatIsAsked({ theirActions, answerBy }: OutcomeNotice): readonly Block[] {
  const actions = theirActions ?? [];
  return [
    ...(actions.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'What the plan asks of you' } as const,
          { kind: 'list', items: actions.map(({ what, by }) => `${what}, by ${dayOfWeekInWords(by)}`) } as const,
        ]),
    ...(answerBy === undefined
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Please answer' } as const,
          {
            kind: 'paragraph',
            text: `Do you support the plan, and is there anything that you want to say about it? Please answer by ${dayOfWeekInWords(answerBy)}.`,
          } as const,
        ]),
  ];
}
