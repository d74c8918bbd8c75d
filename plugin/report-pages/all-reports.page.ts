import { definePage } from '../core/page';
import { presentAllReports } from './all-reports.present';
import { allReports } from './all-reports.query';
import { REPORT_ROUTES } from './reports.paths';

export const allReportsPage = definePage({
  path: REPORT_ROUTES.list,
  query: allReports,
  template: 'reports/all-reports',
  present: presentAllReports,
});
