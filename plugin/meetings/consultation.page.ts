import { definePage } from '../core/page';
import { presentAbsent, presentConsultation } from './consultation.present';
import { absentFromMeeting, consultationToWrite } from './consultation.query';
import { FORM_PAGE } from './form-page';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { saveConsultation } from './save-consultation.action';

export const absentPage = definePage({
  path: MEETING_ROUTES.absent,
  query: absentFromMeeting,
  template: FORM_PAGE,
  present: presentAbsent,
});

export const consultationPage = definePage({
  path: MEETING_ROUTES.consultation,
  query: consultationToWrite,
  template: FORM_PAGE,
  present: presentConsultation,
  action: saveConsultation,
  next: ({ meetingId }) => meetingPaths.absent(meetingId),
  done: 'Who asks them is saved.',
});
