import { definePage } from '../core/page';
import { presentFamilyTree } from './family-tree.present';
import { episodeFamilyTree } from './family-tree.query';
import { NETWORK_ROUTES } from './network.paths';

export const familyTreePage = definePage({
  path: NETWORK_ROUTES.familyTree,
  query: episodeFamilyTree,
  template: 'network/family-tree',
  present: presentFamilyTree,
});
