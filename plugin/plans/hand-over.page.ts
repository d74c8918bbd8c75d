import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { addFamilyActionPage, familyPartPage, familyPlanPage } from './family-plan.page';
import { endHandOver, handOverPlan } from './hand-over.action';
import { presentHandOver } from './hand-over.present';
import { planToHandOver } from './hand-over.query';
import { PLAN_ROUTES } from './plans.paths';

/** Its form is taken by the web room (hand-over.ts), which makes the device's secret. */
export const handOverPage = definePage({
  path: PLAN_ROUTES.handOver,
  query: planToHandOver,
  template: FORM_PAGE,
  present: presentHandOver,
});

/** What the web room takes to hand a device over: the page whose form begins it, what it performs, and all that the device opens. */
export const handOverTable = {
  path: handOverPage.path,
  begin: handOverPlan,
  end: endHandOver,
  pages: [familyPlanPage, familyPartPage, addFamilyActionPage],
};
