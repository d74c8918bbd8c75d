import { defineDownload, definePage } from '../core/page';
import { PLAN_ROUTES } from './plans.paths';
import { childPlanFile, familyPlanFile, presentPrintedPlan } from './printed-plan.present';
import { downloadedChildPlan, downloadedPlan, printedPlan } from './printed-plan.query';

export const printedPlanPage = definePage({
  path: PLAN_ROUTES.print,
  query: printedPlan,
  template: 'plans/printed-plan',
  present: presentPrintedPlan,
});

export const familyPlanDownload = defineDownload({ path: PLAN_ROUTES.pdf, query: downloadedPlan, content: familyPlanFile });

export const childPlanDownload = defineDownload({ path: PLAN_ROUTES.childPdf, query: downloadedChildPlan, content: childPlanFile });
