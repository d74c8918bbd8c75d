import type { ModulePath } from '../core/page';

export const CONSENT_ROUTES = {
  list: '/episodes/:episodeId/consent',
  record: '/episodes/:episodeId/consent/new',
  withdraw: '/episodes/:episodeId/consent/:consentId/withdraw',
  without: '/episodes/:episodeId/consent/without',
  attempt: '/episodes/:episodeId/consent/without/attempt',
  askManager: '/episodes/:episodeId/consent/without/ask',
  decide: '/episodes/:episodeId/consent/:consentId/authority',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const consentPaths = {
  /** A blank form to sign; the page of leaflets and forms has it in large print too. */
  blankForm: (): ModulePath => '/leaflets/consent-form/files/usual',
  list: (episodeId: string): ModulePath => `/episodes/${episodeId}/consent`,
  record: (episodeId: string): ModulePath => `/episodes/${episodeId}/consent/new`,
  withdraw: (episodeId: string, consentId: string): ModulePath => `/episodes/${episodeId}/consent/${consentId}/withdraw`,
  without: (episodeId: string): ModulePath => `/episodes/${episodeId}/consent/without`,
  attempt: (episodeId: string): ModulePath => `/episodes/${episodeId}/consent/without/attempt`,
  askManager: (episodeId: string): ModulePath => `/episodes/${episodeId}/consent/without/ask`,
  decide: (episodeId: string, consentId: string): ModulePath => `/episodes/${episodeId}/consent/${consentId}/authority`,
};
