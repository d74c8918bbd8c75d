import { definePage } from '../core/page';
import { FORM_PAGE } from './form-page';
import { privateTimeToWrite } from './meeting-to-write.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { presentPrivateTime } from './private-time.present';
import { recordPrivateTime } from './record-private-time.action';

export const privateTimePage = definePage({
  path: MEETING_ROUTES.privateTime,
  query: privateTimeToWrite,
  template: FORM_PAGE,
  present: presentPrivateTime,
  action: recordPrivateTime,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'Saved.',
});
