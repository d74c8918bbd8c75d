import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import { dayOfWeekInWords } from '../core/in-words';
import { asWords, namesIn } from '../core/names-in-text';
import type { PrintedText } from '../core/release-check';
import type { Plan } from '../plans/plan';

/**
 * Of the plan what the chair of a child protection conference has to know (L9, S0-27): what keeps the child safe, and what the
 * child and the family say. It has no field for the preparation, for safety notes, nor for who was there.
 */
export interface PlanForChair {
  readonly reasons?: string;
  /** Child protection plans that are open, with the day on which each began. */
  readonly protectionPlans: readonly { readonly child: string; readonly since: CalendarDay }[];
  readonly actions: readonly { readonly what: string; readonly who: string; readonly by: CalendarDay }[];
  readonly mustHappen?: string;
  readonly cannotHappen?: string;
  readonly familyContingency?: string;
  readonly professionalContingency?: string;
  readonly aim?: string;
  readonly voices: readonly { readonly child: string; readonly words: string }[];
  readonly disagreements: { readonly all: number; readonly open: number };
  /** How many lines name a child whom the notice is not about: they are not in it, and it says so. */
  readonly leftOut: number;
  readonly conference?: { readonly on?: CalendarDay; readonly takenBy?: string };
}

/**
 * @param about the children whose chair it is: another child's words are not for this reader
 * @param others names of other children: those of the meeting, by their first names, and restricted ones of the family
 */
export function planForChair(
  plan: Plan,
  about: readonly { readonly personId: PersonId; readonly name: string; readonly protectedSince?: CalendarDay }[],
  { others, disagreements }: { readonly others: readonly string[]; readonly disagreements: PlanForChair['disagreements'] },
): PlanForChair {
  const { content, decision } = plan;
  const { conferenceOn: on, conferenceTakenBy: takenBy } = content;
  const onSafety = content.actions.filter(({ worry }) => worry !== undefined);
  let leftOut = 0;
  // Of two children of one name nobody can tell whom a line is about: the chair reads it.
  const ownNames = about.map(({ name }) => asWords(name.split(' ')[0] ?? ''));
  const isAboutThem = (text: string): boolean => {
    const stands = namesIn(text);
    const them = !others.some((name) => !ownNames.includes(asWords(name)) && stands(name));
    if (!them) leftOut += 1;
    return them;
  };
  const linesAbout = (text: string | undefined): string | undefined => text?.split('\n').filter(isAboutThem).join('\n').trim() || undefined;
  const known = {
    reasons: linesAbout(decision?.reasons),
    protectionPlans: about.flatMap(({ name, protectedSince: since }) => (since === undefined ? [] : [{ child: name, since }])),
    // Where no action was tied to a worry, which of them is about safety is the chair's to judge.
    actions: (onSafety.length > 0 ? onSafety : content.actions)
      .filter(({ what, owner, forWhom }) => isAboutThem(`${what} ${owner} ${forWhom ?? ''}`))
      .map(({ what, owner: who, dueOn: by }) => ({ what, who, by })),
    mustHappen: linesAbout(content.bottomLinesMust),
    cannotHappen: linesAbout(content.bottomLinesCannot),
    familyContingency: linesAbout(content.familyContingency),
    professionalContingency: linesAbout(content.professionalContingency),
    aim: linesAbout(content.aim),
    voices: about.flatMap(({ personId, name }) => {
      const words = linesAbout(content.voices.find(({ childId }) => childId === personId)?.words);
      return words === undefined ? [] : [{ child: name, words }];
    }),
    disagreements,
    conference: on === undefined && takenBy === undefined ? undefined : { on, takenBy },
  };
  return { ...known, leftOut };
}

