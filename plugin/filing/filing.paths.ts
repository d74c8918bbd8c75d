import type { ModulePath } from '../core/page';

/** Express patterns of the pages about the case record. */
export const FILING_ROUTES = {
  ofEpisode: '/episodes/:episodeId/filing',
  again: '/filing/:filingId/again',
  byHand: '/filing/:filingId/by-hand',
  document: '/filing/:filingId/document.pdf',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const filingPaths = {
  ofEpisode: (episodeId: string): ModulePath => `/episodes/${episodeId}/filing`,
  again: (filingId: string): ModulePath => `/filing/${filingId}/again`,
  byHand: (filingId: string): ModulePath => `/filing/${filingId}/by-hand`,
  document: (filingId: string): ModulePath => `/filing/${filingId}/document.pdf`,
};
