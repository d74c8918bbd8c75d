import { blankPaperDownload, blankPapersPage } from './blank-papers.page';
import { bookingPage, changeBookingPage } from './booking.page';
import { callBackPage } from './call-back.page';
import { chasePage } from './chase.page';
import { checkLetterAtDeskPage, checkLetterPage } from './check-letter.page';
import { deskQueuePage } from './desk-queue.page';
import { letterAtDeskPage, paperAtDeskDownload } from './letter-at-desk.page';
import { letterPaperDownload, letterPreviewPage } from './letter-preview.page';
import { lettersFileDownload, lettersToPrintPage } from './letters-to-print.page';
import { openRequestPage } from './open-request.page';
import { recordAnswerAtDeskPage, recordAnswerPage } from './record-answer.page';
import { releaseLettersPage } from './release-letters.page';
import { requestAtDeskPage, requestDownload } from './request-at-desk.page';
import { decideEmailPage, notArrivedPage, sendLetterPage } from './send-letter.page';
import { takeBackLetterPage } from './take-back-letter.page';
import { tellNewsPage } from './tell-news.page';
import { templateDownload, templatePage, templatesPage } from './templates.page';
import { addVenuePage, venuePage, venuesPage } from './venues.page';
import { textReminderPage } from './text-reminder.page';
import { writeLetterPage } from './write-letter.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const invitationsPages = [
  openRequestPage,
  writeLetterPage,
  letterPreviewPage,
  releaseLettersPage,
  callBackPage,
  tellNewsPage,
  takeBackLetterPage,
  checkLetterPage,
  recordAnswerPage,
  deskQueuePage,
  lettersToPrintPage,
  requestAtDeskPage,
  bookingPage,
  changeBookingPage,
  venuesPage,
  addVenuePage,
  venuePage,
  letterAtDeskPage,
  checkLetterAtDeskPage,
  sendLetterPage,
  decideEmailPage,
  notArrivedPage,
  recordAnswerAtDeskPage,
  chasePage,
  textReminderPage,
  templatesPage,
  templatePage,
  blankPapersPage,
];

export const invitationsDownloads = [
  letterPaperDownload,
  paperAtDeskDownload,
  lettersFileDownload,
  requestDownload,
  templateDownload,
  blankPaperDownload,
];
