import { FORM_PAGE } from '../core/form-page';
import { defineDownload, definePage } from '../core/page';
import { DESK_ROUTES, deskPaths } from './invitations.paths';
import { lettersFile, presentLettersToPrint } from './letters-to-print.present';
import { lettersInOneFile, lettersToPrint } from './letters-to-print.query';
import { markLettersSent } from './mark-letters-sent.action';

export const lettersToPrintPage = definePage({
  path: DESK_ROUTES.lettersToPrint,
  query: lettersToPrint,
  template: FORM_PAGE,
  present: presentLettersToPrint,
  action: markLettersSent,
  next: () => deskPaths.lettersToPrint(),
  done: 'It is written down that the letters have gone.',
});

export const lettersFileDownload = defineDownload({ path: DESK_ROUTES.lettersFile, query: lettersInOneFile, content: lettersFile });
