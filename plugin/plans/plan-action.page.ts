import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { addPlanAction } from './add-plan-action.action';
import { changePlanAction } from './change-plan-action.action';
import { presentAddPlanAction, presentChangePlanAction, presentRemovePlanAction } from './plan-action.present';
import { planActionToAdd, planActionToChange } from './plan-to-write.query';
import { PLAN_ROUTES, planPaths } from './plans.paths';
import { removePlanAction } from './remove-plan-action.action';

const toPlan = ({ planId }: { readonly planId: string }) => planPaths.overview(planId);

/** Six actions are six pages, and not twelve. */
const afterAdding = ({ planId, another }: { readonly planId: string; readonly another: boolean }) =>
  another ? planPaths.addAction(planId) : planPaths.overview(planId);

export const addPlanActionPage = definePage({
  path: PLAN_ROUTES.addAction,
  query: planActionToAdd,
  template: FORM_PAGE,
  present: presentAddPlanAction,
  action: addPlanAction,
  next: afterAdding,
  done: 'The action is in the plan.',
});

export const changePlanActionPage = definePage({
  path: PLAN_ROUTES.changeAction,
  query: planActionToChange,
  template: FORM_PAGE,
  present: presentChangePlanAction,
  action: changePlanAction,
  next: toPlan,
  done: 'The action was changed.',
});

export const removePlanActionPage = definePage({
  path: PLAN_ROUTES.removeAction,
  query: planActionToChange,
  template: FORM_PAGE,
  present: presentRemovePlanAction,
  action: removePlanAction,
  next: toPlan,
  done: 'The action is out of the plan.',
});
