import type { ModulePath } from '../core/page';

/** Express patterns of the report pages. */
export const REPORT_ROUTES = {
  list: '/reports',
  report: '/reports/:report',
  chart: '/reports/:report/charts/:file',
  file: '/reports/:report/files/:file',
  internal: '/reports/:report/internal',
  internalFile: '/reports/:report/internal/:file',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const reportPaths = {
  list: (): ModulePath => '/reports',
  report: (report: string): ModulePath => `/reports/${report}`,
  /** Shown in a page. */
  chart: (report: string, file: string): ModulePath => `/reports/${report}/charts/${file}`,
  /** Saved. */
  file: (report: string, file: string): ModulePath => `/reports/${report}/files/${file}`,
  internal: (report: string): ModulePath => `/reports/${report}/internal`,
  internalFile: (report: string, file: string): ModulePath => `/reports/${report}/internal/${file}`,
};
