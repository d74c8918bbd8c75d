import type { Presented, Presenting } from '../core/page';
import { callBack } from './invitation';
import { invitationPaths } from './invitations.paths';
import { onRequest } from './on-request.present';
import type { RequestInView } from './request-in-view';

export function presentCallBack(answer: RequestInView, presenting: Presenting): Presented {
  const { request, episode, invitations } = answer;
  const held = invitations.filter((each) => callBack(each) !== each).length;
  const out = invitations.filter((each) => ['sent', 'answered', 'unknown'].includes(each.state)).length;
  return onRequest(answer, presenting, {
    title: 'Call the letters back',
    model: {
      action: invitationPaths.callBack(episode.id, request.id),
      cancel: invitationPaths.request(episode.id, request.id),
      version: request.version,
      open: request.status !== 'called-back',
      held: held === 1 ? '1 letter is not out yet and stays in.' : `${held} letters are not out yet and stay in.`,
      out:
        out === 0
          ? undefined
          : out === 1
            ? '1 letter has gone out. Tell the person yourself.'
            : `${out} letters have gone out. Tell these people yourself.`,
    },
  });
}
