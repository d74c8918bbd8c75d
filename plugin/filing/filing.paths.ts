import type { ModulePath } from '../core/page';

/** Express patterns of the pages about the case record. */
export const FILING_ROUTES = {
  ofEpisode: '/episodes/:episodeId/filing',
  again: '/filing/:filingId/again',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const filingPaths = {
  ofEpisode: (episodeId: string): ModulePath => `/episodes/${episodeId}/filing`,
  again: (filingId: string): ModulePath => `/filing/${filingId}/again`,
};
