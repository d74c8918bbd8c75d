import { NotFound } from '../core/errors';
import { defineDownload, definePage, type FileContent } from '../core/page';
import { INVITATION_ROUTES } from './invitations.paths';
import { paperOf, type LetterPack, type Paper } from './letter-pack';
import { presentLetterPreview } from './letter-preview.present';
import { letterPaper, letterPreview } from './letter-preview.query';

export const letterPreviewPage = definePage({
  path: INVITATION_ROUTES.letter,
  query: letterPreview,
  template: 'invitations/letter',
  present: presentLetterPreview,
});

export const letterPaperDownload = defineDownload({
  path: INVITATION_ROUTES.paper,
  query: letterPaper,
  content: paperFile,
});

/** The same paper as a file to print. Its name says nothing of whom it is for. */
function paperFile({ pack, paper }: { readonly pack: LetterPack; readonly paper: Paper }): FileContent {
  const printed = paperOf(pack, paper);
  if (printed === undefined) throw new NotFound('paper');
  return { printed, fileName: `${paper}.pdf`, inline: true };
}
