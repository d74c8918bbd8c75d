import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentDisagreements, presentOneDisagreement, presentRecordDisagreement } from './disagreements.present';
import { disagreementsOfEpisode, disagreementsToAddTo, oneDisagreement } from './disagreements.query';
import { followDisagreement } from './follow-disagreement.action';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { recordDisagreement } from './record-disagreement.action';

export const disagreementsPage = definePage({
  path: FOLLOW_UP_ROUTES.disagreements,
  query: disagreementsOfEpisode,
  template: FORM_PAGE,
  present: presentDisagreements,
});

export const recordDisagreementPage = definePage({
  path: FOLLOW_UP_ROUTES.addDisagreement,
  query: disagreementsToAddTo,
  template: FORM_PAGE,
  present: presentRecordDisagreement,
  action: recordDisagreement,
  next: ({ episodeId }) => followUpPaths.disagreements(episodeId),
  done: 'The disagreement is written down.',
});

export const oneDisagreementPage = definePage({
  path: FOLLOW_UP_ROUTES.disagreement,
  query: oneDisagreement,
  template: FORM_PAGE,
  present: presentOneDisagreement,
  action: followDisagreement,
  next: ({ episodeId }) => followUpPaths.disagreements(episodeId),
  done: 'The disagreement is up to date.',
});
