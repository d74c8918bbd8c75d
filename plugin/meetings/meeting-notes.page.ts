import { definePage } from '../core/page';
import { presentMeetingNotes } from './meeting-notes.present';
import { meetingNotes } from './meeting-overview.query';
import { MEETING_ROUTES } from './meetings.paths';

export const meetingNotesPage = definePage({
  path: MEETING_ROUTES.notes,
  query: meetingNotes,
  template: 'meetings/meeting-notes',
  present: presentMeetingNotes,
});
