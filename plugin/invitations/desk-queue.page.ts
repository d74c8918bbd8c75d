import { definePage } from '../core/page';
import { presentDeskQueue } from './desk-queue.present';
import { deskQueue } from './desk-queue.query';
import { DESK_ROUTES } from './invitations.paths';

export const deskQueuePage = definePage({
  path: DESK_ROUTES.queue,
  query: deskQueue,
  template: 'invitations/desk-queue',
  present: presentDeskQueue,
});
