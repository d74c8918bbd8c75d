import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { amendPlan } from './amend-plan.action';
import { presentAmendPlan } from './amend-plan.present';
import { planOverview } from './plan-overview.query';
import { PLAN_ROUTES, planPaths } from './plans.paths';

export const amendPlanPage = definePage({
  path: PLAN_ROUTES.amend,
  query: planOverview,
  template: FORM_PAGE,
  present: presentAmendPlan,
  action: amendPlan,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'The new version is started.',
});
