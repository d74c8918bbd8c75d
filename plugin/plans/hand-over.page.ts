import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
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

/** What the web room performs, once it has checked the code. */
export { endHandOver, handOverPlan } from './hand-over.action';
