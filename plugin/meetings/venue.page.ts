import { definePage } from '../core/page';
import { acknowledgeVenue } from './acknowledge-venue.action';
import { FORM_PAGE } from './form-page';
import { meetingOverview } from './meeting-overview.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { presentVenue } from './venue.present';

export const venuePage = definePage({
  path: MEETING_ROUTES.venue,
  query: meetingOverview,
  template: FORM_PAGE,
  present: presentVenue,
  action: acknowledgeVenue,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'It is noted that you know where the meeting is.',
});
