import { definePage } from '../core/page';
import { changeMeeting } from './change-meeting.action';
import { presentChangeMeeting } from './change-meeting.present';
import { FORM_PAGE } from './form-page';
import { meetingToChange } from './meeting-to-change.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';

export const changeMeetingPage = definePage({
  path: MEETING_ROUTES.change,
  query: meetingToChange,
  template: FORM_PAGE,
  present: presentChangeMeeting,
  action: changeMeeting,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'The meeting was changed.',
});