/** What the template may print of it; everything in words. */
export type PlanForChairFields = {
  readonly reasons: string | undefined;
  readonly protectionPlans: readonly string[];
  readonly actions: readonly { readonly what: string; readonly who: string; readonly by: string }[];
  readonly must: string | undefined;
  readonly cannot: string | undefined;
  readonly familyContingency: string | undefined;
  readonly professionalContingency: string | undefined;
  readonly aim: string | undefined;
  readonly voices: readonly { readonly child: string; readonly words: string }[];
  readonly disagreement: string;
  readonly leftOut: string | undefined;
  readonly conference: string | undefined;
};

export const SAMPLE_PLAN_FOR_CHAIR: PlanForChairFields = {
  reasons: 'Nobody is there on Sundays yet.',
  protectionPlans: ['Jo Example: since Monday 7 September 2026'],
  actions: [{ what: 'Sleep at the house on Fridays', who: 'Robin Example', by: 'Friday 11 December 2026' }],
  must: 'An adult is at home every night.',
  cannot: 'Jo is not left alone.',
  familyContingency: 'If Robin is ill, Sam comes.',
  professionalContingency: 'If nobody comes, the worker visits on the same day.',
  aim: 'We want the nights to be calm.',
  voices: [{ child: 'Jo Example', words: 'I want to sleep.' }],
  disagreement: 'One person said that they do not agree. It is being talked over.',
  leftOut: '2 lines of the plan name another child and are left out. Please ask us about them.',
  conference: 'Taken to the conference on Friday 8 January 2027 by Nia Prosser and Robin Example.',
};

export const planForChairFields = (plan: PlanForChair): PlanForChairFields => ({
  reasons: plan.reasons,
  protectionPlans: plan.protectionPlans.map(({ child, since }) => `${child}: since ${dayOfWeekInWords(since)}`),
  actions: plan.actions.map((action) => ({ ...action, by: dayOfWeekInWords(action.by) })),
  must: plan.mustHappen,
  cannot: plan.cannotHappen,
  familyContingency: plan.familyContingency,
  professionalContingency: plan.professionalContingency,
  aim: plan.aim,
  voices: plan.voices,
  disagreement: disagreementInWords(plan.disagreements),
  leftOut: plan.leftOut === 0 ? undefined : leftOutInWords(plan.leftOut),
  conference: plan.conference && conferenceInWords(plan.conference),
});

/** How many and how far: who said what is between them and the service. */
function disagreementInWords({ all, open }: PlanForChair['disagreements']): string {
  if (all === 0) return 'Nobody has told us that they do not agree.';
  const said = all === 1 ? 'One person said that they do not agree.' : `${all} times somebody said that they do not agree.`;
  return `${said} ${open === 0 ? 'It is settled.' : 'It is being talked over.'}`;
}

const leftOutInWords = (lines: number): string =>
  `${lines === 1 ? 'One line of the plan names another child and is' : `${lines} lines of the plan name another child and are`} left out. Please ask us about ${lines === 1 ? 'it' : 'them'}.`;

const conferenceInWords = ({ on, takenBy }: NonNullable<PlanForChair['conference']>): string =>
  `Taken to the conference${on === undefined ? '' : ` on ${dayOfWeekInWords(on)}`}${takenBy === undefined ? '' : ` by ${takenBy}`}.`;

/** All that somebody typed, to be looked through for what may not stand in it. */
export const textsForChair = (plan: PlanForChair): readonly PrintedText[] => [
  { field: 'reasons', place: 'the reasons of the decision', text: plan.reasons },
  { field: 'actions', place: 'what keeps the child safe', text: plan.actions.map(({ what, who }) => `${what}\n${who}`).join('\n') },
  { field: 'bottomLines', place: 'the bottom lines', text: [plan.mustHappen, plan.cannotHappen].join('\n') },
  { field: 'contingency', place: 'what happens if it goes wrong', text: [plan.familyContingency, plan.professionalContingency].join('\n') },
  { field: 'aim', place: 'what the family wants', text: plan.aim },
  { field: 'voices', place: 'what the child says', text: plan.voices.map(({ words }) => words).join('\n') },
  { field: 'conference', place: 'who takes the plan to the conference', text: plan.conference?.takenBy },
];
