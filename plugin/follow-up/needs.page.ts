import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { answerNeed } from './answer-need.action';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { presentAnswerNeed, presentNeeds } from './needs.present';
import { needsOfPlan, needToAnswer } from './needs.query';

export const needsPage = definePage({ path: FOLLOW_UP_ROUTES.needs, query: needsOfPlan, template: FORM_PAGE, present: presentNeeds });

export const answerNeedPage = definePage({
  path: FOLLOW_UP_ROUTES.answerNeed,
  query: needToAnswer,
  template: FORM_PAGE,
  present: presentAnswerNeed,
  action: answerNeed,
  next: ({ planId }) => followUpPaths.needs(planId),
  done: 'It is written down.',
});
