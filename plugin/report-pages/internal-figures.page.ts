import { definePage } from '../core/page';
import { askForInternalFigures } from './ask-for-internal-figures.action';
import { presentInternalFigures } from './internal-figures.present';
import { internalFigures } from './internal-figures.query';
import { REPORT_ROUTES, reportPaths } from './reports.paths';

export const internalFiguresPage = definePage({
  path: REPORT_ROUTES.internal,
  query: internalFigures,
  template: 'reports/internal-figures',
  present: presentInternalFigures,
  action: askForInternalFigures,
  next: (report) => reportPaths.internal(report),
  done: 'Your reason has been kept',
});
