import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { onPlan } from '../plans/on-plan.present';
import { mayDecideOnPlan } from '../plans/plan-access';
import { actionCard } from '../plans/plan-overview.present';
import { planWarnings } from '../plans/plan-problems';
import { partWarnings } from '../plans/plan-warnings';
import { placePath } from '../plans/plan-words.present';
import { childVersionCards, planToRead } from '../plans/plan-words-to-read.present';
import { planPaths } from '../plans/plans.paths';
import { mayWritePlan } from '../plans/plan-access';
import type { PlanToAgree } from './plan-to-agree';

/** Check your answers: all of the plan with its links to change it, what stands in the way, and then the agreement. */
export function presentAgreePlan(answer: PlanToAgree, presenting: Presenting): Presented {
  const { plan, meeting, problems, reviewDates } = answer;
  const filled = fillForm(presenting.form, { ...dateValues('agreedOn', meeting.on), agreedBy: 'everyone who was there' });
  const warned = { members: answer.members, attendance: meeting.attendance, jargon: presenting.policy.jargon };
  const changes = mayWritePlan(presenting.actor, answer) === 'ok';
  const mended = (list: typeof problems) =>
    list.map(({ place, message }) => ({ text: message, path: placePath(plan.id, meeting.id, place) }));
  return onPlan(answer, presenting, {
    title: 'Check the plan',
    model: {
      already: plan.status === 'agreed' ? planPaths.agreed(plan.id) : undefined,
      problems: mended(problems),
      warnings: mended([
        ...planWarnings(plan, reviewDates),
        ...partWarnings(plan.content, { ...warned, regimes: answer.situation.regimes }),
      ]),
      review: reviewDates.due === undefined ? 'No review is due by a date' : `The plan is looked at again by ${inWords(reviewDates.due)}`,
      undecided: undecidedOf(answer, presenting),
      written: planToRead(answer, changes),
      actions: plan.content.actions.map((action) => actionCard(action, changes ? plan.id : undefined, presenting.policy)),
      childVersions: childVersionCards(answer, changes),
      action: planPaths.check(plan.id),
      version: plan.version,
      cancel: planPaths.overview(plan.id),
      agreedOn: dateField(filled, { name: 'agreedOn', legend: 'When did the family agree the plan?', hint: 'For example, 27 3 2027' }),
      agreedBy: textField(filled, {
        name: 'agreedBy',
        label: 'Who agreed it?',
        hint: 'It stands on the plan: names, or “everyone who was there”.',
        autocomplete: 'off',
      }),
      filedFor: answer.situation.children.map((child) => child.firstName),
    },
  });
}

/** L7: the paper says what was decided, so it is best decided on before it is filed. */
function undecidedOf(answer: PlanToAgree, { actor }: Presenting): { readonly path?: string } | undefined {
  if (answer.plan.decision !== undefined) return undefined;
  return { path: mayDecideOnPlan(actor, answer) === 'ok' ? planPaths.decide(answer.plan.id) : undefined };
}
