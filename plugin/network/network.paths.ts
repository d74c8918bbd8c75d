import type { ModulePath } from '../core/page';

export const NETWORK_ROUTES = {
  list: '/episodes/:episodeId/network',
  fromCaseRecord: '/episodes/:episodeId/network/from-case-record',
  add: '/episodes/:episodeId/network/new',
  change: '/episodes/:episodeId/network/:memberId/change',
  contact: '/episodes/:episodeId/network/:memberId/contact',
  safety: '/episodes/:episodeId/network/:memberId/safety',
  remove: '/episodes/:episodeId/network/:memberId/remove',
  familyTree: '/episodes/:episodeId/family-tree',
} as const satisfies Readonly<Record<string, ModulePath>>;

const member = (episodeId: string, memberId: string, page: string): ModulePath => `/episodes/${episodeId}/network/${memberId}/${page}`;

export const networkPaths = {
  list: (episodeId: string): ModulePath => `/episodes/${episodeId}/network`,
  fromCaseRecord: (episodeId: string): ModulePath => `/episodes/${episodeId}/network/from-case-record`,
  add: (episodeId: string): ModulePath => `/episodes/${episodeId}/network/new`,
  change: (episodeId: string, memberId: string): ModulePath => member(episodeId, memberId, 'change'),
  contact: (episodeId: string, memberId: string): ModulePath => member(episodeId, memberId, 'contact'),
  safety: (episodeId: string, memberId: string): ModulePath => member(episodeId, memberId, 'safety'),
  remove: (episodeId: string, memberId: string): ModulePath => member(episodeId, memberId, 'remove'),
  familyTree: (episodeId: string): ModulePath => `/episodes/${episodeId}/family-tree`,
};
