import { definePage } from '../core/page';
import { tryMessageAgain } from './try-message-again.action';
import { presentWaitingMessages } from './waiting-messages.present';
import { waitingMessages } from './waiting-messages.query';
import { WORKLIST_ROUTES, worklistPaths } from './worklists.paths';

export const waitingMessagesPage = definePage({
  path: WORKLIST_ROUTES.waiting,
  query: waitingMessages,
  template: 'worklists/waiting-messages',
  present: presentWaitingMessages,
  action: tryMessageAgain,
  next: () => worklistPaths.waiting(),
  done: 'It will be tried again within the next minutes',
});
