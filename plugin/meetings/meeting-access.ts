import { hasRole, type Actor } from '../core/actor';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { isCoordinator, mayReadEpisode, mayWorkOnEpisode, type OpenedEpisode } from '../episodes/episode-access';
import type { Meeting } from './meeting';

const isWorkerOrSenior = (actor: Actor): boolean => hasRole(actor, 'worker', 'senior-practitioner');

/** roles.md: a manager reads and comments; arranging and writing are the worker's, the Senior Practitioner's and the coordinator's. */
export function mayArrangeMeeting(actor: Actor, opened: OpenedEpisode): Verdict {
  const arranges = isWorkerOrSenior(actor) || isCoordinator(actor, opened.episode);
  return allOf(
    mayWorkOnEpisode(actor, opened),
    arranges ? 'ok' : mayNot('Only the worker, a Senior Practitioner of the team or the coordinator arranges the meeting'),
  );
}

export const mayReadMeeting = (actor: Actor, opened: OpenedEpisode): Verdict => mayReadEpisode(actor, opened);

/** roles.md "Meeting notes": whoever runs it writes; a conference's coordinator transcribes; the others read. */
export function mayWriteMeeting(actor: Actor, opened: OpenedEpisode & { readonly meeting: Meeting }): Verdict {
  const { facilitatorId } = opened.meeting;
  const runsIt = facilitatorId === undefined ? isWorkerOrSenior(actor) : facilitatorId === actor.workerId;
  return allOf(
    mayWorkOnEpisode(actor, opened),
    runsIt || isCoordinator(actor, opened.episode) ? 'ok' : mayNot('Only the person who runs the meeting writes its notes and its plan'),
  );
}
