import { FORM_PAGE } from '../core/form-page';
import { defineDownload, definePage } from '../core/page';
import { chairNoticeFile, presentChairNotice, presentWaiveChairNotice } from './chair-notice.present';
import { chairNotice, chairNoticeToWaive, downloadedChairNotice } from './chair-notice.query';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { sendChairNotice, waiveChairNotice } from './send-chair-notice.action';

export const chairNoticePage = definePage({
  path: FOLLOW_UP_ROUTES.chairNotice,
  query: chairNotice,
  template: FORM_PAGE,
  present: presentChairNotice,
  action: sendChairNotice,
  next: ({ meetingId }) => followUpPaths.chairNotice(meetingId),
  done: 'It is written down that the chair was told.',
});

export const waiveChairNoticePage = definePage({
  path: FOLLOW_UP_ROUTES.waiveChairNotice,
  query: chairNoticeToWaive,
  template: FORM_PAGE,
  present: presentWaiveChairNotice,
  action: waiveChairNotice,
  next: ({ meetingId }) => followUpPaths.chairNotice(meetingId),
  done: 'It is written down that no notice goes.',
});

export const chairNoticeDownload = defineDownload({
  path: FOLLOW_UP_ROUTES.chairNoticePdf,
  query: downloadedChairNotice,
  content: chairNoticeFile,
});
