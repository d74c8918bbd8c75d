import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { appointCoordinator } from './appoint-coordinator.action';
import { presentAppointCoordinator } from './appoint-coordinator.present';
import { coordinatorToAppoint } from './appoint-coordinator.query';
import { EPISODE_ROUTES, episodePaths } from './episodes.paths';

export const appointCoordinatorPage = definePage({
  path: EPISODE_ROUTES.appoint,
  query: coordinatorToAppoint,
  template: FORM_PAGE,
  present: presentAppointCoordinator,
  action: appointCoordinator,
  next: () => episodePaths.waiting(),
  done: 'The coordinator was appointed. The family is on their list now.',
});
