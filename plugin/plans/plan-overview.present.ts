import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { lines } from '../core/html';
import { inLocalWords } from '../core/local-words';
import type { Policy } from '../core/policy';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { followUpPaths } from '../follow-up/follow-up.paths';
import { mayActAsWorker } from '../episodes/episode-access';
import { onMeeting } from '../meetings/on-meeting.present';
import type { PlanAction } from './plan';
import { mayAgreePlan, mayCountersign, mayDecideOnPlan, mayWritePlan } from './plan-access';
import { DECISION_WORDS, waitsForCountersignature } from './plan-decision';
import type { PlanOverview } from './plan-overview.query';
import { planProblems } from './plan-problems';
import { CHILDS_PLAN_WORDS, childsPlanOf, waitsToBeIncorporated } from './plan-model';
import { isWritten, PLAN_LISTS, WRITTEN_SECTIONS, type PlanSection } from './plan-section';
import { planToRead } from './plan-words-to-read.present';
import { KIND_WORDS, OWNER_WORDS, SECTION_WORDS } from './plan-words.present';
import { planPaths } from './plans.paths';
import { stateInWords } from './plans-of-meeting.present';

export function presentPlanOverview(answer: PlanOverview, presenting: Presenting): Presented {
  const { plan, meeting, episode } = answer;
  const { actor } = presenting;
  const open = episode.closed === undefined;
  const draft = plan.status === 'draft';
  const writes = open && draft && mayWritePlan(actor, answer) === 'ok';
  const agreed = !draft;
  return onMeeting(answer, presenting, {
    title: inLocalWords('The family’s plan', presenting.policy),
    back: { text: 'Back to the plans', path: planPaths.ofMeeting(meeting.id) },
    model: {
      heading: inLocalWords(`The family’s plan, version ${plan.number}`, presenting.policy),
      state: stateInWords(plan),
      tasks: writes ? tasksOf(answer) : undefined,
      actions: plan.content.actions.map((action) => actionCard(action, writes ? plan.id : undefined, presenting.policy)),
      addAction: writes ? planPaths.addAction(plan.id) : undefined,
      decision: decisionRows(answer),
      links: linksOf(answer, presenting, { draft, agreed, open }),
      written: writes ? undefined : planToRead(answer, false),
    },
  });
}

interface Task {
  readonly title: string;
  readonly status: 'Completed' | 'To do' | 'Optional';
  readonly path: ModulePath;
}

/** The parts in the order in which a family talks about them; those without which the plan cannot be agreed say so. */
function tasksOf(answer: PlanOverview): readonly Task[] {
  const { plan, situation } = answer;
  const problems = planProblems(plan, situation);
  const missing = (section: PlanSection): boolean => problems.some(({ place }) => place.kind === 'section' && place.section === section);
  const sections = WRITTEN_SECTIONS.map((section): Task => {
    const status = missing(section) ? 'To do' : isWritten(section, plan.content) ? 'Completed' : 'Optional';
    return { title: SECTION_WORDS[section].title, status, path: planPaths.section(plan.id, section) };
  });
  const children = situation.children.map(({ personId, firstName }): Task => {
    const open = problems.some(({ place }) => place.kind === 'child-version' && place.childId === personId);
    return { title: `${firstName}’s own version`, status: open ? 'To do' : 'Completed', path: planPaths.childVersion(plan.id, personId) };
  });
  const lists = PLAN_LISTS.map((list): Task => ({
    title: SECTION_WORDS[list].title,
    status: isWritten(list, plan.content) ? 'Completed' : 'Optional',
    path: planPaths.list(plan.id, list),
  }));
  return [...sections, ...lists, ...children];
}

/** @param planId where the action can be changed */
export function actionCard(action: PlanAction, planId: string | undefined, policy: Policy, headingLevel: 2 | 3 = 3): SummaryListOptions {
  const row = (key: string, value: string | undefined) => ({ key: { text: key }, value: { text: value ?? 'Not provided' } });
  const links =
    planId === undefined
      ? []
      : [
          { href: planPaths.changeAction(planId, action.id), text: 'Change', visuallyHiddenText: `the action of ${action.owner}` },
          { href: planPaths.removeAction(planId, action.id), text: 'Take out', visuallyHiddenText: `the action of ${action.owner}` },
        ];
  return {
    card: { title: { text: action.what, headingLevel }, ...(links.length === 0 ? {} : { actions: { items: links } }) },
    rows: [
      row('Who', `${action.owner} (${inLocalWords(OWNER_WORDS[action.ownerKind], policy).toLowerCase()})`),
      row('By when', inWords(action.dueOn)),
      row('Kind of help', KIND_WORDS[action.kind]),
      row('For whom', action.forWhom),
      row('How we will know', action.howWeWillKnow),
      ...(action.worry === undefined ? [] : [row('Which worry it answers', action.worry)]),
      ...(action.completedOn === undefined ? [] : [row('Done', inWords(action.completedOn))]),
    ],
  };
}

