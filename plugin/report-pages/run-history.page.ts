import { defineDownload, definePage } from '../core/page';
import { everything } from './everything.query';
import { presentRun, presentRunHistory } from './run-history.present';
import { oneRun, runHistory } from './run-history.query';
import { REPORT_ROUTES } from './reports.paths';
import { zippedFiles } from './zip-contents.present';

export const runHistoryPage = definePage({
  path: REPORT_ROUTES.history,
  query: runHistory,
  template: 'reports/run-history',
  present: presentRunHistory,
});

export const oneRunPage = definePage({ path: REPORT_ROUTES.run, query: oneRun, template: 'reports/one-run', present: presentRun });

export const everythingDownload = defineDownload({
  path: REPORT_ROUTES.everything,
  query: everything,
  content: (all) => ({ fileName: `family-meetings-reports-${all.asAt}.zip`, zipped: zippedFiles(all) }),
});
