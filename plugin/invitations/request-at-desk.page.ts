import { defineDownload, definePage } from '../core/page';
import { DESK_ROUTES, deskPaths } from './invitations.paths';
import { presentRequestAtDesk, requestFile } from './request-at-desk.present';
import { requestAtDesk, requestOnPaper } from './request-at-desk.query';
import { sendAllEmails } from './send-all-emails.action';

export const requestAtDeskPage = definePage({
  path: DESK_ROUTES.request,
  query: requestAtDesk,
  template: 'invitations/desk-request',
  present: presentRequestAtDesk,
  action: sendAllEmails,
  next: ({ requestId }) => deskPaths.request(requestId),
  done: 'The e-mails are on their way.',
});

export const requestDownload = defineDownload({
  path: DESK_ROUTES.requestFile,
  query: requestOnPaper,
  content: requestFile,
});
