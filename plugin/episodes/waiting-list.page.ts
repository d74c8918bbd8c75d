import { definePage } from '../core/page';
import { EPISODE_ROUTES } from './episodes.paths';
import { presentWaitingList } from './waiting-list.present';
import { waitingList } from './waiting-list.query';

export const waitingListPage = definePage({
  path: EPISODE_ROUTES.waiting,
  query: waitingList,
  template: 'episodes/waiting-list',
  present: presentWaitingList,
});
