import type { AllStores } from '../all-stores';
import { episodeConsentsPage } from '../consent/episode-consents.page';
import { recordConsentPage } from '../consent/record-consent.page';
import { askForAuthorityPage, decideAuthorityPage, recordAttemptPage, withoutConsentPage } from '../consent/without-consent.page';
import { ROLES } from '../core/actor';
import { endEpisodePage } from '../ending/end-episode.page';
import { withdrawConsentPage } from '../ending/withdraw-consent.page';
import { appointCoordinatorPage } from '../episodes/appoint-coordinator.page';
import { askForCoordinatorPage, connectWorkerPage, firstContactPage } from '../episodes/coordinator-forms.page';
import { episodeCoordinatorPage } from '../episodes/episode-coordinator.page';
import { checkDetailsPage } from '../episodes/check-details.page';
import { waitingListPage } from '../episodes/waiting-list.page';
import { startEpisodePage } from '../episodes/start-episode.page';
import { agreePlanPage } from '../filing/agree-plan.page';
import { agreedPlanPage } from '../filing/agreed-plan.page';
import { episodeFilingPage, fileAgainPage } from '../filing/episode-filing.page';
import { copiesAtDeskPage } from '../follow-up/desk.page';
import { followUpDownloads, followUpPages } from '../follow-up/follow-up.page';
import { meetingOutcomePage } from '../filing/meeting-outcome.page';
import { callBackPage } from '../invitations/call-back.page';
import { checkLetterAtDeskPage, checkLetterPage } from '../invitations/check-letter.page';
import { deskQueuePage } from '../invitations/desk-queue.page';
import { letterAtDeskPage, paperAtDeskDownload } from '../invitations/letter-at-desk.page';
import { letterPaperDownload, letterPreviewPage } from '../invitations/letter-preview.page';
import { openRequestPage } from '../invitations/open-request.page';
import { recordAnswerAtDeskPage, recordAnswerPage } from '../invitations/record-answer.page';
import { releaseLettersPage } from '../invitations/release-letters.page';
import { bookVenuePage, requestAtDeskPage } from '../invitations/request-at-desk.page';
import { decideEmailPage, notArrivedPage, sendLetterPage } from '../invitations/send-letter.page';
import { takeBackLetterPage } from '../invitations/take-back-letter.page';
import { writeLetterPage } from '../invitations/write-letter.page';
import { agendaNotePage } from '../meetings/agenda-note.page';
import { arrangeMeetingPage } from '../meetings/arrange-meeting.page';
import { attendancePage } from '../meetings/attendance.page';
import { changeMeetingPage } from '../meetings/change-meeting.page';
import { absentPage, consultationPage } from '../meetings/consultation.page';
import { addNextStepPage, addPartPage, addPointPage, meetingPartsPage, removeEntryPage } from '../meetings/entries.page';
import { episodeMeetingsPage } from '../meetings/episode-meetings.page';
import { groundRulesPage } from '../meetings/ground-rules.page';
import { meetingNotesPage } from '../meetings/meeting-notes.page';
import { meetingOverviewPage } from '../meetings/meeting-overview.page';
import { addSupportOfferPage, addCareOfferPage, removeSupportOfferPage, removeCareOfferPage } from '../meetings/offers.page';
import { privateTimePage } from '../meetings/private-time.page';
import { venuePage } from '../meetings/venue.page';
import { bringWithoutWishPage } from '../network/bring-without-wish.page';
import { addContactSafetyPage, contactSafetyPage, endContactSafetyPage } from '../network/contact-safety.page';
import { ecomapPage, removeTiePage } from '../network/ecomap.page';
import { changeExclusionPage, endExclusionPage, excludeMemberPage, exclusionsPage } from '../network/exclusions.page';
import { linkStaffPage } from '../network/link-staff.page';
import { networkSearchPage } from '../network/network-search.page';
import { addFromCaseRecordPage } from '../network/add-from-case-record.page';
import { addMemberPage } from '../network/add-member.page';
import { changeMemberPage } from '../network/change-member.page';
import { chooseContactPage } from '../network/choose-contact.page';
import { episodeNetworkPage } from '../network/episode-network.page';
import { familyTreePage } from '../network/family-tree.page';
import { removeMemberPage } from '../network/remove-member.page';
import { setSafetyPage } from '../network/set-safety.page';
import { answerOfferPage } from '../offers/answer-offer.page';
import { approveExemptionPage } from '../offers/approve-exemption.page';
import { episodeOffersPage } from '../offers/episode-offers.page';
import { lettersWithoutOfferPage } from '../offers/letters-without-offer.page';
import { preApplicationPage } from '../offers/pre-application.page';
import { recordExemptionPage } from '../offers/record-exemption.page';
import { recordOfferPage, recordOfferToSomeoneElsePage } from '../offers/record-offer.page';
import { amendPlanPage } from '../plans/amend-plan.page';
import { childVersionPage } from '../plans/child-version.page';
import { addPlanActionPage, changePlanActionPage, removePlanActionPage } from '../plans/plan-action.page';
import { decideOnPlanPage, countersignPage } from '../plans/plan-decision.page';
import { confirmFamilyWordsPage, incorporatePlanPage } from '../plans/confirm-and-incorporate.page';
import { addPlanEntryPage, changePlanEntryPage, planListPage, removePlanEntryPage } from '../plans/plan-list.page';
import { handOverPage, handOverTable } from '../plans/hand-over.page';
import { planOverviewPage } from '../plans/plan-overview.page';
import { planSectionPage } from '../plans/plan-section.page';
import { plansOfMeetingPage } from '../plans/plans-of-meeting.page';
import { childPlanDownload, familyPlanDownload, printedPlanPage } from '../plans/printed-plan.page';
import { childWishesPage } from '../preparation/child-wishes.page';
import { chooseMeetingTypePage } from '../preparation/choose-meeting-type.page';
import { concernsPage, raiseConcernPage, takeConcernPage } from '../preparation/concerns.page';
import { describeSituationPage } from '../preparation/describe-situation.page';
import { giveManagersReasonPage } from '../preparation/give-managers-reason.page';
import { episodeAgreementPage } from '../preparation/episode-agreement.page';
import { episodePreparationPage } from '../preparation/episode-preparation.page';
import { logisticsPage, reviewSafetyPlanPage, safetyPlanPage } from '../preparation/logistics.page';
import { personInPreparationPage } from '../preparation/person-in-preparation.page';
import { privateNotesPage, shareNotePage } from '../preparation/private-notes.page';
import { crossOutEntryPage, recordPreparationPage } from '../preparation/record-preparation.page';
import { endPlanPage } from '../reviews/end-plan.page';
import { offerReviewPage } from '../reviews/offer-review.page';
import { planReviewsPage } from '../reviews/plan-reviews.page';
import { recordProgressPage } from '../reviews/record-progress.page';
import { recordReviewPage } from '../reviews/record-review.page';
import { reviewsDuePage } from '../reviews/reviews-due.page';
import { waiveReviewPage } from '../reviews/waive-review.page';
import { allReportsPage } from '../worklists/all-reports.page';
import { auditLogPage } from '../worklists/audit-log.page';
import { childRecordPage } from '../worklists/child-record.page';
import { childSummaryHtml, childSummaryJson } from '../worklists/child-summary.page';
import { episodeOverviewPage } from '../worklists/episode-overview.page';
import { homePage } from '../worklists/home.page';
import { internalFiguresPage } from '../worklists/internal-figures.page';
import { oneReportPage } from '../worklists/one-report.page';
import { internalFileDownload, publishableFileDownload, reportChartDownload } from '../worklists/report-files.page';
import { requestInvitationsPage } from '../worklists/request-invitations.page';
import { remindersPage } from '../worklists/reminders.page';
import { tasksPage } from '../worklists/tasks.page';
import { waitingMessagesPage } from '../worklists/waiting-messages.page';
import type { RouteTable } from './module-services';

