import { defineDownload } from '../core/page';
import { summaryAsHtml, summaryAsJson, summaryToTell } from './child-summary.present';
import { childSummary } from './child-summary.query';
import { WORKLIST_ROUTES } from './worklists.paths';

/** `GET …/children/:personId/summary.json` */
export const childSummaryJson = defineDownload({
  path: WORKLIST_ROUTES.childSummaryJson,
  query: childSummary,
  content: (answer) => ({ type: 'application/json', body: summaryAsJson(summaryToTell(answer)), fileName: 'summary.json', inline: true }),
});

/** `GET …/children/:personId/summary` */
export const childSummaryHtml = defineDownload({
  path: WORKLIST_ROUTES.childSummary,
  query: childSummary,
  content: (answer, { today }, link) => ({
    type: 'text/html; charset=utf-8',
    body: summaryAsHtml(summaryToTell(answer), today, link),
    fileName: 'summary.html',
    inline: true,
  }),
});
