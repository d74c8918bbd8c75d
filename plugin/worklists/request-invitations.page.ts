import { definePage } from '../core/page';
import { INVITATION_ROUTES, invitationPaths } from '../invitations/invitations.paths';
import { requestInvitations } from './request-invitations.action';
import { presentRequestInvitations } from './request-invitations.present';
import { invitationsToRequest } from './request-invitations.query';

export const requestInvitationsPage = definePage({
  path: INVITATION_ROUTES.ask,
  query: invitationsToRequest,
  template: 'invitations/request-invitations',
  present: presentRequestInvitations,
  action: requestInvitations,
  next: ({ episodeId, requestId }) => invitationPaths.request(episodeId, requestId),
  done: 'The request was saved. Now look at each letter.',
});
