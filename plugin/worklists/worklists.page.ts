import { askForLettersPage } from './ask-for-letters.page';
import { auditLogPage } from './audit-log.page';
import { childRecordPage } from './child-record.page';
import { childSummaryHtml, childSummaryJson } from './child-summary.page';
import { emergenciesPage, emergencyPage, endEmergencyPage } from './emergencies.page';
import { episodeOverviewPage } from './episode-overview.page';
import { homePage } from './home.page';
import { overdueListDownload } from './overdue-list.page';
import { remindersPage } from './reminders.page';
import { requestInvitationsPage } from './request-invitations.page';
import { tasksPage } from './tasks.page';
import { waitingMessagesPage } from './waiting-messages.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const worklistsPages = [
  homePage,
  tasksPage,
  remindersPage,
  childRecordPage,
  emergenciesPage,
  emergencyPage,
  endEmergencyPage,
  auditLogPage,
  waitingMessagesPage,
  episodeOverviewPage,
  requestInvitationsPage,
  askForLettersPage,
];

export const worklistsDownloads = [childSummaryHtml, childSummaryJson, overdueListDownload];
