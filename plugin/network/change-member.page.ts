import { definePage } from '../core/page';
import { changeMember } from './change-member.action';
import { presentChangeMember } from './change-member.present';
import { memberToChange } from './change-member.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const changeMemberPage = definePage({
  path: NETWORK_ROUTES.change,
  query: memberToChange,
  template: 'network/change-member',
  present: presentChangeMember,
  action: changeMember,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'The change was saved.',
});
