import { hasRole, type Actor } from '../core/actor';
import { allOf, cannotSee, mayNot, type Verdict } from '../core/verdict';
import { isConnected } from '../episodes/connected-worker';
import { childIds } from '../episodes/episode';
import { isCoordinator, mayWorkOnEpisode, type OpenedEpisode } from '../episodes/episode-access';
import type { InvitationRequest } from './invitation-request';

/** roles.md "Send letters: request": everybody who works on the episode. */
export const mayRequestInvitations = (actor: Actor, opened: OpenedEpisode): Verdict => mayWorkOnEpisode(actor, opened);

/** roles.md "Finalise and release for sending": who runs the meeting; a Senior Practitioner, the coordinator and the manager. */
export function mayReleaseInvitations(
  actor: Actor,
  opened: OpenedEpisode & { readonly request: Pick<InvitationRequest, 'meeting'> },
): Verdict {
  const runsIt = hasRole(actor, 'worker') && opened.request.meeting.facilitatorId === actor.workerId;
  const releases = runsIt || hasRole(actor, 'senior-practitioner', 'team-manager') || isCoordinator(actor, opened.episode);
  return allOf(
    mayWorkOnEpisode(actor, opened),
    releases
      ? 'ok'
      : mayNot('Only the person who runs the meeting, a Senior Practitioner or manager of the team, or the coordinator releases letters'),
  );
}

/** The desk is business support's, across all teams. */
export const mayWorkAtTheDesk = (actor: Actor): Verdict => (hasRole(actor, 'business-support') ? 'ok' : cannotSee('not business support'));

/** roles.md rule 2: of a family with a restricted record the desk shows something only to those named on it. */
export function mayOpenAtTheDesk(actor: Actor, { episode, access }: OpenedEpisode): Verdict {
  const hidden = access.some((each) => each.restricted && !each.named);
  const ofAnotherLaunch = actor.launchedFor !== undefined && !childIds(episode).includes(actor.launchedFor);
  return allOf(
    mayWorkAtTheDesk(actor),
    ofAnotherLaunch ? cannotSee('another child than the one whose record opened this session') : 'ok',
    isConnected(actor.workerId, episode) ? cannotSee('works here and is connected to the family') : 'ok',
    hidden ? cannotSee('restricted record: not on its access list') : 'ok',
  );
}
