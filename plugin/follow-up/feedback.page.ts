import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentFeedback, presentRecordFeedback } from './feedback.present';
import { feedbackOfEpisode, feedbackToAddTo } from './feedback.query';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { recordFeedback } from './record-feedback.action';

export const feedbackPage = definePage({
  path: FOLLOW_UP_ROUTES.feedback,
  query: feedbackOfEpisode,
  template: FORM_PAGE,
  present: presentFeedback,
});

export const recordFeedbackPage = definePage({
  path: FOLLOW_UP_ROUTES.addFeedback,
  query: feedbackToAddTo,
  template: FORM_PAGE,
  present: presentRecordFeedback,
  action: recordFeedback,
  next: ({ episodeId }) => followUpPaths.feedback(episodeId),
  done: 'It is written down. Thank them.',
});
