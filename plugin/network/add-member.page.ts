import { definePage } from '../core/page';
import { addMember } from './add-member.action';
import { presentAddMember } from './add-member.present';
import { memberToAdd } from './add-member.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const addMemberPage = definePage({
  path: NETWORK_ROUTES.add,
  query: memberToAdd,
  template: 'network/add-member',
  present: presentAddMember,
  action: addMember,
  next: ({ episodeId, memberId }) => networkPaths.contact(episodeId, memberId),
  done: 'The person is on the list. Choose now how letters reach them, or go back to the network.',
});
