import type { AllStores } from '../all-stores';
import { ROLES } from '../core/actor';
import { consentPages } from '../consent/consent.page';
import { endingPages } from '../ending/ending.page';
import { episodesPages } from '../episodes/episodes.page';
import { emergencyTable } from '../episodes/open-in-emergency.page';
import { filingDownloads, filingPages } from '../filing/filing.page';
import { copiesAtDeskPage } from '../follow-up/desk.page';
import { followUpDownloads, followUpPages } from '../follow-up/follow-up.page';
import { deskQueuePage } from '../invitations/desk-queue.page';
import { invitationsDownloads, invitationsPages } from '../invitations/invitations.page';
import { venuesPage } from '../invitations/venues.page';
import { replyTable } from '../invitations/reply-link.page';
import { templatesPage } from '../invitations/templates.page';
import { meetingsPages } from '../meetings/meetings.page';
import { networkPages } from '../network/network.page';
import { offersPages } from '../offers/offers.page';
import { handOverTable } from '../plans/hand-over.page';
import { plansDownloads, plansPages } from '../plans/plans.page';
import { preparationPages } from '../preparation/preparation.page';
import { reportDownloads, reportPages } from '../report-pages/report-pages.page';
import { reviewsPages } from '../reviews/reviews.page';
import { allReportsPage } from '../report-pages/all-reports.page';
import { auditLogPage } from '../worklists/audit-log.page';
import { reviewsDuePath, tasksPage } from '../worklists/tasks.page';
import { waitingMessagesPage } from '../worklists/waiting-messages.page';
import { worklistsDownloads, worklistsPages } from '../worklists/worklists.page';
import type { RouteTable } from './module-services';

/** Every page and download of the module: this table is also the list of what is permitted and what is audited. */
export const routes: RouteTable<AllStores> = {
  pages: [
    ...worklistsPages,
    ...reportPages,
    ...offersPages,
    ...episodesPages,
    ...endingPages,
    ...consentPages,
    ...networkPages,
    ...preparationPages,
    ...meetingsPages,
    ...invitationsPages,
    ...plansPages,
    ...reviewsPages,
    ...followUpPages,
    ...filingPages,
  ],
  downloads: [
    ...worklistsDownloads,
    ...reportDownloads,
    ...invitationsDownloads,
    ...plansDownloads,
    ...followUpDownloads,
    ...filingDownloads,
  ],
  handOver: handOverTable,
  emergency: emergencyTable,
  reply: replyTable,
  navigation: [
    { text: 'Tasks', path: tasksPage.path, roles: ['worker', 'senior-practitioner', 'team-manager', 'coordinator', 'business-support'] },
    { text: 'Invitations', path: deskQueuePage.path, roles: ['business-support'] },
    { text: 'Plans to send', path: copiesAtDeskPage.path, roles: ['business-support'] },
    { text: 'Venues', path: venuesPage.path, roles: ['worker', 'senior-practitioner', 'team-manager', 'coordinator', 'business-support'] },
    { text: 'Templates of letters', path: templatesPage.path, roles: ['business-support', 'administrator'] },
    { text: 'Reviews due', path: reviewsDuePath, roles: ['worker', 'senior-practitioner', 'team-manager', 'coordinator'] },
    { text: 'Reports', path: allReportsPage.path, roles: ROLES.filter((role) => role !== 'administrator') },
    { text: 'Audit log', path: auditLogPage.path, roles: ['auditor'] },
    { text: 'Waiting to be sent', path: waitingMessagesPage.path, roles: ['team-manager', 'administrator'] },
  ],
};
