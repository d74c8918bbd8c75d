import { definePage } from '../core/page';
import { arrangeMeeting } from './arrange-meeting.action';
import { presentArrangeMeeting } from './arrange-meeting.present';
import { FORM_PAGE } from './form-page';
import { meetingToArrange } from './meeting-to-arrange.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';

export const arrangeMeetingPage = definePage({
  path: MEETING_ROUTES.arrange,
  query: meetingToArrange,
  template: FORM_PAGE,
  present: presentArrangeMeeting,
  action: arrangeMeeting,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'The meeting is planned.',
});
