import type { ModulePath } from '../core/page';

export const CENSUS_ROUTES = { list: '/census', file: '/census/:file' } as const satisfies Readonly<Record<string, ModulePath>>;

export const censusPaths = {
  list: (): ModulePath => '/census',
  file: (file: string): ModulePath => `/census/${file}`,
};
