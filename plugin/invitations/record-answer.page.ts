import { definePage } from '../core/page';
import { DESK_ROUTES, deskPaths, INVITATION_ROUTES, invitationPaths } from './invitations.paths';
import { recordAnswer } from './record-answer.action';
import { presentRecordAnswer } from './record-answer.present';
import { letterToAnswer } from './record-answer.query';

const answering = {
  query: letterToAnswer,
  template: 'invitations/record-answer',
  present: presentRecordAnswer,
  action: recordAnswer,
} as const;
const done = 'The answer was recorded.';

export const recordAnswerPage = definePage({
  ...answering,
  path: INVITATION_ROUTES.answer,
  next: ({ requestId }, { episodeId = '' }) => invitationPaths.request(episodeId, requestId),
  done,
});

export const recordAnswerAtDeskPage = definePage({
  ...answering,
  path: DESK_ROUTES.answer,
  next: (letter) => deskPaths.invitation(letter),
  done,
});
