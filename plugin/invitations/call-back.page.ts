import { definePage } from '../core/page';
import { callBackLetters } from './call-back.action';
import { presentCallBack } from './call-back.present';
import { lettersToCallBack } from './call-back.query';
import { INVITATION_ROUTES, invitationPaths } from './invitations.paths';

export const callBackPage = definePage({
  path: INVITATION_ROUTES.callBack,
  query: lettersToCallBack,
  template: 'invitations/call-back',
  present: presentCallBack,
  action: callBackLetters,
  next: (request) => invitationPaths.toChange(request),
  done: 'The letters were called back. Nothing more of that request is sent.',
});
