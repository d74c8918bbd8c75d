import { definePage } from '../core/page';
import { presentAttendance } from './attendance.present';
import { FORM_PAGE } from './form-page';
import { attendanceToWrite } from './meeting-to-write.query';
import { soFarInWords } from './count-in-words.present';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { recordAttendance } from './record-attendance.action';

export const attendancePage = definePage({
  path: MEETING_ROUTES.attendance,
  query: attendanceToWrite,
  template: FORM_PAGE,
  present: presentAttendance,
  action: recordAttendance,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'Who came is saved.',
  savedFields: ({ saved }) =>
    Object.fromEntries(
      saved.flatMap(({ memberId, version, was }) => [
        [`person.${memberId}.version`, String(version)],
        [`person.${memberId}.was`, was],
      ]),
    ),
  savedSays: ({ came }) => soFarInWords(came),
});
