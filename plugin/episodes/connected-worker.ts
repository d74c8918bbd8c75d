import type { PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import { mustBeOpen, type ConnectedWorker, type Episode } from './episode';

type Connections = Pick<Episode, 'connectedWorkers'>;

/** roles.md rule 3: works here, and is family or a friend of this family. */
export const isConnected = (workerId: WorkerId, { connectedWorkers = [] }: Connections): boolean =>
  connectedWorkers.some((each) => each.workerId === workerId);

/** Of any process of this child's, ended ones too. */
export async function isConnectedToChild(
  workerId: WorkerId,
  personId: PersonId,
  episodes: { ofChild(personId: PersonId): Promise<readonly Episode[]> },
): Promise<boolean> {
  return (await episodes.ofChild(personId)).some((episode) => isConnected(workerId, episode));
}

/**
 * Once a person is named, that stays: a family tie does not end, and nothing that is changed on the family's list undoes it. Being
 * named again, there or here, changes nothing.
 */
export function connectWorker(episode: Episode, connected: ConnectedWorker): Episode {
  mustBeOpen(episode);
  if (episode.coordinatorId === connected.workerId) {
    throw new Conflict('This person is the coordinator: have another one appointed first');
  }
  if (isConnected(connected.workerId, episode)) return episode;
  return { ...episode, connectedWorkers: [...(episode.connectedWorkers ?? []), connected] };
}

/** Only where somebody was named by mistake: see `correct-connection`. */
export const disconnectWorker = (episode: Episode, workerId: WorkerId): Episode => ({
  ...episode,
  connectedWorkers: (episode.connectedWorkers ?? []).filter((each) => each.workerId !== workerId),
});
