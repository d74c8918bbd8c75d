import { definePage } from '../core/page';
import { presentPlansOfMeeting } from './plans-of-meeting.present';
import { plansOfMeeting } from './plans-of-meeting.query';
import { PLAN_ROUTES, planPaths } from './plans.paths';
import { startPlan } from './start-plan.action';

export const plansOfMeetingPage = definePage({
  path: PLAN_ROUTES.ofMeeting,
  query: plansOfMeeting,
  template: 'plans/plans-of-meeting',
  present: presentPlansOfMeeting,
  action: startPlan,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'The plan is started, with what is known already.',
});