/** Every page and download of the module: this table is also the list of what is permitted and what is audited. */
export const routes: RouteTable<AllStores> = {
  pages: [
    homePage,
    tasksPage,
    remindersPage,
    childRecordPage,
    auditLogPage,
    waitingMessagesPage,
    allReportsPage,
    oneReportPage,
    internalFiguresPage,
    preApplicationPage,
    lettersWithoutOfferPage,
    startEpisodePage,
    episodeOverviewPage,
    endEpisodePage,
    checkDetailsPage,
    waitingListPage,
    episodeCoordinatorPage,
    appointCoordinatorPage,
    firstContactPage,
    askForCoordinatorPage,
    connectWorkerPage,
    episodeOffersPage,
    recordOfferPage,
    recordOfferToSomeoneElsePage,
    answerOfferPage,
    recordExemptionPage,
    approveExemptionPage,
    episodeConsentsPage,
    recordConsentPage,
    withdrawConsentPage,
    withoutConsentPage,
    recordAttemptPage,
    askForAuthorityPage,
    decideAuthorityPage,
    episodeNetworkPage,
    familyTreePage,
    addFromCaseRecordPage,
    addMemberPage,
    changeMemberPage,
    chooseContactPage,
    setSafetyPage,
    removeMemberPage,
    linkStaffPage,
    ecomapPage,
    removeTiePage,
    bringWithoutWishPage,
    networkSearchPage,
    exclusionsPage,
    excludeMemberPage,
    changeExclusionPage,
    endExclusionPage,
    contactSafetyPage,
    addContactSafetyPage,
    endContactSafetyPage,
    describeSituationPage,
    chooseMeetingTypePage,
    giveManagersReasonPage,
    episodeAgreementPage,
    episodePreparationPage,
    recordPreparationPage,
    crossOutEntryPage,
    personInPreparationPage,
    childWishesPage,
    logisticsPage,
    safetyPlanPage,
    reviewSafetyPlanPage,
    privateNotesPage,
    shareNotePage,
    concernsPage,
    raiseConcernPage,
    takeConcernPage,
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
    requestInvitationsPage,
    openRequestPage,
    writeLetterPage,
    letterPreviewPage,
    releaseLettersPage,
    callBackPage,
    takeBackLetterPage,
    checkLetterPage,
    recordAnswerPage,
    deskQueuePage,
    requestAtDeskPage,
    bookVenuePage,
    letterAtDeskPage,
    checkLetterAtDeskPage,
    sendLetterPage,
    decideEmailPage,
    notArrivedPage,
    recordAnswerAtDeskPage,
    plansOfMeetingPage,
    planOverviewPage,
    planSectionPage,
    childVersionPage,
    planListPage,
    addPlanEntryPage,
    changePlanEntryPage,
    removePlanEntryPage,
    handOverPage,
    confirmFamilyWordsPage,
    incorporatePlanPage,
    addPlanActionPage,
    changePlanActionPage,
    removePlanActionPage,
    decideOnPlanPage,
    countersignPage,
    amendPlanPage,
    printedPlanPage,
    planReviewsPage,
    recordReviewPage,
    waiveReviewPage,
    offerReviewPage,
    recordProgressPage,
    endPlanPage,
    reviewsDuePage,
    ...followUpPages,
    meetingOutcomePage,
    agreePlanPage,
    agreedPlanPage,
    episodeFilingPage,
    fileAgainPage,
  ],
  downloads: [
    childSummaryHtml,
    childSummaryJson,
    publishableFileDownload,
    reportChartDownload,
    internalFileDownload,
    familyPlanDownload,
    childPlanDownload,
    ...followUpDownloads,
    letterPaperDownload,
    paperAtDeskDownload,
  ],
  handOver: handOverTable,
  navigation: [
    { text: 'Tasks', path: tasksPage.path, roles: ['worker', 'senior-practitioner', 'team-manager', 'coordinator', 'business-support'] },
    { text: 'Invitations', path: deskQueuePage.path, roles: ['business-support'] },
    { text: 'Plans to send', path: copiesAtDeskPage.path, roles: ['business-support'] },
    { text: 'Reviews due', path: reviewsDuePage.path, roles: ['worker', 'senior-practitioner', 'team-manager', 'coordinator'] },
    { text: 'Reports', path: allReportsPage.path, roles: ROLES.filter((role) => role !== 'administrator') },
    { text: 'Audit log', path: auditLogPage.path, roles: ['auditor'] },
    { text: 'Waiting to be sent', path: waitingMessagesPage.path, roles: ['team-manager', 'administrator'] },
  ],
};
