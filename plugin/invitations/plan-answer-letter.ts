import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { serviceProblems } from '../core/letter-service';
import { missing, releaseOnlyWithout } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import { familysProblems, type LetterBasics, letterHead, type Recipient } from './invitation-words';

/** What a family is told of a plan that was not accepted, or in part (L11, S0-19, S0-20). */
export interface PlanAnswerLetter extends LetterBasics {
  readonly recipient: Recipient;
  readonly planLabel: string;
  readonly children: readonly string[];
  readonly inPart: boolean;
  readonly decidedOn: CalendarDay;
  /** In words that the family can follow: what could not be accepted. */
  readonly reasons: string;
  /** Which of the tests it did not meet: "it is not safe enough yet". */
  readonly tests: readonly string[];
  readonly wouldBeAcceptedIf?: string;
  readonly nextOn?: CalendarDay;
}

/** What the template may print. */
export type PlanAnswerFields = {
  readonly plan: string;
  readonly children: string;
  readonly inPart: boolean;
  readonly decidedOn: string;
  readonly reasons: string;
  readonly tests: readonly string[];
  readonly wouldBeAcceptedIf: string | undefined;
  readonly nextOn: string | undefined;
  readonly service: ServiceFields;
};

const sample: PlanAnswerFields = {
  plan: 'family plan',
  children: 'Jo and Alex',
  inPart: true,
  decidedOn: 'Tuesday 8 December 2026',
  reasons: 'Nobody is with the children on Sunday nights.',
  tests: ['It is not safe enough yet.'],
  wouldBeAcceptedIf: 'Somebody stays on Sunday nights.',
  nextOn: 'Friday 11 December 2026',
  service: SAMPLE_SERVICE,
};

/** L11. */
export const PLAN_ANSWER: PaperKind<PlanAnswerFields> = {
  key: 'plan-not-accepted',
  number: 'L11',
  name: 'A plan that was not accepted, or in part',
  readers: 'family',
  samples: [sample, { ...sample, inPart: false, tests: [], wouldBeAcceptedIf: undefined, nextOn: undefined }],
  mustSay: {
    'service.telephone': 'whom to ring',
    'service.complaints': 'how to complain',
    'service.advice': 'advice from outside the council',
    plan: 'which plan',
    decidedOn: 'when it was decided',
    reasons: 'why',
    tests: 'what it did not meet',
    wouldBeAcceptedIf: 'what would make it acceptable',
    nextOn: 'the next date',
  },
  hasHead: true,
};

/** Everything that stands in the way of this letter. Empty = it can go. */
export function planAnswerProblems(letter: PlanAnswerLetter): readonly Problem[] {
  const { recipient } = letter;
  const texts = [letter.reasons, letter.wouldBeAcceptedIf, ...letter.tests].join('\n');
  return [
    ...missing('reference', letter.reference, 'the reference'),
    ...serviceProblems(letter.service),
    ...missing('recipient.name', recipient.name, 'the name of the person the letter is to'),
    ...(recipient.by === 'post' ? missing('recipient.addressLines', recipient.addressLines, 'the address the letter goes to') : []),
    ...missing('children', letter.children, 'the name of the child the plan is for'),
    ...missing('reasons', letter.reasons, 'the reason why the plan was not accepted in full'),
    ...familysProblems(
      [
        { field: 'reasons', place: 'the reasons', text: texts },
        { field: 'recipient.name', place: 'the name of the recipient', text: recipient.name },
        { field: 'children', place: 'the children’s names', text: letter.children.join('\n') },
      ],
      letter,
    ),
  ];
}

/**
 * @param head what stands above the letter: who writes and to whom; an e-mail has the greeting alone
 * @throws InvalidInput with every reason why it cannot be released
 */
export function planAnswerLetter(letter: PlanAnswerLetter, head = letterHead(letter, letter.recipient)): PrintedDocument {
  releaseOnlyWithout(planAnswerProblems(letter));
  return writtenPaper(PLAN_ANSWER, letter, {
    title: `About your ${letter.planLabel}`,
    head,
    size: sizeFor(letter.recipient.largePrint),
    fields: {
      plan: letter.planLabel,
      children: namesInWords(letter.children),
      inPart: letter.inPart,
      decidedOn: dayOfWeekInWords(letter.decidedOn),
      reasons: letter.reasons,
      tests: letter.tests,
      wouldBeAcceptedIf: letter.wouldBeAcceptedIf,
      nextOn: letter.nextOn && dayOfWeekInWords(letter.nextOn),
      service: serviceFields(letter.service),
    },
  });
}
