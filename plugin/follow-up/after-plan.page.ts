import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentAfterPlan } from './after-plan.present';
import { afterPlan } from './after-plan.query';
import { FOLLOW_UP_ROUTES } from './follow-up.paths';

export const afterPlanPage = definePage({
  path: FOLLOW_UP_ROUTES.afterPlan,
  query: afterPlan,
  template: FORM_PAGE,
  present: presentAfterPlan,
});
