import type { PersonId } from '../core/case-system';
import type { ModulePath } from '../core/page';

/** Express patterns of a child's own pages. */
export const CHILD_ROUTES = {
  record: '/children/:personId',
  start: '/children/:personId/start',
} as const satisfies Readonly<Record<string, ModulePath>>;

/** A launch from the case record lands on `record`. */
export const childPaths = {
  record: (personId: PersonId): ModulePath => `/children/${personId}`,
  start: (personId: PersonId): ModulePath => `/children/${personId}/start`,
};

export const EPISODE_ROUTES = {
  overview: '/episodes/:episodeId',
  waiting: '/waiting-for-coordinator',
  coordinator: '/episodes/:episodeId/coordinator',
  appoint: '/episodes/:episodeId/coordinator/appoint',
  firstContact: '/episodes/:episodeId/coordinator/first-talk',
  askForCoordinator: '/episodes/:episodeId/coordinator/ask',
  connect: '/episodes/:episodeId/connected',
  wrongConnection: '/episodes/:episodeId/connected/:workerId/wrong',
  detailsCheck: '/episodes/:episodeId/details-check',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const episodePaths = {
  overview: (episodeId: string): ModulePath => `/episodes/${episodeId}`,
  waiting: (): ModulePath => '/waiting-for-coordinator',
  coordinator: (episodeId: string): ModulePath => `/episodes/${episodeId}/coordinator`,
  appoint: (episodeId: string): ModulePath => `/episodes/${episodeId}/coordinator/appoint`,
  firstContact: (episodeId: string): ModulePath => `/episodes/${episodeId}/coordinator/first-talk`,
  askForCoordinator: (episodeId: string): ModulePath => `/episodes/${episodeId}/coordinator/ask`,
  connect: (episodeId: string): ModulePath => `/episodes/${episodeId}/connected`,
  wrongConnection: (episodeId: string, workerId: string): ModulePath => `/episodes/${episodeId}/connected/${workerId}/wrong`,
  detailsCheck: (episodeId: string): ModulePath => `/episodes/${episodeId}/details-check`,
};
