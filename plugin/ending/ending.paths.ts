import type { ModulePath } from '../core/page';

export const ENDING_ROUTES = {
  end: '/episodes/:episodeId/end',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const endingPaths = {
  end: (episodeId: string): ModulePath => `/episodes/${episodeId}/end`,
};
