import { definePage } from '../core/page';
import { INVITATION_ROUTES, invitationPaths } from './invitations.paths';
import { releaseLetters } from './release-letters.action';
import { presentReleaseLetters } from './release-letters.present';
import { lettersToRelease } from './release-letters.query';

export const releaseLettersPage = definePage({
  path: INVITATION_ROUTES.release,
  query: lettersToRelease,
  template: 'invitations/release-letters',
  present: presentReleaseLetters,
  action: releaseLetters,
  next: ({ episodeId, requestId }) => invitationPaths.request(episodeId, requestId),
  done: 'The letters were released. Business support has them now.',
});
