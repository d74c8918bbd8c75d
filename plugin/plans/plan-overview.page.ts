import { definePage } from '../core/page';
import { presentPlanOverview } from './plan-overview.present';
import { planOverview } from './plan-overview.query';
import { PLAN_ROUTES } from './plans.paths';

export const planOverviewPage = definePage({
  path: PLAN_ROUTES.overview,
  query: planOverview,
  template: 'plans/plan-overview',
  present: presentPlanOverview,
});
