import type { Presented, Presenting } from '../core/page';
import { formPage, paragraph } from '../meetings/form-page';
import { onPlan } from './on-plan.present';
import type { PlanOverview } from './plan-overview.query';
import { planPaths } from './plans.paths';

export function presentAmendPlan(answer: PlanOverview, presenting: Presenting): Presented {
  const { plan } = answer;
  return onPlan(answer, presenting, {
    title: 'Write a new version',
    model: formPage({
      heading: `Write version ${plan.number + 1} of the plan`,
      before: [
        paragraph(
          `Version ${plan.number} stays as the family agreed it. The new version begins with everything that is in it, less the actions that are done.`,
        ),
        paragraph('It counts from the day on which the family agrees it. Until then this version holds.'),
      ],
      action: planPaths.amend(plan.id),
      submit: 'Start the new version',
      cancel: planPaths.overview(plan.id),
    }),
  });
}
