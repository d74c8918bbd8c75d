import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { safetyToSet } from './set-safety.query';
import { endExclusion } from './end-exclusion.action';
import { excludeMember } from './exclude-member.action';
import { presentChangeExclusion, presentEndExclusion, presentExcludeMember, presentExclusions } from './exclusions.present';
import { episodeExclusions, exclusionToChange } from './exclusions.query';
import { lookAgainAtExclusion } from './look-again-at-exclusion.action';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

const toList = ({ episodeId }: { readonly episodeId: string }) => networkPaths.exclusions(episodeId);

export const exclusionsPage = definePage({
  path: NETWORK_ROUTES.exclusions,
  query: episodeExclusions,
  template: 'parts/parts-page',
  present: presentExclusions,
});

export const excludeMemberPage = definePage({
  path: NETWORK_ROUTES.exclude,
  query: safetyToSet,
  template: FORM_PAGE,
  present: presentExcludeMember,
  action: excludeMember,
  next: toList,
  done: 'The decision was recorded.',
});

export const changeExclusionPage = definePage({
  path: NETWORK_ROUTES.changeExclusion,
  query: exclusionToChange,
  template: FORM_PAGE,
  present: presentChangeExclusion,
  action: lookAgainAtExclusion,
  next: toList,
  done: 'Saved.',
});

export const endExclusionPage = definePage({
  path: NETWORK_ROUTES.endExclusion,
  query: exclusionToChange,
  template: FORM_PAGE,
  present: presentEndExclusion,
  action: endExclusion,
  next: toList,
  done: 'The decision has ended. They can be invited again.',
});
