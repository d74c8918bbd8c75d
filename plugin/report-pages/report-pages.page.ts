import { allReportsPage } from './all-reports.page';
import { censusFileDownload, censusReturnPage } from './census-return.page';
import { internalFiguresPage } from './internal-figures.page';
import { measureChartDownload, oneMeasurePage } from './one-measure.page';
import { oneReportPage } from './one-report.page';
import { recordsToMendDownload, recordsToMendPage } from './records-to-mend.page';
import { ownTeamFiguresPage, ownTeamFileDownload } from './own-team-figures.page';
import { internalFileDownload, publishableFileDownload, reportChartDownload } from './report-files.page';
import { everythingDownload, oneRunPage, runHistoryPage } from './run-history.page';

/** Every page of the reports; of two that fit an address the first is taken. */
export const reportPages = [
  allReportsPage,
  runHistoryPage,
  oneRunPage,
  recordsToMendPage,
  oneReportPage,
  oneMeasurePage,
  internalFiguresPage,
  ownTeamFiguresPage,
  censusReturnPage,
];

export const reportDownloads = [
  everythingDownload,
  recordsToMendDownload,
  ownTeamFileDownload,
  measureChartDownload,
  publishableFileDownload,
  reportChartDownload,
  internalFileDownload,
  censusFileDownload,
];
