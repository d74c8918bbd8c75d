import { defineDownload, definePage } from '../core/page';
import { mendingRows, presentRecordsToMend } from './records-to-mend.present';
import { recordsToMend, recordsToMendFile } from './records-to-mend.query';
import { REPORT_ROUTES } from './reports.paths';

export const recordsToMendPage = definePage({
  path: REPORT_ROUTES.mend,
  query: recordsToMend,
  template: 'reports/records-to-mend',
  present: presentRecordsToMend,
});

export const recordsToMendDownload = defineDownload({
  path: REPORT_ROUTES.mendFile,
  query: recordsToMendFile,
  content: (answer, { today }, link) => ({
    fileName: `${answer.report.id}-records-to-mend-OFFICIAL-SENSITIVE-${today}.csv`,
    cells: mendingRows(answer, link),
  }),
});
