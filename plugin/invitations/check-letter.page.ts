import { definePage } from '../core/page';
import { checkLetter } from './check-letter.action';
import { presentCheckLetter } from './check-letter.present';
import { letterToCheck } from './check-letter.query';
import { DESK_ROUTES, deskPaths, INVITATION_ROUTES, invitationPaths } from './invitations.paths';

const checking = { query: letterToCheck, template: 'invitations/check-letter', present: presentCheckLetter, action: checkLetter } as const;
const done = 'The second check was recorded. The letter can be sent.';

export const checkLetterPage = definePage({
  ...checking,
  path: INVITATION_ROUTES.check,
  next: ({ requestId }, { episodeId = '' }) => invitationPaths.request(episodeId, requestId),
  done,
});

export const checkLetterAtDeskPage = definePage({
  ...checking,
  path: DESK_ROUTES.check,
  next: (letter) => deskPaths.invitation(letter),
  done,
});
