import { defineDownload } from '../core/page';
import { internalFile } from './internal-figures.query';
import { downloadName } from './report-words.present';
import { publishableFile, reportChart } from './report-file.query';
import { REPORT_ROUTES } from './reports.paths';

export const publishableFileDownload = defineDownload({
  path: REPORT_ROUTES.file,
  query: publishableFile,
  content: ({ file, content, asAt }) => ({ fileName: downloadName(file.name, asAt), type: file.mediaType, body: content }),
});

export const reportChartDownload = defineDownload({
  path: REPORT_ROUTES.chart,
  query: reportChart,
  content: ({ file, content, asAt }) => ({ fileName: downloadName(file.name, asAt), type: file.mediaType, body: content, inline: true }),
});

export const internalFileDownload = defineDownload({
  path: REPORT_ROUTES.internalFile,
  query: internalFile,
  content: ({ file, content, asAt }) => ({ fileName: downloadName(file.name, asAt), type: file.mediaType, body: content }),
});
