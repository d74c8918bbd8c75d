import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { askForCoordinator } from './ask-for-coordinator.action';
import { connectWorker } from './connect-worker.action';
import { presentAskForCoordinator, presentConnectWorker, presentFirstContact } from './coordinator-forms.present';
import { coordinatorToAskFor, firstContactToRecord, workerToConnect } from './coordinator-forms.query';
import { EPISODE_ROUTES, episodePaths } from './episodes.paths';
import { recordFirstContact } from './first-contact.action';

const next = ({ episodeId }: { readonly episodeId: string }) => episodePaths.coordinator(episodeId);

export const firstContactPage = definePage({
  path: EPISODE_ROUTES.firstContact,
  query: firstContactToRecord,
  template: FORM_PAGE,
  present: presentFirstContact,
  action: recordFirstContact,
  next,
  done: 'The first talk was recorded.',
});

export const askForCoordinatorPage = definePage({
  path: EPISODE_ROUTES.askForCoordinator,
  query: coordinatorToAskFor,
  template: FORM_PAGE,
  present: presentAskForCoordinator,
  action: askForCoordinator,
  next,
  done: 'Somebody independent was asked for.',
});

export const connectWorkerPage = definePage({
  path: EPISODE_ROUTES.connect,
  query: workerToConnect,
  template: FORM_PAGE,
  present: presentConnectWorker,
  action: connectWorker,
  next,
  done: 'The person was named, and sees nothing of this family here any more.',
});
