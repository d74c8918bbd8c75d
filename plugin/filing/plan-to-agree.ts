import { inWords, type CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { Asked } from '../core/ground';
import type { CareOffer } from '../meetings/meeting';
import { agreedBefore, waitsForFamily } from '../plans/family-words';
import type { Plan } from '../plans/plan';
import { familyPlanProblems, type FamilyPlanDocument } from '../plans/plan-document';
import { viewPlan, type PlanInView, type PlanSource } from '../plans/plan-in-view';
import { childPlanPaper, familyPlanPaper, paperBasics, type Agreement, type PaperBasics } from '../plans/plan-paper';
import { childPlanProblems } from '../plans/child-plan-document';
import type { SectionVersion } from '../plans/plan-section-version';
import { planProblems, type PlanPlace, type PlanProblem } from '../plans/plan-problems';
import type { PlanList, WrittenSection } from '../plans/plan-section';

export interface PlanToAgreeSource extends PlanSource {
  readonly meetings: PlanSource['meetings'] & { careOffersOf(meetingId: string): Promise<readonly CareOffer[]> };
  readonly plans: PlanSource['plans'] & {
    ofEpisode(episodeId: string): Promise<readonly Plan[]>;
    sectionsOf(planId: string): Promise<readonly SectionVersion[]>;
  };
}

/** A draft with the paper that would be filed, and everything that stands in the way. */
export interface PlanToAgree extends PlanInView {
  readonly paper: FamilyPlanDocument;
  readonly problems: readonly PlanProblem[];
  /** The version that holds until this one is agreed. */
  readonly before?: Plan;
}

/** @param agreed who agrees, and when; undefined where the page is only looked at */
export async function viewPlanToAgree(
  id: string,
  agreed: Agreement | undefined,
  stores: PlanToAgreeSource,
  asked: Asked,
): Promise<PlanToAgree> {
  const view = await viewPlan(id, stores, asked);
  const provisional = agreed ?? { by: 'everyone who was there', on: view.meeting.on ?? asked.today };
  const basics = await paperBasics(view, asked);
  const paper = await familyPlanPaper(view, basics, { agreed: provisional, copyFor: 'record' }, stores, asked);
  const versions = await stores.plans.ofEpisode(view.episode.id);
  const before = versions.findLast((each) => each.status === 'agreed' && each.number < view.plan.number && each.ended === undefined);
  const waits = waitsForFamily(view.plan, agreedBefore(view.plan, versions));
  const own = [...planProblems(view.plan, view.situation), ...(waits ? [FAMILY_HAS_NOT_CONFIRMED] : [])];
  return {
    ...view,
    paper,
    // What is missing is told in the plan's own words; the papers add what may not be printed.
    problems: own.length > 0 ? own : [...paperProblems(paper, view.plan), ...childPaperProblems(view, basics)],
    ...(before === undefined ? {} : { before }),
  };
}

/** S1-16. */
const FAMILY_HAS_NOT_CONFIRMED: PlanProblem = {
  place: { kind: 'confirmation' },
  message:
    'The family’s words were changed after it agreed the version before: read this one with the family, and write down that it confirms it',
};

const paperProblems = (paper: FamilyPlanDocument, plan: Plan): readonly PlanProblem[] =>
  familyPlanProblems(paper).map((problem) => ({ place: placeOf(problem, plan), message: problem.message }));

/** S4-43, L8: nobody's contact details, and nothing of another child. */
function childPaperProblems(view: PlanInView, basics: PaperBasics): readonly PlanProblem[] {
  return view.situation.children.flatMap(({ personId, firstName }) => {
    const paper = childPlanPaper(view, personId, basics);
    const problems = paper === undefined ? [] : childPlanProblems(paper);
    // What the council has not set yet is told with the family's plan already.
    const own = problems.filter(({ field }) => !field.startsWith('service.'));
    return own.map(({ message }) => ({
      place: { kind: 'child-version', childId: personId } as const,
      message: `${firstName}’s own version: ${message}`,
    }));
  });
}

const PLACES: readonly (readonly [prefix: string, section: WrittenSection])[] = [
  ['aim', 'aim'],
  ['childVoice', 'voices'],
  ['decisions', 'decisions'],
  ['professionalSupport', 'support'],
  ['bottomLines', 'bottom-lines'],
  ['familyContingency', 'contingency'],
  ['professionalContingency', 'contingency'],
  ['monitoring', 'monitoring'],
  ['nominatedFamilyMember', 'monitoring'],
  ['joins', 'joins'],
];

const LISTS: readonly (readonly [prefix: string, list: PlanList])[] = [
  ['quotes', 'quotes'],
  ['commitments', 'commitments'],
  ['resources', 'resources'],
  ['unmetNeeds', 'unmet-needs'],
  ['rota', 'rota'],
];

/** Where in the plan a problem of the paper is mended: `actions[2]`, `monitoring`. */
function placeOf({ field }: Problem, { content }: Plan): PlanPlace {
  const action = /^actions\[(\d+)\]/.exec(field);
  const actionId = action === null ? undefined : content.actions[Number(action[1])]?.id;
  if (actionId !== undefined) return { kind: 'action', actionId };
  const list = LISTS.find(([prefix]) => field.startsWith(prefix))?.[1];
  if (list !== undefined) return { kind: 'list', list };
  const section = PLACES.find(([prefix]) => field.startsWith(prefix))?.[1];
  return section === undefined ? { kind: 'meeting' } : { kind: 'section', section };
}

/** The day of agreeing lies between the meeting (or the version before) and today. */
export function agreedOnProblem(on: CalendarDay, { meeting, before }: PlanToAgree, today: CalendarDay): Problem | undefined {
  const field = 'agreedOn';
  if (on > today) return { field, message: 'The day on which the family agreed the plan must be today or in the past' };
  const earliest = before?.agreedOn ?? meeting.on;
  if (earliest === undefined || on >= earliest) return undefined;
  const when = before === undefined ? 'the day of the meeting' : 'when the version before was agreed';
  return { field, message: `The family cannot have agreed the plan before ${inWords(earliest)}, ${when}` };
}
