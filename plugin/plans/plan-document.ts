import type { CalendarDay } from '../core/calendar-day';
import type { Block, PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { capitalised, dayOfWeekInWords, namesInWords } from '../core/in-words';
import { footerOf, publicContacts, serviceProblems } from '../core/letter-service';
import { contactProblems, missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import type { LetterBasics } from '../invitations/invitation-words';
import type { ActionKind, PlanDecision } from './plan';

export interface PrintedAction {
  readonly what: string;
  /** One named person (S2-60). */
  readonly who: string;
  readonly by: CalendarDay;
  readonly kind: ActionKind;
  readonly howWeWillKnow?: string;
}

/** What a family plan on paper is made from (L7). No field of it is for an address, a telephone number or a note of the preparation. */
export interface FamilyPlanDocument extends LetterBasics {
  /** As the council calls it: "family plan". */
  readonly planLabel: string;
  readonly versionNumber: number;
  /** First names. */
  readonly children: readonly string[];
  readonly meeting: { readonly label: string; readonly on: CalendarDay };
  readonly present: readonly { readonly name: string; readonly relation: string }[];
  readonly aim: string;
  /** In the child's own words; or why there are none: "The baby is not born yet." */
  readonly childVoice: readonly { readonly child: string; readonly words?: string; readonly noWordsBecause?: string }[];
  /** What the family was asked to decide, and what it decided. */
  readonly decisions: readonly { readonly question: string; readonly answer: string }[];
  readonly actions: readonly PrintedAction[];
  readonly professionalSupport?: string;
  /** Who wrote it, so that it is never taken for the family's words (S0-12). */
  readonly professionalSupportBy?: string;
  readonly quotes?: readonly { readonly words: string; readonly by: string }[];
  readonly commitments?: readonly string[];
  readonly resources?: readonly string[];
  readonly unmetNeeds?: readonly string[];
  readonly rota?: readonly { readonly who: string; readonly days: string; readonly what: string }[];
  /** S4-19: "It holds until Friday 4 December 2026." */
  readonly interim?: string;
  /** C7: where a family has one plan only, the plan of which this is a section: "child protection plan". */
  readonly sectionOf?: string;
  readonly bottomLines: { readonly must?: string; readonly cannot?: string };
  /** Only in a copy for someone allowed to see who may care for the child (S2-56). */
  readonly careOffers?: readonly { readonly who: string; readonly offer: string }[];
  readonly familyContingency?: string;
  readonly professionalContingency?: string;
  /** Who watches how it goes, with weekends (S4-30). */
  readonly monitoring?: string;
  readonly nominatedFamilyMember?: string;
  readonly reviewOn?: CalendarDay;
  /** Which plan of the council's it is part of (S2-62). */
  readonly joins?: string;
  readonly agreed: { readonly by: string; readonly on: CalendarDay };
  /** Undefined while nobody has decided on the plan yet (S0-19): the paper then says so. */
  readonly decision?: { readonly decision: PlanDecision; readonly by: string; readonly on: CalendarDay; readonly reasons?: string };
  readonly largePrint?: boolean;
}

/** Everything that stands in the way of this plan on paper. Empty = it can go. */
export function familyPlanProblems(plan: FamilyPlanDocument): readonly Problem[] {
  return [
    ...missing('reference', plan.reference, 'the reference'),
    ...serviceProblems(plan.service),
    ...missing('children', plan.children, 'the name of the child the plan is for'),
    ...missing('meeting.on', plan.meeting?.on, 'the date of the meeting'),
    ...missing('present', plan.present, 'who was at the meeting'),
    ...missing('aim', plan.aim, 'the family’s aim'),
    ...missing('childVoice', plan.childVoice, 'the child’s voice, or why it is not there'),
    ...plan.childVoice.flatMap((voice, i) =>
      missing(`childVoice[${i}]`, voice.words ?? voice.noWordsBecause, `what ${voice.child} says, or why it is not there,`),
    ),
    ...missing('actions', plan.actions, 'who does what'),
    ...plan.actions.flatMap(actionProblems),
    ...missing('agreed.by', plan.agreed?.by, 'who agreed the plan'),
    ...decisionProblems(plan),
    ...contactProblems(freeTexts(plan), { allowed: publicContacts(plan.service), others: plan.otherPeoplesContacts }),
  ];
}

const actionProblems = (action: PrintedAction, i: number): readonly Problem[] => [
  ...missing(`actions[${i}].what`, action.what, `what is to be done in action ${i + 1}`),
  ...missing(`actions[${i}].who`, action.who, `who does action ${i + 1}`),
  ...missing(`actions[${i}].by`, action.by, `the day for action ${i + 1}`),
];

function decisionProblems({ decision }: FamilyPlanDocument): readonly Problem[] {
  if (decision === undefined) return [];
  return [
    ...missing('decision.by', decision.by, 'who accepted the plan'),
    ...(decision.decision === 'accepted'
      ? []
      : missing('decision.reasons', decision.reasons, 'the reason why the plan was not accepted in full')),
  ];
}

function freeTexts(plan: FamilyPlanDocument): readonly PrintedText[] {
  const one = (field: string, place: string, text: string | undefined): PrintedText => ({ field, place, text });
  return [
    ...plan.present.map((person, i) => one(`present[${i}]`, 'the list of people who were there', `${person.name}\n${person.relation}`)),
    one('children', 'the children’s names', plan.children.join('\n')),
    one('meeting.label', 'what the meeting is called', plan.meeting.label),
    one('aim', 'the family’s aim', plan.aim),
    ...plan.childVoice.map((voice, i) =>
      one(`childVoice[${i}]`, 'the child’s words', [voice.child, voice.words, voice.noWordsBecause].join('\n')),
    ),
    ...plan.decisions.map(({ question, answer }, i) => one(`decisions[${i}]`, 'the family’s decisions', `${question}\n${answer}`)),
    ...plan.actions.map((action, i) => one(`actions[${i}]`, `action ${i + 1}`, [action.what, action.who, action.howWeWillKnow].join('\n'))),
    one('professionalSupport', 'the support from professionals', plan.professionalSupport),
    ...(plan.quotes ?? []).map(({ words, by }, i) => one(`quotes[${i}]`, 'somebody’s own words', `${words}\n${by}`)),
    ...(plan.commitments ?? []).map((text, i) => one(`commitments[${i}]`, 'what people give', text)),
    ...(plan.resources ?? []).map((text, i) => one(`resources[${i}]`, 'help that costs something', text)),
    ...(plan.unmetNeeds ?? []).map((text, i) => one(`unmetNeeds[${i}]`, 'needs that nobody meets yet', text)),
    ...(plan.rota ?? []).map(({ who, what }, i) => one(`rota[${i}]`, 'the weekly rota', `${who}\n${what}`)),
    one('bottomLines', 'the bottom lines', [plan.bottomLines.must, plan.bottomLines.cannot].join('\n')),
    ...(plan.careOffers ?? []).map((offer, i) => one(`careOffers[${i}]`, 'who could care for the child', `${offer.who}\n${offer.offer}`)),
    one('familyContingency', 'the family’s own plan B', plan.familyContingency),
    one('professionalContingency', 'what the workers will do', plan.professionalContingency),
    one('monitoring', 'who watches how it goes', plan.monitoring),
    one('nominatedFamilyMember', 'the person in the family to talk to', plan.nominatedFamilyMember),
    one('joins', 'which plan it is part of', plan.joins),
    one('agreed.by', 'who agreed the plan', plan.agreed?.by),
    one('decision', 'the decision', [plan.decision?.by, plan.decision?.reasons].join('\n')),
  ];
}

/** @throws InvalidInput with every reason why it cannot be released */
export function familyPlanDocument(plan: FamilyPlanDocument): PrintedDocument {
  releaseOnlyWithout(familyPlanProblems(plan));
  return {
    title: headingOf(plan),
    language: plan.language ?? 'en-GB',
    reference: plan.reference,
    date: plan.writtenOn,
    template: 'family-plan/1',
    issuer: plan.service.name,
    size: plan.largePrint ? 'large' : 'standard',
    footer: footerOf(plan.service),
    blocks: [...opening(plan), ...whatWeDecided(plan), ...whatIfAndWho(plan), ...agreement(plan), ...ifYouDisagree(plan)],
  };
}

function opening(plan: FamilyPlanDocument): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: headingOf(plan) },
    ...sectionNote(plan),
    {
      kind: 'paragraph',
      text: `Made by the family at a ${plan.meeting.label} on ${dayOfWeekInWords(plan.meeting.on)}.${plan.versionNumber > 1 ? ` This is version ${plan.versionNumber}.` : ''}`,
    },
    ...(plan.interim === undefined ? [] : [{ kind: 'paragraph', text: `This is an interim plan. ${plan.interim}` } as const]),
    { kind: 'paragraph', text: 'Please keep this plan in a safe place. It is private. Do not share it on the internet.' },
    { kind: 'heading', level: 2, text: 'Who was there' },
    { kind: 'list', items: plan.present.map(({ name, relation }) => (relation ? `${name}, ${relation}` : name)) },
    { kind: 'heading', level: 2, text: 'What we want' },
    { kind: 'paragraph', text: plan.aim },
    {
      kind: 'heading',
      level: 2,
      text: plan.childVoice.length > 1 ? 'What the children say' : `What ${plan.childVoice[0]?.child ?? 'the child'} says`,
    },
    ...plan.childVoice.map(({ child, words, noWordsBecause }): Block =>
      words ? { kind: 'quote', text: words, by: child } : { kind: 'paragraph', text: `${child}: ${noWordsBecause}` },
    ),
    ...((plan.quotes ?? []).length > 0 ? [{ kind: 'heading', level: 2, text: 'In our own words' } as const] : []),
    ...(plan.quotes ?? []).map(({ words, by }): Block => ({ kind: 'quote', text: words, by })),
  ];
}

