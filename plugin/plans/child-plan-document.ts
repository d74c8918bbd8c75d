import type { CalendarDay } from '../core/calendar-day';
import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords } from '../core/in-words';
import { footerOf, publicContacts, serviceProblems } from '../core/letter-service';
import { cannotBeReleased, contactProblems, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import type { LetterBasics } from '../invitations/invitation-words';

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
    ...contactProblems(texts, { allowed: publicContacts(plan.service), others: plan.otherPeoplesContacts }),
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
  const words = wordsOf(text ?? '');
  return otherChildren
    .filter((other) => other.trim() !== '' && wordsOf(other).join(' ') !== wordsOf(firstName).join(' '))
    .filter((other) => ` ${words.join(' ')} `.includes(` ${wordsOf(other).join(' ')} `))
    .map(() => cannotBeReleased(field, `another child’s name stands in ${place}. Say “your brother”, “your sister” or leave it out`));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .map((word) => word.replace(/['’]s$/u, '').replace(/^['’-]+|['’-]+$/gu, ''))
    .filter((word) => word !== '');

/** @throws InvalidInput with every reason why it cannot be released */
export function childPlanDocument(plan: ChildPlanDocument): PrintedDocument {
  releaseOnlyWithout(childPlanProblems(plan));
  return {
    title: `A plan for ${plan.firstName}`,
    language: plan.language ?? 'en-GB',
    reference: plan.reference,
    date: plan.writtenOn,
    template: 'child-plan/1',
    issuer: plan.service.name,
    size: plan.largePrint ? 'large' : 'child',
    footer: footerOf(plan.service),
    blocks: blocks(plan),
  };
}

function blocks(plan: ChildPlanDocument): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: `A plan for ${plan.firstName}` },
    { kind: 'paragraph', text: `${plan.firstName}, people who care about you made a plan to make things better for you.` },
    { kind: 'heading', level: 2, text: 'What will happen' },
    ...plan.willHappen.flatMap(whatHappens),
    ...(plan.willNotHappen.length > 0 ? [{ kind: 'heading', level: 2, text: 'What will not happen' } as const] : []),
    ...plan.willNotHappen.map(({ what, why }): Block => ({ kind: 'paragraph', text: `${what} ${why}` })),
    { kind: 'heading', level: 2, text: 'If you are worried, or something is not happening' },
    { kind: 'paragraph', text: 'You can tell:' },
    { kind: 'list', items: plan.talkTo.map(({ name, how }) => `${name}: ${how}`) },
    { kind: 'paragraph', text: `You can also ring us on ${plan.service.telephone}.` },
    { kind: 'heading', level: 2, text: 'When we look at the plan again' },
    {
      kind: 'paragraph',
      text: plan.lookAgainOn
        ? `On ${dayOfWeekInWords(plan.lookAgainOn)} we will ask you how it is going.`
        : 'We will tell you the day. You can ask us.',
    },
    { kind: 'drawing-box', caption: 'Draw or write here anything you want to say about the plan.', height: 80 },
  ];
}

/** Each thing has room for its picture (S4-45). */
const whatHappens = ({ what, who, when }: ChildPlanDocument['willHappen'][number]): readonly Block[] => [
  {
    kind: 'facts',
    rows: [
      { name: 'What', value: what },
      { name: 'Who', value: who },
      { name: 'When', value: when },
    ],
  },
  { kind: 'drawing-box', caption: 'Draw a picture of it here.', height: 45 },
];
