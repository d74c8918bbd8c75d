import { agreePlanPage } from './agree-plan.page';
import { agreedPlanPage } from './agreed-plan.page';
import { episodeFilingPage, fileAgainPage } from './episode-filing.page';
import { documentToCopyDownload, putOnRecordPage } from './put-on-record.page';
import { meetingOutcomePage } from './meeting-outcome.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const filingPages = [meetingOutcomePage, agreePlanPage, agreedPlanPage, episodeFilingPage, fileAgainPage, putOnRecordPage];

export const filingDownloads = [documentToCopyDownload];
