import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentAddFamilyAction, presentFamilyPart, presentFamilyPlan } from './family-plan.present';
import { familyPartToWrite, familyPlan } from './family-plan.query';
import { FAMILY_ROUTES, familyPaths } from './plans.paths';
import { addFamilyAction, writeFamilyPart } from './write-family-part.action';

const home = () => familyPaths.home();

/** Reached on a device that was handed over, and there alone. */
export const familyPlanPage = definePage({ path: FAMILY_ROUTES.home, query: familyPlan, template: FORM_PAGE, present: presentFamilyPlan });

export const familyPartPage = definePage({
  path: FAMILY_ROUTES.part,
  query: familyPartToWrite,
  template: FORM_PAGE,
  present: presentFamilyPart,
  action: writeFamilyPart,
  next: home,
});

export const addFamilyActionPage = definePage({
  path: FAMILY_ROUTES.addAction,
  query: familyPlan,
  template: FORM_PAGE,
  present: presentAddFamilyAction,
  action: addFamilyAction,
  next: home,
});
