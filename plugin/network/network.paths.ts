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
  ecomap: '/episodes/:episodeId/ecomap/:personId',
  removeTie: '/episodes/:episodeId/ecomap/:personId/:tieId/remove',
  search: '/episodes/:episodeId/network/search',
  staff: '/episodes/:episodeId/network/:memberId/staff',
  withoutWish: '/episodes/:episodeId/network/without-wish',
  exclusions: '/episodes/:episodeId/exclusions',
  exclude: '/episodes/:episodeId/network/:memberId/exclude',
  changeExclusion: '/episodes/:episodeId/exclusions/:exclusionId',
  endExclusion: '/episodes/:episodeId/exclusions/:exclusionId/end',
  contactSafety: '/episodes/:episodeId/contact-safety',
  addContactSafety: '/episodes/:episodeId/contact-safety/new',
  endContactSafety: '/episodes/:episodeId/contact-safety/:recordId/end',
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
  ecomap: (episodeId: string, personId: string): ModulePath => `/episodes/${episodeId}/ecomap/${personId}`,
  removeTie: (episodeId: string, personId: string, tieId: string): ModulePath =>
    `/episodes/${episodeId}/ecomap/${personId}/${tieId}/remove`,
  search: (episodeId: string): ModulePath => `/episodes/${episodeId}/network/search`,
  staff: (episodeId: string, memberId: string): ModulePath => member(episodeId, memberId, 'staff'),
  withoutWish: (episodeId: string): ModulePath => `/episodes/${episodeId}/network/without-wish`,
  exclusions: (episodeId: string): ModulePath => `/episodes/${episodeId}/exclusions`,
  exclude: (episodeId: string, memberId: string): ModulePath => member(episodeId, memberId, 'exclude'),
  changeExclusion: (episodeId: string, exclusionId: string): ModulePath => `/episodes/${episodeId}/exclusions/${exclusionId}`,
  endExclusion: (episodeId: string, exclusionId: string): ModulePath => `/episodes/${episodeId}/exclusions/${exclusionId}/end`,
  contactSafety: (episodeId: string): ModulePath => `/episodes/${episodeId}/contact-safety`,
  addContactSafety: (episodeId: string): ModulePath => `/episodes/${episodeId}/contact-safety/new`,
  endContactSafety: (episodeId: string, recordId: string): ModulePath => `/episodes/${episodeId}/contact-safety/${recordId}/end`,
};
