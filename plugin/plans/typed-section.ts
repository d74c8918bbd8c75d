import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { BottomLineCheck, ChildVoice, FamilyDecision, LineMet, PlanContent } from './plan';
import type { PlanSituation } from './plan-problems';
import { bottomLinesOf, type PlanSection } from './plan-section';

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

type TypedChecks = Readonly<Record<string, { readonly line?: string; readonly met?: LineMet }>>;

/** Only of lines that still stand as they were when they were judged: a changed line is judged again (S4-25). */
export function typedChecks(typed: TypedChecks, content: Partial<PlanContent>): readonly BottomLineCheck[] {
  const lines = bottomLinesOf(content);
  return Object.values(typed).flatMap(({ line, met }) =>
    line !== undefined && met !== undefined && lines.includes(line) ? [{ line, met }] : [],
  );
}

/** What is wrong with a part as typed. What is only missing is told when the plan is to be agreed. */
export function sectionProblems(
  section: PlanSection,
  content: Partial<PlanContent>,
  { today, situation }: { readonly today: CalendarDay; readonly situation: Pick<PlanSituation, 'children'> },
): readonly Problem[] {
  const past = FUTURE_DAYS.filter((day) => day.section === section && (content[day.field] ?? '9999') <= today);
  if (past.length > 0) return past.map(({ field, message }) => ({ field, message }));
  if (section !== 'voices') return [];
  return (content.voices ?? [])
    .filter(({ words, noWordsBecause }) => words !== undefined && noWordsBecause !== undefined)
    .map(({ childId }) => {
      const name = situation.children.find((child) => child.personId === childId)?.firstName ?? 'the child';
      return { field: `voice.${childId}.noWordsBecause`, message: `Write either what ${name} says, or why there are no words` };
    });
}

/** Days that a plan looks forward to. */
const FUTURE_DAYS = [
  { section: 'review', field: 'reviewOn', message: 'The date for looking at the plan again must be in the future' },
  { section: 'interim', field: 'interimEndsOn', message: 'The date on which the interim plan ends must be in the future' },
  { section: 'interim', field: 'nextMeetingOn', message: 'The date of the next meeting must be in the future' },
] as const;
