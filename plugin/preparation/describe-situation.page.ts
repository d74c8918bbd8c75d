import { definePage } from '../core/page';
import { describeSituation } from './describe-situation.action';
import { presentDescribeSituation } from './describe-situation.present';
import { situationToDescribe } from './meeting-type.query';
import { PREPARATION_ROUTES, preparationPaths } from './preparation.paths';

export const describeSituationPage = definePage({
  path: PREPARATION_ROUTES.situation,
  query: situationToDescribe,
  template: 'preparation/describe-situation',
  present: presentDescribeSituation,
  action: describeSituation,
  next: ({ episodeId }) => preparationPaths.choice(episodeId),
});
