import { definePage } from '../core/page';
import { removeMember } from './remove-member.action';
import { presentRemoveMember } from './remove-member.present';
import { memberToChange } from './change-member.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const removeMemberPage = definePage({
  path: NETWORK_ROUTES.remove,
  query: memberToChange,
  template: 'network/remove-member',
  present: presentRemoveMember,
  action: removeMember,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'The person was taken off the list.',
});
