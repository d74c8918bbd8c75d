import { definePage } from '../core/page';
import { INVITATION_ROUTES } from './invitations.paths';
import { presentOpenRequest } from './open-request.present';
import { openRequest } from './open-request.query';

export const openRequestPage = definePage({
  path: INVITATION_ROUTES.request,
  query: openRequest,
  template: 'invitations/request',
  present: presentOpenRequest,
});
