import { definePage } from '../core/page';
import { presentDeskQueue } from './desk-queue.present';
import { deskQueue } from './desk-queue.query';
import { DESK_ROUTES, deskPaths } from './invitations.paths';
import { takeTask } from './take-task.action';

export const deskQueuePage = definePage({
  path: DESK_ROUTES.queue,
  query: deskQueue,
  template: 'invitations/desk-queue',
  present: presentDeskQueue,
  action: takeTask,
  next: (filter) => deskPaths.queue(filter),
  done: 'The list of tasks is up to date.',
});
