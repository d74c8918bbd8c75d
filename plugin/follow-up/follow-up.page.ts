import { afterPlanPage } from './after-plan.page';
import { chairNoticeDownload, chairNoticePage, waiveChairNoticePage } from './chair-notice.page';
import { checkInsPage, recordCheckInPage, recordExplanationPage } from './check-ins.page';
import { copiesAtDeskPage, copyAtDeskPage, planPaperAtDeskDownload } from './desk.page';
import { disagreementsPage, oneDisagreementPage, recordDisagreementPage } from './disagreements.page';
import { addCopyPage, copyAddressPage, copyDownload, distributionPage, oneCopyPage } from './distribution.page';
import { feedbackPage, recordFeedbackPage } from './feedback.page';
import { answerNeedPage, needsPage } from './needs.page';
import { oneProfessionalPage, outcomeNoticeDownload, professionalsPage } from './professionals.page';

/** All pages of what comes after a plan; of two that fit an address the first is taken. */
export const followUpPages = [
  afterPlanPage,
  distributionPage,
  addCopyPage,
  oneCopyPage,
  copyAddressPage,
  copiesAtDeskPage,
  copyAtDeskPage,
  chairNoticePage,
  waiveChairNoticePage,
  professionalsPage,
  oneProfessionalPage,
  checkInsPage,
  recordCheckInPage,
  recordExplanationPage,
  needsPage,
  answerNeedPage,
  disagreementsPage,
  recordDisagreementPage,
  oneDisagreementPage,
  feedbackPage,
  recordFeedbackPage,
];

export const followUpDownloads = [chairNoticeDownload, outcomeNoticeDownload, planPaperAtDeskDownload, copyDownload];
