import { FORM_PAGE } from '../core/form-page';
import { defineDownload, definePage } from '../core/page';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { outcomeNoticeFile, presentOneProfessional, presentProfessionals } from './professionals.present';
import { downloadedOutcomeNotice, oneProfessional, professionalsOfPlan } from './professionals.query';
import { settleResponse } from './settle-response.action';

export const professionalsPage = definePage({
  path: FOLLOW_UP_ROUTES.professionals,
  query: professionalsOfPlan,
  template: FORM_PAGE,
  present: presentProfessionals,
});

export const oneProfessionalPage = definePage({
  path: FOLLOW_UP_ROUTES.professional,
  query: oneProfessional,
  template: FORM_PAGE,
  present: presentOneProfessional,
  action: settleResponse,
  next: ({ planId }) => followUpPaths.professionals(planId),
  done: 'It is written down.',
});

export const outcomeNoticeDownload = defineDownload({
  path: FOLLOW_UP_ROUTES.professionalPdf,
  query: downloadedOutcomeNotice,
  content: outcomeNoticeFile,
});
