import { definePage } from '../core/page';
import { setSafety } from './set-safety.action';
import { presentSetSafety } from './set-safety.present';
import { safetyToSet } from './set-safety.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const setSafetyPage = definePage({
  path: NETWORK_ROUTES.safety,
  query: safetyToSet,
  template: 'network/set-safety',
  present: presentSetSafety,
  action: setSafety,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'How their letters are handled was saved.',
});
