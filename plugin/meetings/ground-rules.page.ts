import { definePage } from '../core/page';
import { FORM_PAGE } from './form-page';
import { presentGroundRules } from './ground-rules.present';
import { meetingToWrite } from './meeting-to-write.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { setGroundRules } from './set-ground-rules.action';

export const groundRulesPage = definePage({
  path: MEETING_ROUTES.groundRules,
  query: meetingToWrite,
  template: FORM_PAGE,
  present: presentGroundRules,
  action: setGroundRules,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'The ground rules are saved.',
});
