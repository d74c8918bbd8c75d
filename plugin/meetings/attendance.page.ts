import { definePage } from '../core/page';
import { presentAttendance } from './attendance.present';
import { FORM_PAGE } from './form-page';
import { meetingToWrite } from './meeting-to-write.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { recordAttendance } from './record-attendance.action';

export const attendancePage = definePage({
  path: MEETING_ROUTES.attendance,
  query: meetingToWrite,
  template: FORM_PAGE,
  present: presentAttendance,
  action: recordAttendance,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'Who came is saved.',
});
