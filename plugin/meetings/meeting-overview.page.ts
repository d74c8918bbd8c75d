import { definePage } from '../core/page';
import { presentMeetingOverview } from './meeting-overview.present';
import { meetingOverview } from './meeting-overview.query';
import { MEETING_ROUTES } from './meetings.paths';

export const meetingOverviewPage = definePage({
  path: MEETING_ROUTES.overview,
  query: meetingOverview,
  template: 'meetings/meeting-overview',
  present: presentMeetingOverview,
});