/** C7: one plan a family: the paper carries that plan's name, and the family's plan is a section of it. */
const headingOf = ({ planLabel, sectionOf, children }: FamilyPlanDocument): string =>
  `${capitalised(sectionOf ?? planLabel)} for ${namesInWords(children)}`;

const sectionNote = ({ planLabel, sectionOf }: FamilyPlanDocument): readonly Block[] =>
  sectionOf === undefined
    ? []
    : [
        { kind: 'heading', level: 2, text: `The family’s section: the ${planLabel}` },
        { kind: 'paragraph', text: `There is one plan for the family. This is its section of the ${sectionOf}.` },
      ];

function whatWeDecided(plan: FamilyPlanDocument): readonly Block[] {
  return [
    ...(plan.decisions.length > 0 ? [{ kind: 'heading', level: 2, text: 'What we decided' } as const] : []),
    ...plan.decisions.flatMap(({ question, answer }): readonly Block[] => [
      { kind: 'paragraph', weight: 'strong', text: question },
      { kind: 'paragraph', text: answer },
    ]),
    { kind: 'heading', level: 2, text: 'Who does what' },
    {
      kind: 'table',
      caption: 'What each of us will do',
      columns: [
        { title: 'What', share: 34 },
        { title: 'Who', share: 22 },
        { title: 'By when', share: 20 },
        { title: 'Kind of help', share: 19 },
        { title: 'How we will know', share: 29 },
      ],
      rows: plan.actions.map((action) => [
        action.what,
        action.who,
        dayOfWeekInWords(action.by),
        action.kind,
        action.howWeWillKnow ?? 'We will ask at the next meeting.',
      ]),
    },
    ...listOf('What each of us gives', plan.commitments),
    ...text('Help from professionals', plan.professionalSupport),
    ...(plan.professionalSupport === undefined || plan.professionalSupportBy === undefined
      ? []
      : [{ kind: 'paragraph', weight: 'small', text: `Written by ${plan.professionalSupportBy}, not by the family.` } as const]),
    ...listOf('Help that costs something', plan.resources),
    ...listOf('What is still needed', plan.unmetNeeds),
    ...text('What the plan must do', plan.bottomLines.must),
    ...text('What the plan cannot do', plan.bottomLines.cannot),
    ...(plan.careOffers?.length
      ? [
          { kind: 'heading', level: 2, text: 'Who could care for the children if needed' } as const,
          { kind: 'list', items: plan.careOffers.map(({ who, offer }) => `${who}: ${offer}`) } as const,
        ]
      : []),
  ];
}

