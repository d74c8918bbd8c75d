import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { preparationPaths, PREPARATION_ROUTES } from './preparation.paths';
import { presentPrivateNotes, presentShareNote } from './private-notes.present';
import { noteToShare, privateNotes } from './private-notes.query';
import { shareNote } from './share-note.action';
import { writePrivateNote } from './write-private-note.action';

const toNotes = ({ episodeId }: { readonly episodeId: string }) => preparationPaths.privateNotes(episodeId);

export const privateNotesPage = definePage({
  path: PREPARATION_ROUTES.privateNotes,
  query: privateNotes,
  template: FORM_PAGE,
  present: presentPrivateNotes,
  action: writePrivateNote,
  next: toNotes,
  done: 'The note was saved.',
});

export const shareNotePage = definePage({
  path: PREPARATION_ROUTES.shareNote,
  query: noteToShare,
  template: FORM_PAGE,
  present: presentShareNote,
  action: shareNote,
  next: toNotes,
  done: 'It is shared.',
});
