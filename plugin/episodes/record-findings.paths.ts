import type { PersonId } from '../core/case-system';
import type { ModulePath } from '../core/page';

/** Express patterns of the pages on records that were merged, are gone, or end with an adoption. */
export const RECORD_FINDING_ROUTES = {
  list: '/merged-records',
  one: '/merged-records/:keptNumber',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const recordFindingPaths = {
  list: (): ModulePath => '/merged-records',
  one: (keptNumber: PersonId): ModulePath => `/merged-records/${keptNumber}`,
};
