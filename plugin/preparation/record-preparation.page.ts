import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { crossOutEntry } from './cross-out-entry.action';
import { presentCrossOutEntry } from './cross-out-entry.present';
import { entryToCrossOut, personToPrepare } from './person-in-preparation.query';
import { PREPARATION_ROUTES, preparationPaths } from './preparation.paths';
import { recordPreparation } from './record-preparation.action';
import { presentRecordPreparation } from './record-preparation.present';

export const recordPreparationPage = definePage({
  path: PREPARATION_ROUTES.addEntry,
  query: personToPrepare,
  template: FORM_PAGE,
  present: presentRecordPreparation,
  action: recordPreparation,
  next: ({ episodeId, memberId }) => preparationPaths.person(episodeId, memberId),
  done: 'It is in the log.',
});

export const crossOutEntryPage = definePage({
  path: PREPARATION_ROUTES.crossOut,
  query: entryToCrossOut,
  template: FORM_PAGE,
  present: presentCrossOutEntry,
  action: crossOutEntry,
  next: ({ episodeId, memberId }) => preparationPaths.person(episodeId, memberId),
  done: 'It is crossed out.',
});
