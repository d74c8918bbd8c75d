import { allReportsPage } from './all-reports.page';
import { internalFiguresPage } from './internal-figures.page';
import { oneReportPage } from './one-report.page';
import { internalFileDownload, publishableFileDownload, reportChartDownload } from './report-files.page';

/** Every page of the reports; of two that fit an address the first is taken. */
export const reportPages = [allReportsPage, oneReportPage, internalFiguresPage];

export const reportDownloads = [publishableFileDownload, reportChartDownload, internalFileDownload];
