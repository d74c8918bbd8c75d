import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { presentChildVersion } from './child-version.present';
import { childVersionToWrite } from './plan-to-write.query';
import { PLAN_ROUTES, planPaths } from './plans.paths';
import { writeChildVersion } from './write-child-version.action';

export const childVersionPage = definePage({
  path: PLAN_ROUTES.childVersion,
  query: childVersionToWrite,
  template: FORM_PAGE,
  present: presentChildVersion,
  action: writeChildVersion,
  next: ({ planId }) => planPaths.overview(planId),
  done: 'The child’s own version is saved.',
  savedFields: ({ version }) => ({ _version: String(version) }),
});
