import type { ModulePath } from '../core/page';

/** Express patterns of the report pages. */
export const REPORT_ROUTES = {
  list: '/reports',
  report: '/reports/:report',
  measure: '/reports/:report/measures/:measure',
  measureChart: '/reports/:report/measures/:measure/chart.png',
  everything: '/reports/set/everything.zip',
  history: '/reports/set/history',
  mend: '/reports/:report/records-to-mend',
  mendFile: '/reports/:report/records-to-mend.csv',
  run: '/reports/set/history/:businessDate/:fence',
  chart: '/reports/:report/charts/:file',
  file: '/reports/:report/files/:file',
  ownTeams: '/reports/:report/own-teams',
  ownTeamsFile: '/reports/:report/own-teams.csv',
  internal: '/reports/:report/internal',
  internalFile: '/reports/:report/internal/:file',
} as const satisfies Readonly<Record<string, ModulePath>>;

const defectOf = (defect: string | undefined): string => (defect === undefined ? '' : `?${new URLSearchParams({ defect }).toString()}`);

export const reportPaths = {
  list: (): ModulePath => '/reports',
  report: (report: string): ModulePath => `/reports/${report}`,
  measure: (report: string, measure: string, filter = ''): ModulePath => `/reports/${report}/measures/${measure}${filter}`,
  measureChart: (report: string, measure: string, filter = ''): ModulePath => `/reports/${report}/measures/${measure}/chart.png${filter}`,
  everything: (): ModulePath => '/reports/set/everything.zip',
  history: (): ModulePath => '/reports/set/history',
  /** @param defect narrowed to this one */
  mend: (report: string, defect?: string): ModulePath => `/reports/${report}/records-to-mend${defectOf(defect)}`,
  mendFile: (report: string, defect?: string): ModulePath => `/reports/${report}/records-to-mend.csv${defectOf(defect)}`,
  run: (businessDate: string, fence: number): ModulePath => `/reports/set/history/${businessDate}/${fence}`,
  /** Shown in a page. */
  chart: (report: string, file: string): ModulePath => `/reports/${report}/charts/${file}`,
  /** Saved. */
  file: (report: string, file: string): ModulePath => `/reports/${report}/files/${file}`,
  ownTeams: (report: string): ModulePath => `/reports/${report}/own-teams`,
  ownTeamsFile: (report: string): ModulePath => `/reports/${report}/own-teams.csv`,
  internal: (report: string): ModulePath => `/reports/${report}/internal`,
  internalFile: (report: string, file: string): ModulePath => `/reports/${report}/internal/${file}`,
};
