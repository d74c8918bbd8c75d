import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { presentPlanSection } from './plan-section.present';
import { planSectionToWrite } from './plan-to-write.query';
import { PLAN_ROUTES, planPaths } from './plans.paths';
import { writePlanSection } from './write-plan-section.action';

export const planSectionPage = definePage({
  path: PLAN_ROUTES.section,
  query: planSectionToWrite,
  template: FORM_PAGE,
  present: presentPlanSection,
  action: writePlanSection,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'This part of the plan is saved.',
  savedFields: ({ version }) => ({ _version: String(version) }),
});
