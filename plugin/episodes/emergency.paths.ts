import type { PersonId } from '../core/case-system';
import type { ModulePath } from '../core/page';

/** Express patterns of the pages on reading a record in an emergency (roles.md rule 2). */
export const EMERGENCY_ROUTES = {
  ask: '/children/:personId/emergency-access',
  list: '/emergency-access',
  one: '/emergency-access/:emergencyId',
  end: '/emergency-access/:emergencyId/end',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const emergencyPaths = {
  ask: (personId: PersonId): ModulePath => `/children/${personId}/emergency-access`,
  list: (): ModulePath => '/emergency-access',
  one: (emergencyId: string): ModulePath => `/emergency-access/${emergencyId}`,
  end: (emergencyId: string): ModulePath => `/emergency-access/${emergencyId}/end`,
};
