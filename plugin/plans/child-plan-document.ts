import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords } from '../core/in-words';
import { serviceProblems } from '../core/letter-service';
import { cannotBeReleased, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import { asWords, namesIn } from '../core/names-in-text';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import { familysProblems, type LetterBasics } from '../invitations/invitation-words';

/** What one child's own version of the plan is made from (L8). */
export interface ChildPlanDocument extends LetterBasics {
  readonly firstName: string;
  /** First names of all other children of the family: this copy holds none of them. */
  readonly otherChildren: readonly string[];
  /** What will happen, in the child's words, and who does it when. */
  readonly willHappen: readonly { readonly what: string; readonly who: string; readonly when: string }[];
  /** What will not happen, and why, in kind words (S4-51). */
  readonly willNotHappen: readonly { readonly what: string; readonly why: string }[];
  /** Whom to talk to when worried, or when something is not happening (S4-44). */
  readonly talkTo: readonly { readonly name: string; readonly how: string }[];
  readonly lookAgainOn?: CalendarDay;
  readonly largePrint?: boolean;
}

/** Everything that stands in the way of this version. Empty = the child can have it. */
export function childPlanProblems(plan: ChildPlanDocument): readonly Problem[] {
  const texts = freeTexts(plan);
  return [
    ...missing('reference', plan.reference, 'the reference'),
    ...serviceProblems(plan.service),
    ...missing('firstName', plan.firstName, 'the child’s first name'),
    ...missing('willHappen', plan.willHappen, 'what will happen'),
    ...missing('talkTo', plan.talkTo, 'whom the child can talk to (S4-44)'),
    ...familysProblems(texts, plan),
    ...texts.flatMap((text) => otherChildProblems(text, plan)),
  ];
}

const freeTexts = (plan: ChildPlanDocument): readonly PrintedText[] => [
  ...plan.willHappen.map(({ what, who, when }, i) => ({
    field: `willHappen[${i}]`,
    place: `line ${i + 1} of what will happen`,
    text: [what, who, when].join('\n'),
  })),
  ...plan.willNotHappen.map(({ what, why }, i) => ({
    field: `willNotHappen[${i}]`,
    place: `line ${i + 1} of what will not happen`,
    text: [what, why].join('\n'),
  })),
  ...plan.talkTo.map(({ name, how }, i) => ({ field: `talkTo[${i}]`, place: 'whom to talk to', text: [name, how].join('\n') })),
];

/** A brother or sister may not know, or may not want known, what their own version says. */
function otherChildProblems({ field, place, text }: PrintedText, { otherChildren, firstName }: ChildPlanDocument): readonly Problem[] {
  const stands = namesIn(text ?? '');
  return otherChildren
    .filter((other) => asWords(other) !== asWords(firstName) && stands(other))
    .map(() => cannotBeReleased(field, `another child’s name stands in ${place}. Say “your brother”, “your sister” or leave it out`));
}

/** What the template of a child's version may print: nothing of any other child. */
export type ChildPlanFields = {
  readonly firstName: string;
  readonly willHappen: readonly { readonly what: string; readonly who: string; readonly when: string }[];
  readonly willNotHappen: readonly { readonly what: string; readonly why: string }[];
  readonly talkTo: readonly { readonly name: string; readonly how: string }[];
  readonly lookAgainOn: string | undefined;
  readonly service: ServiceFields;
};

const sample: ChildPlanFields = {
  firstName: 'Jo',
  willHappen: [{ what: 'Nana cooks a hot meal', who: 'Nana', when: 'Every Saturday' }],
  willNotHappen: [{ what: 'You will not have to cook.', why: 'You should have time for your friends.' }],
  talkTo: [{ name: 'Uncle Ali', how: 'tell him on Saturdays' }],
  lookAgainOn: 'Friday 11 December 2026',
  service: SAMPLE_SERVICE,
};

/** L8: for readers of seven to nine. */
export const CHILD_PLAN: PaperKind<ChildPlanFields> = {
  key: 'child-plan',
  number: 'L8',
  name: 'A child’s version of the plan',
  readers: 'child',
  samples: [sample, { ...sample, willNotHappen: [], lookAgainOn: undefined }],
  mustSay: {
    firstName: 'the child’s name',
    willHappen: 'what will happen, who does it and when',
    willNotHappen: 'what will not happen, and why',
    talkTo: 'whom to talk to',
    lookAgainOn: 'when we look again',
  },
};

/** @throws InvalidInput with every reason why it cannot be released */
export function childPlanDocument(plan: ChildPlanDocument): PrintedDocument {
  releaseOnlyWithout(childPlanProblems(plan));
  return writtenPaper(CHILD_PLAN, plan, {
    title: `A plan for ${plan.firstName}`,
    size: sizeFor(plan.largePrint, 'child'),
    fields: {
      firstName: plan.firstName,
      willHappen: plan.willHappen.map(({ what, who, when }) => ({ what, who, when })),
      willNotHappen: plan.willNotHappen.map(({ what, why }) => ({ what, why })),
      talkTo: plan.talkTo.map(({ name, how }) => ({ name, how })),
      lookAgainOn: plan.lookAgainOn && dayOfWeekInWords(plan.lookAgainOn),
      service: serviceFields(plan.service),
    },
  });
}
