import { FORM_PAGE } from '../core/form-page';
import { defineDownload, definePage } from '../core/page';
import { blankPaperContent, presentBlankPapers } from './blank-papers.present';
import { blankPaperFile, blankPapers } from './blank-papers.query';
import { LEAFLET_ROUTES } from './invitations.paths';

export const blankPapersPage = definePage({
  path: LEAFLET_ROUTES.all,
  query: blankPapers,
  template: FORM_PAGE,
  present: presentBlankPapers,
});

export const blankPaperDownload = defineDownload({
  path: LEAFLET_ROUTES.file,
  query: blankPaperFile,
  content: blankPaperContent,
});
