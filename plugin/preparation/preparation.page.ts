import { childWishesPage } from './child-wishes.page';
import { chooseMeetingTypePage } from './choose-meeting-type.page';
import { concernsPage, raiseConcernPage, takeConcernPage } from './concerns.page';
import { describeSituationPage } from './describe-situation.page';
import { episodeAgreementPage } from './episode-agreement.page';
import { episodePreparationPage } from './episode-preparation.page';
import { giveManagersReasonPage } from './give-managers-reason.page';
import { logisticsPage, reviewSafetyPlanPage, safetyPlanPage } from './logistics.page';
import { personInPreparationPage } from './person-in-preparation.page';
import { privateNotesPage, shareNotePage } from './private-notes.page';
import { crossOutEntryPage, recordPreparationPage } from './record-preparation.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const preparationPages = [
  describeSituationPage,
  chooseMeetingTypePage,
  giveManagersReasonPage,
  episodeAgreementPage,
  episodePreparationPage,
  recordPreparationPage,
  crossOutEntryPage,
  personInPreparationPage,
  childWishesPage,
  logisticsPage,
  safetyPlanPage,
  reviewSafetyPlanPage,
  privateNotesPage,
  shareNotePage,
  concernsPage,
  raiseConcernPage,
  takeConcernPage,
];
