import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { MEETING_ROUTES, meetingPaths } from '../meetings/meetings.paths';
import { presentMeetingOutcome } from './meeting-outcome.present';
import { meetingOutcome } from './meeting-outcome.query';
import { recordOutcome } from './record-outcome.action';

export const meetingOutcomePage = definePage({
  path: MEETING_ROUTES.outcome,
  query: meetingOutcome,
  template: FORM_PAGE,
  present: presentMeetingOutcome,
  action: recordOutcome,
  next: ({ meetingId }) => meetingPaths.overview(meetingId),
  done: 'What became of the meeting is recorded.',
});
