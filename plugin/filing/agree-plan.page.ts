import { definePage } from '../core/page';
import { PLAN_ROUTES, planPaths } from '../plans/plans.paths';
import { agreePlan } from './agree-plan.action';
import { presentAgreePlan } from './agree-plan.present';
import { planToAgree } from './plan-to-agree.query';

export const agreePlanPage = definePage({
  path: PLAN_ROUTES.check,
  query: planToAgree,
  template: 'filing/agree-plan',
  present: presentAgreePlan,
  action: agreePlan,
  next: ({ planId }) => planPaths.agreed(planId),
});