export function decisionRows({ plan, decidedByName, countersignedByName }: PlanOverview): SummaryListOptions | undefined {
  const { decision } = plan;
  if (decision === undefined) return undefined;
  const yesNo = (value: boolean): string => (value ? 'Yes' : 'No');
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  const by = `${decidedByName ?? 'Somebody who no longer works here'}, ${inWords(decision.on)}`;
  const signed = decision.countersigned;
  return {
    rows: [
      row('Decision', DECISION_WORDS[decision.decision]),
      row('It keeps the children safe', yesNo(decision.safe)),
      row('The help in it can be given', yesNo(decision.resourced)),
      ...(decision.reasons === undefined ? [] : [{ key: { text: 'Reasons' }, value: { html: lines(decision.reasons) } }]),
      row('Decided by', by),
      ...(signed === undefined ? [] : [row('Signed by a manager', `${countersignedByName ?? 'A manager'}, ${inWords(signed.on)}`)]),
      ...(waitsForCountersignature(decision) ? [row('Signed by a manager', 'Not yet: a refusal waits for a manager’s signature')] : []),
    ],
  };
}

interface Stage {
  readonly draft: boolean;
  readonly agreed: boolean;
  readonly open: boolean;
}

/** What the reader can do next, most wanted first. */
function linksOf(answer: PlanOverview, { actor }: Presenting, { draft, agreed, open }: Stage) {
  const { plan, laterVersion } = answer;
  const agrees = open && draft && mayAgreePlan(actor, answer) === 'ok';
  const decides = (plan.decision === undefined || draft) && mayDecideOnPlan(actor, answer) === 'ok';
  const signs = waitsForCountersignature(plan.decision) && mayCountersign(actor, answer, plan.decision?.decidedBy) === 'ok';
  const amends = open && agreed && laterVersion === undefined && mayWritePlan(actor, answer) === 'ok';
  return [
    ...linkIf(agrees, 'Check the plan, agree it and file it', planPaths.check(plan.id)),
    ...joiningLinks(answer, actor, { draft, agreed, open }),
    ...linkIf(decides, 'Decide on the plan', planPaths.decide(plan.id)),
    ...linkIf(signs, 'Sign the refusal as a manager', planPaths.countersign(plan.id)),
    ...linkIf(agreed, 'Read and print the plan', planPaths.print(plan.id)),
    ...linkIf(agreed, 'What was filed on the case record', planPaths.agreed(plan.id)),
    ...linkIf(agreed, 'After the plan: who gets it, who is told, and whether it works', followUpPaths.afterPlan(plan.id)),
    ...linkIf(agreed, 'Reviews', planPaths.reviews(plan.id)),
    ...linkIf(amends, 'Write a new version', planPaths.amend(plan.id)),
    ...linkIf(laterVersion !== undefined, 'Open the version after this one', planPaths.overview(laterVersion ?? '')),
  ];
}

/** The family's confirmation of a later version (S1-16), and the way into the child's own plan (C7). */
function joiningLinks(answer: PlanOverview, actor: Presenting['actor'], { draft, open }: Stage) {
  const { plan, situation } = answer;
  const { regimes, planModel } = situation;
  const childsPlan = childsPlanOf(regimes, planModel) ?? 'child-in-need';
  const confirms = open && draft && plan.number > 1 && mayWritePlan(actor, answer) === 'ok';
  const incorporates = waitsToBeIncorporated(plan, regimes, planModel) && mayActAsWorker(actor, answer) === 'ok';
  return [
    ...linkIf(
      open && draft && mayWritePlan(actor, answer) === 'ok',
      'Hand this device to the family, to write in its private time',
      planPaths.handOver(plan.id),
    ),
    ...linkIf(confirms, 'Write down that the family confirms this version', planPaths.confirm(plan.id)),
    ...linkIf(incorporates, `Make it part of the ${CHILDS_PLAN_WORDS[childsPlan]}`, planPaths.incorporate(plan.id)),
  ];
}

const linkIf = (isThere: boolean, text: string, path: ModulePath): readonly { readonly text: string; readonly path: ModulePath }[] =>
  isThere ? [{ text, path }] : [];
