import type { PersonId } from '../core/case-system';
import type { Episode } from './episode';

export interface EpisodeStore {
  find(id: string): Promise<Episode | undefined>;
  /** Newest first. */
  ofChild(personId: PersonId): Promise<readonly Episode[]>;
  add(episode: Episode): Promise<void>;
  /** Saves over the version that was read, or throws `Conflict` (stale). Returns the new version. */
  save(episode: Episode): Promise<number>;
  /** Every episode in ascending order of id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Episode>;
}
