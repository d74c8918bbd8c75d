import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { countersignDecision } from './countersign-decision.action';
import { decideOnPlan } from './decide-on-plan.action';
import { presentCountersign, presentDecideOnPlan } from './plan-decision.present';
import { planToCountersign, planToDecide } from './plan-overview.query';
import { PLAN_ROUTES, planPaths } from './plans.paths';

export const decideOnPlanPage = definePage({
  path: PLAN_ROUTES.decide,
  query: planToDecide,
  template: FORM_PAGE,
  present: presentDecideOnPlan,
  action: decideOnPlan,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'The decision is saved.',
});

export const countersignPage = definePage({
  path: PLAN_ROUTES.countersign,
  query: planToCountersign,
  template: FORM_PAGE,
  present: presentCountersign,
  action: countersignDecision,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'You signed the refusal.',
});
