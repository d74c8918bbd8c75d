import { definePage } from '../core/page';
import { presentReport } from './one-report.present';
import { oneReport } from './one-report.query';
import { REPORT_ROUTES } from './reports.paths';

export const oneReportPage = definePage({
  path: REPORT_ROUTES.report,
  query: oneReport,
  template: 'reports/one-report',
  present: presentReport,
});
