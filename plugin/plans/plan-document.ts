import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { capitalised, dayOfWeekInWords, namesInWords } from '../core/in-words';
import { serviceProblems } from '../core/letter-service';
import { missing, releaseOnlyWithout, type PrintedText } from '../core/release-check';
import { serviceFields } from '../core/service-fields';
import { sizeFor, writtenPaper } from '../core/written-paper';
import { familysProblems, type LetterBasics } from '../invitations/invitation-words';
import { FAMILY_PLAN } from './family-plan-template';
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
  /** A child’s words are kept from whom this copy is for (roles.md rule 9): the copy says nothing of them, nor that there are any. */
  readonly wordsKept?: boolean;
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
    ...(plan.wordsKept === true ? [] : missing('childVoice', plan.childVoice, 'the child’s voice, or why it is not there')),
    ...plan.childVoice.flatMap((voice, i) =>
      missing(`childVoice[${i}]`, voice.words ?? voice.noWordsBecause, `what ${voice.child} says, or why it is not there,`),
    ),
    ...missing('actions', plan.actions, 'who does what'),
    ...plan.actions.flatMap(actionProblems),
    ...missing('agreed.by', plan.agreed?.by, 'who agreed the plan'),
    ...decisionProblems(plan),
    ...familysProblems(freeTexts(plan), plan),
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
  return writtenPaper(FAMILY_PLAN, plan, {
    title: headingOf(plan),
    size: sizeFor(plan.largePrint),
    fields: { ...madeAtMeeting(plan), ...whatWeDo(plan), ...whatIf(plan), ...agreement(plan), service: serviceFields(plan.service) },
  });
}

/** C7: one plan a family: the paper carries that plan's name, and the family's plan is a section of it. */
const headingOf = ({ planLabel, sectionOf, children }: FamilyPlanDocument): string =>
  `${capitalised(sectionOf ?? planLabel)} for ${namesInWords(children)}`;

const madeAtMeeting = (plan: FamilyPlanDocument) => ({
  heading: headingOf(plan),
  plan: plan.planLabel,
  sectionOf: plan.sectionOf,
  meeting: plan.meeting.label,
  meetingOn: dayOfWeekInWords(plan.meeting.on),
  versionNumber: plan.versionNumber,
  interim: plan.interim,
  present: plan.present.map(({ name, relation }) => (relation ? `${name}, ${relation}` : name)),
  aim: plan.aim,
  voicesHeading: plan.childVoice.length > 1 ? 'What the children say' : `What ${plan.childVoice[0]?.child ?? 'the child'} says`,
  voices: plan.childVoice.map(({ child, words, noWordsBecause }) => ({ child, words, noWordsBecause })),
  quotes: (plan.quotes ?? []).map(({ words, by }) => ({ words, by })),
});

const whatWeDo = (plan: FamilyPlanDocument) => ({
  decisions: plan.decisions.map(({ question, answer }) => ({ question, answer })),
  actions: plan.actions.map(({ what, who, by, kind, howWeWillKnow }) => ({ what, who, by: dayOfWeekInWords(by), kind, howWeWillKnow })),
  commitments: plan.commitments ?? [],
  professionalSupport: plan.professionalSupport,
  professionalSupportBy: plan.professionalSupport === undefined ? undefined : plan.professionalSupportBy,
  resources: plan.resources ?? [],
  unmetNeeds: plan.unmetNeeds ?? [],
  must: plan.bottomLines.must,
  cannot: plan.bottomLines.cannot,
  careOffers: (plan.careOffers ?? []).map(({ who, offer }) => `${who}: ${offer}`),
});

const whatIf = (plan: FamilyPlanDocument) => ({
  familyContingency: plan.familyContingency,
  professionalContingency: plan.professionalContingency,
  monitoring: plan.monitoring,
  rota: (plan.rota ?? []).map(({ who, days, what }) => ({ who, days, what })),
  nominated: plan.nominatedFamilyMember,
  reviewOn: plan.reviewOn && dayOfWeekInWords(plan.reviewOn),
  joins: plan.sectionOf === undefined ? plan.joins : undefined,
});

const ACCEPTED: Readonly<Record<PlanDecision, string>> = {
  accepted: 'The plan was accepted: it is safe, and the help in it can be given.',
  'accepted-in-part': 'The plan was accepted in part.',
  'not-accepted': 'The plan was not accepted.',
};

const agreement = ({ agreed, decision, reference }: FamilyPlanDocument) => ({
  agreedBy: capitalised(agreed.by),
  agreedOn: dayOfWeekInWords(agreed.on),
  decision:
    decision === undefined
      ? 'The council has not decided yet whether it can support the plan.'
      : `${ACCEPTED[decision.decision]} Decided by ${decision.by}, on ${dayOfWeekInWords(decision.on)}.`,
  reasons: decision?.reasons,
  reference,
});
