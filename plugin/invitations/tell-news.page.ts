import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { INVITATION_ROUTES, invitationPaths } from './invitations.paths';
import { tellNews } from './tell-news.action';
import { presentTellNews } from './tell-news.present';
import { newsToTell } from './tell-news.query';

export const tellNewsPage = definePage({
  path: INVITATION_ROUTES.tell,
  query: newsToTell,
  template: FORM_PAGE,
  present: presentTellNews,
  action: tellNews,
  next: ({ episodeId, requestId }) => invitationPaths.request(episodeId, requestId),
  done: 'The letters are written. Look at them and release them.',
});
