import { appointCoordinatorPage } from './appoint-coordinator.page';
import { checkDetailsPage } from './check-details.page';
import { askForCoordinatorPage, connectWorkerPage, firstContactPage } from './coordinator-forms.page';
import { episodeCoordinatorPage } from './episode-coordinator.page';
import { openInEmergencyPage } from './open-in-emergency.page';
import { recordFindingPage, recordFindingsPage } from './record-findings.page';
import { startEpisodePage } from './start-episode.page';
import { waitingListPage } from './waiting-list.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const episodesPages = [
  startEpisodePage,
  openInEmergencyPage,
  checkDetailsPage,
  waitingListPage,
  recordFindingsPage,
  recordFindingPage,
  episodeCoordinatorPage,
  appointCoordinatorPage,
  firstContactPage,
  askForCoordinatorPage,
  connectWorkerPage,
];
