import type { Exclusion } from './exclusion';

export interface ExclusionStore {
  find(id: string): Promise<Exclusion | undefined>;
  /** In the order in which they were decided, ended ones included. */
  ofEpisode(episodeId: string): Promise<readonly Exclusion[]>;
  add(exclusion: Exclusion): Promise<void>;
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  save(exclusion: Exclusion): Promise<number>;
}
