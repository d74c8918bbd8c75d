import type { SafeguardingConcern } from './safeguarding-concern';

export interface SafeguardingConcernStore {
  find(id: string): Promise<SafeguardingConcern | undefined>;
  /** In the order in which they were raised. */
  ofEpisode(episodeId: string): Promise<readonly SafeguardingConcern[]>;
  add(concern: SafeguardingConcern): Promise<void>;
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  save(concern: SafeguardingConcern): Promise<number>;
}
