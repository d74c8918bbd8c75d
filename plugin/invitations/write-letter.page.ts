import { definePage } from '../core/page';
import { INVITATION_ROUTES, invitationPaths } from './invitations.paths';
import { writeLetter } from './write-letter.action';
import { presentWriteLetter } from './write-letter.present';
import { letterToWrite } from './write-letter.query';

export const writeLetterPage = definePage({
  path: INVITATION_ROUTES.write,
  query: letterToWrite,
  template: 'invitations/write-letter',
  present: presentWriteLetter,
  action: writeLetter,
  next: ({ episodeId, requestId }) => invitationPaths.request(episodeId, requestId),
  done: 'The letter was saved.',
});
