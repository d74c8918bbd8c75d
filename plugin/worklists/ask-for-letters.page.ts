import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { INVITATION_ROUTES, invitationPaths } from '../invitations/invitations.paths';
import { askForLetters } from './ask-for-letters.action';
import { presentLettersToAskFor } from './ask-for-letters.present';
import { lettersToAskFor } from './ask-for-letters.query';

export const askForLettersPage = definePage({
  path: INVITATION_ROUTES.letters,
  query: lettersToAskFor,
  template: FORM_PAGE,
  present: presentLettersToAskFor,
  action: askForLetters,
  next: ({ episodeId, requestId }) => invitationPaths.request(episodeId, requestId),
  done: 'The letters were begun. Now look at each of them.',
});
