import { defineDownload, definePage } from '../core/page';
import { askForOwnTeamFigures } from './ask-for-own-team-figures.action';
import { ownTeamCells, presentOwnTeamFigures } from './own-team-figures.present';
import { ownTeamFigures, ownTeamFile } from './own-team-figures.query';
import { REPORT_ROUTES, reportPaths } from './reports.paths';

export const ownTeamFiguresPage = definePage({
  path: REPORT_ROUTES.ownTeams,
  query: ownTeamFigures,
  template: 'reports/own-team-figures',
  present: presentOwnTeamFigures,
  action: askForOwnTeamFigures,
  next: (report) => reportPaths.ownTeams(report),
  done: 'Your reason has been kept',
});

export const ownTeamFileDownload = defineDownload({
  path: REPORT_ROUTES.ownTeamsFile,
  query: ownTeamFile,
  content: (answer) => ({
    fileName: `${answer.report.id}-own-teams-OFFICIAL-SENSITIVE-${answer.report.asAt}.csv`,
    cells: ownTeamCells(answer),
  }),
});
