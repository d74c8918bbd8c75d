import { definePage } from '../core/page';
import { PLAN_ROUTES } from '../plans/plans.paths';
import { presentAgreedPlan } from './agreed-plan.present';
import { agreedPlan } from './agreed-plan.query';

export const agreedPlanPage = definePage({
  path: PLAN_ROUTES.agreed,
  query: agreedPlan,
  template: 'filing/agreed-plan',
  present: presentAgreedPlan,
});
