import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { ChildVoice, FamilyDecision, PlanContent } from './plan';
import type { PlanSituation } from './plan-problems';
import type { PlanSection } from './plan-section';

type TypedVoices = Readonly<Record<string, { readonly words?: string; readonly noWordsBecause?: string }>>;
type TypedDecisions = Readonly<Record<string, { readonly question?: string; readonly answer?: string }>>;

/** In the order of the plan's children; nobody else's words are kept. */
export function typedVoices(typed: TypedVoices, { children }: Pick<PlanSituation, 'children'>): readonly ChildVoice[] {
  return children.flatMap(({ personId }) => {
    const { words, noWordsBecause } = typed[personId] ?? {};
    return words === undefined && noWordsBecause === undefined ? [] : [{ childId: personId, words, noWordsBecause }];
  });
}

/** In the order of the form; a question without an answer is not a decision yet. */
export function typedDecisions(typed: TypedDecisions): readonly FamilyDecision[] {
  return Object.entries(typed)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .flatMap(([, { question, answer }]) => (question === undefined || answer === undefined ? [] : [{ question, answer }]));
}

/** What is wrong with a part as typed. What is only missing is told when the plan is to be agreed. */
export function sectionProblems(
  section: PlanSection,
  content: Partial<PlanContent>,
  { today, situation }: { readonly today: CalendarDay; readonly situation: Pick<PlanSituation, 'children'> },
): readonly Problem[] {
  if (section === 'review' && content.reviewOn !== undefined && content.reviewOn <= today) {
    return [{ field: 'reviewOn', message: 'The date for looking at the plan again must be in the future' }];
  }
  if (section !== 'voices') return [];
  return (content.voices ?? [])
    .filter(({ words, noWordsBecause }) => words !== undefined && noWordsBecause !== undefined)
    .map(({ childId }) => {
      const name = situation.children.find((child) => child.personId === childId)?.firstName ?? 'the child';
      return { field: `voice.${childId}.noWordsBecause`, message: `Write either what ${name} says, or why there are no words` };
    });
}
