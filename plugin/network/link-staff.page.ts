import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { linkStaff } from './link-staff.action';
import { presentLinkStaff } from './link-staff.present';
import { staffToLink } from './link-staff.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const linkStaffPage = definePage({
  path: NETWORK_ROUTES.staff,
  query: staffToLink,
  template: FORM_PAGE,
  present: presentLinkStaff,
  action: linkStaff,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'Saved.',
});
