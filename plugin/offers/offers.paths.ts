import type { PersonId } from '../core/case-system';
import type { ModulePath } from '../core/page';

export const OFFER_ROUTES = {
  list: '/episodes/:episodeId/offers',
  toPerson: '/episodes/:episodeId/offers/to/:personId',
  toSomeoneElse: '/episodes/:episodeId/offers/to-someone-else',
  answer: '/episodes/:episodeId/offers/:offerId/answer',
  exemption: '/episodes/:episodeId/offers/exemption',
  approval: '/episodes/:episodeId/offers/exemptions/:exemptionId/approval',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const offerPaths = {
  list: (episodeId: string): ModulePath => `/episodes/${episodeId}/offers`,
  toPerson: (episodeId: string, personId: PersonId): ModulePath => `/episodes/${episodeId}/offers/to/${personId}`,
  toSomeoneElse: (episodeId: string): ModulePath => `/episodes/${episodeId}/offers/to-someone-else`,
  answer: (episodeId: string, offerId: string): ModulePath => `/episodes/${episodeId}/offers/${offerId}/answer`,
  exemption: (episodeId: string): ModulePath => `/episodes/${episodeId}/offers/exemption`,
  approval: (episodeId: string, exemptionId: string): ModulePath => `/episodes/${episodeId}/offers/exemptions/${exemptionId}/approval`,
};

/** Pages about a child over all processes, and the list of children. */
export const CHILD_OFFER_ROUTES = {
  preApplication: '/children/:personId/before-application',
  lettersWithoutOffer: '/letters-without-offer',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const childOfferPaths = {
  preApplication: (personId: PersonId): ModulePath => `/children/${personId}/before-application`,
  lettersWithoutOffer: (): ModulePath => '/letters-without-offer',
};