function whatIfAndWho(plan: FamilyPlanDocument): readonly Block[] {
  return [
    ...text('If things do not go to plan: what the family will do', plan.familyContingency),
    ...text('If things do not go to plan: what the workers will do', plan.professionalContingency),
    ...text('Who watches how it goes', plan.monitoring),
    ...rotaTable(plan.rota ?? []),
    ...text('Who in the family to talk to', plan.nominatedFamilyMember),
    { kind: 'heading', level: 2, text: 'When we look at the plan again' },
    {
      kind: 'paragraph',
      text: plan.reviewOn
        ? `We will look at the plan again by ${dayOfWeekInWords(plan.reviewOn)}.`
        : 'There is no date yet. You can ask us for one at any time.',
    },
    ...(plan.sectionOf === undefined ? text('Other plans', plan.joins) : []),
  ];
}

/** S4-30. */
const rotaTable = (rota: NonNullable<FamilyPlanDocument['rota']>): readonly Block[] =>
  rota.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'The weekly rota',
          columns: [{ title: 'Who' }, { title: 'Days' }, { title: 'What they look at' }],
          rows: rota.map(({ who, days, what }) => [who, days, what]),
        },
      ];

const listOf = (title: string, items: readonly string[] | undefined): readonly Block[] =>
  items === undefined || items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', items },
      ];

