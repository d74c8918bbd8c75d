import { definePage } from '../core/page';
import { decideEmail } from './decide-email.action';
import { DESK_ROUTES, deskPaths } from './invitations.paths';
import { letterAtDesk } from './letter-at-desk.query';
import { recordNotArrived } from './record-not-arrived.action';
import { sendLetter } from './send-letter.action';
import { presentDecideEmail, presentNotArrived, presentSendLetter } from './send-letter.present';

export const sendLetterPage = definePage({
  path: DESK_ROUTES.send,
  query: letterAtDesk,
  template: 'invitations/send-letter',
  present: presentSendLetter,
  action: sendLetter,
  next: (letter) => deskPaths.invitation(letter),
  done: 'It was recorded.',
});

export const decideEmailPage = definePage({
  path: DESK_ROUTES.decide,
  query: letterAtDesk,
  template: 'invitations/decide-email',
  present: presentDecideEmail,
  action: decideEmail,
  next: (letter) => deskPaths.invitation(letter),
  done: 'Your decision was recorded.',
});

export const notArrivedPage = definePage({
  path: DESK_ROUTES.notArrived,
  query: letterAtDesk,
  template: 'invitations/not-arrived',
  present: presentNotArrived,
  action: recordNotArrived,
  next: (letter) => deskPaths.invitation(letter),
  done: 'It was recorded. The worker sees it and can write again.',
});
