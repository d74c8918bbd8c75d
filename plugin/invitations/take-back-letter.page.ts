import { definePage } from '../core/page';
import { INVITATION_ROUTES, invitationPaths } from './invitations.paths';
import { letterToAnswer } from './record-answer.query';
import { takeBackLetter } from './take-back-letter.action';
import { presentTakeBackLetter } from './take-back-letter.present';

export const takeBackLetterPage = definePage({
  path: INVITATION_ROUTES.takeBack,
  query: letterToAnswer,
  template: 'invitations/take-back-letter',
  present: presentTakeBackLetter,
  action: takeBackLetter,
  next: ({ episodeId, meetingId }) => invitationPaths.ask(episodeId, meetingId),
  done: 'The letter was taken back. You can write to the person again.',
});