const ACCEPTED: Readonly<Record<PlanDecision, string>> = {
  accepted: 'The plan was accepted: it is safe, and the help in it can be given.',
  'accepted-in-part': 'The plan was accepted in part.',
  'not-accepted': 'The plan was not accepted.',
};

function agreement({ agreed, decision }: FamilyPlanDocument): readonly Block[] {
  const decided =
    decision === undefined
      ? 'The council has not decided yet whether it can support the plan.'
      : `${ACCEPTED[decision.decision]} Decided by ${decision.by}, on ${dayOfWeekInWords(decision.on)}.`;
  return [
    { kind: 'heading', level: 2, text: 'Who agreed it' },
    {
      kind: 'facts',
      rows: [
        { name: 'Agreed by', value: `${capitalised(agreed.by)}, on ${dayOfWeekInWords(agreed.on)}` },
        { name: 'Decision', value: decided },
        ...(decision?.reasons ? [{ name: 'Reasons', value: decision.reasons }] : []),
      ],
    },
  ];
}

function ifYouDisagree({ service, reference }: FamilyPlanDocument): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'If you do not agree' },
    {
      kind: 'paragraph',
      text: `You can tell us at any time. Ring us on ${service.telephone} and say the reference ${reference}. You can ask for another meeting.`,
    },
    { kind: 'paragraph', text: service.complaintsText },
    { kind: 'paragraph', text: service.independentAdviceText },
  ];
}

const text = (title: string, words: string | undefined): readonly Block[] =>
  words?.trim()
    ? [
        { kind: 'heading', level: 2, text: title },
        { kind: 'paragraph', text: words },
      ]
    : [];
