import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentConfirmFamilyWords, presentIncorporatePlan } from './confirm-and-incorporate.present';
import { planToConfirm, planToIncorporate } from './confirm-and-incorporate.query';
import { confirmFamilyWords } from './confirm-family-words.action';
import { incorporatePlan } from './incorporate-plan.action';
import { PLAN_ROUTES, planPaths } from './plans.paths';

export const confirmFamilyWordsPage = definePage({
  path: PLAN_ROUTES.confirm,
  query: planToConfirm,
  template: FORM_PAGE,
  present: presentConfirmFamilyWords,
  action: confirmFamilyWords,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'It is written down that the family confirmed this version.',
});

export const incorporatePlanPage = definePage({
  path: PLAN_ROUTES.incorporate,
  query: planToIncorporate,
  template: FORM_PAGE,
  present: presentIncorporatePlan,
  action: incorporatePlan,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'The plan is part of the child’s own plan.',
});
