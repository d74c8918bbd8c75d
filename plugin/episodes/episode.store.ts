import type { PersonId, WorkerId } from '../core/case-system';
import type { Episode } from './episode';

export interface EpisodeStore {
  find(id: string): Promise<Episode | undefined>;
  /** Newest first. */
  ofChild(personId: PersonId): Promise<readonly Episode[]>;
  add(episode: Episode): Promise<void>;
  /** Saves over the version that was read, or throws `Conflict` (stale). Returns the new version. */
  save(episode: Episode): Promise<number>;
  /** Not ended, of one of these meeting types or asked for somebody independent (S2-12), and nobody is appointed: ascending by id. */
  openWithoutCoordinator(types: readonly string[]): Promise<readonly Episode[]>;
  /** Not ended, and this worker is the coordinator: ascending by id. */
  openOfCoordinator(workerId: WorkerId): Promise<readonly Episode[]>;
  /** Every episode in ascending order of id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Episode>;
}
