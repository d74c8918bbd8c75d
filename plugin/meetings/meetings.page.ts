import { agendaNotePage } from './agenda-note.page';
import { arrangeMeetingPage } from './arrange-meeting.page';
import { attendancePage } from './attendance.page';
import { changeMeetingPage } from './change-meeting.page';
import { absentPage, consultationPage } from './consultation.page';
import { addNextStepPage, addPartPage, addPointPage, meetingPartsPage, removeEntryPage } from './entries.page';
import { episodeMeetingsPage } from './episode-meetings.page';
import { groundRulesPage } from './ground-rules.page';
import { meetingNotesPage } from './meeting-notes.page';
import { meetingOverviewPage } from './meeting-overview.page';
import { addCareOfferPage, addSupportOfferPage, removeCareOfferPage, removeSupportOfferPage } from './offers.page';
import { privateTimePage } from './private-time.page';
import { venuePage } from './venue.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const meetingsPages = [
  episodeMeetingsPage,
  arrangeMeetingPage,
  meetingOverviewPage,
  changeMeetingPage,
  meetingNotesPage,
  agendaNotePage,
  attendancePage,
  groundRulesPage,
  privateTimePage,
  addSupportOfferPage,
  addCareOfferPage,
  removeSupportOfferPage,
  removeCareOfferPage,
  addPointPage,
  addNextStepPage,
  meetingPartsPage,
  addPartPage,
  removeEntryPage,
  absentPage,
  venuePage,
  consultationPage,
];
