import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentAddEntry, presentChangeEntry, presentPlanList, presentRemoveEntry } from './plan-list.present';
import { planListEntryToChange, planListToWrite } from './plan-list.query';
import type { PlanList } from './plan-section';
import { PLAN_ROUTES, planPaths } from './plans.paths';
import { removeListEntry, writeListEntry } from './write-list-entry.action';

const toList = ({ planId, list }: { readonly planId: string; readonly list: PlanList }) => planPaths.list(planId, list);

export const planListPage = definePage({
  path: PLAN_ROUTES.list,
  query: planListToWrite,
  template: FORM_PAGE,
  present: presentPlanList,
});

export const addPlanEntryPage = definePage({
  path: PLAN_ROUTES.addEntry,
  query: planListToWrite,
  template: FORM_PAGE,
  present: presentAddEntry,
  action: writeListEntry,
  next: toList,
  done: 'It is in the plan.',
});

export const changePlanEntryPage = definePage({
  path: PLAN_ROUTES.changeEntry,
  query: planListEntryToChange,
  template: FORM_PAGE,
  present: presentChangeEntry,
  action: writeListEntry,
  next: toList,
  done: 'It was changed.',
});

export const removePlanEntryPage = definePage({
  path: PLAN_ROUTES.removeEntry,
  query: planListEntryToChange,
  template: FORM_PAGE,
  present: presentRemoveEntry,
  action: removeListEntry,
  next: toList,
  done: 'It is out of the plan.',
});
