import type { Presented, Presenting } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { callBack } from './invitation';
import { invitationPaths } from './invitations.paths';
import type { LetterInView } from './letter-in-view';
import { onRequest } from './on-request.present';

export function presentTakeBackLetter(answer: LetterInView & EpisodeInView, presenting: Presenting): Presented {
  const { invitation } = answer;
  return onRequest({ ...answer, invitations: [] }, presenting, {
    title: 'Take the letter back',
    model: {
      name: invitation.addressee.name,
      open: callBack(invitation) !== invitation,
      action: invitationPaths.takeBack(invitation),
      cancel: invitationPaths.request(invitation.episodeId, invitation.requestId),
      version: invitation.version,
    },
  });
}
