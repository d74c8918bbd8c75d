import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentCheckIns, presentRecordCheckIn, presentRecordExplanation } from './check-ins.present';
import { checkInsOfPlan, checkInsToAddTo } from './check-ins.query';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { recordCheckIn, recordExplanation } from './record-check-in.action';

export const checkInsPage = definePage({
  path: FOLLOW_UP_ROUTES.checkIns,
  query: checkInsOfPlan,
  template: FORM_PAGE,
  present: presentCheckIns,
});

export const recordCheckInPage = definePage({
  path: FOLLOW_UP_ROUTES.addCheckIn,
  query: checkInsToAddTo,
  template: FORM_PAGE,
  present: presentRecordCheckIn,
  action: recordCheckIn,
  next: ({ planId }) => followUpPaths.checkIns(planId),
  done: 'It is written down.',
});

export const recordExplanationPage = definePage({
  path: FOLLOW_UP_ROUTES.addExplanation,
  query: checkInsToAddTo,
  template: FORM_PAGE,
  present: presentRecordExplanation,
  action: recordExplanation,
  next: ({ planId }) => followUpPaths.checkIns(planId),
  done: 'It is written down.',
});
