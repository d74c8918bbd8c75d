import { defineDownload } from '../core/page';
import { overdueRows } from './overdue-list.present';
import { overdueList } from './overdue-list.query';
import { WORKLIST_ROUTES } from './worklists.paths';

export const overdueListDownload = defineDownload({
  path: WORKLIST_ROUTES.overdue,
  query: overdueList,
  content: (answer, presenting, link) => ({
    fileName: `overdue-cases-OFFICIAL-SENSITIVE-${presenting.today}.csv`,
    cells: overdueRows(answer, presenting, link),
  }),
});
