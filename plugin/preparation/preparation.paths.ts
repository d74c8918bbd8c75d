import type { ModulePath } from '../core/page';

export const PREPARATION_ROUTES = {
  situation: '/episodes/:episodeId/meeting-type',
  choice: '/episodes/:episodeId/meeting-type/choice',
  agreement: '/episodes/:episodeId/agreement',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const preparationPaths = {
  situation: (episodeId: string): ModulePath => `/episodes/${episodeId}/meeting-type`,
  choice: (episodeId: string): ModulePath => `/episodes/${episodeId}/meeting-type/choice`,
  agreement: (episodeId: string): ModulePath => `/episodes/${episodeId}/agreement`,
};
