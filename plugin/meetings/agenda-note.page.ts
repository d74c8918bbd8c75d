import { definePage } from '../core/page';
import { presentAgendaNote } from './agenda-note.present';
import { agendaNote } from './agenda-note.query';
import { FORM_PAGE } from './form-page';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { recordNote } from './record-note.action';

export const agendaNotePage = definePage({
  path: MEETING_ROUTES.note,
  query: agendaNote,
  template: FORM_PAGE,
  present: presentAgendaNote,
  action: recordNote,
  next: ({ meetingId }) => meetingPaths.notes(meetingId),
  done: 'Your notes are saved.',
  savedFields: ({ version }) => ({ _version: String(version) }),
});
