import type { NetworkSearch } from './network-search';

export interface NetworkSearchStore {
  ofEpisode(episodeId: string): Promise<NetworkSearch | undefined>;
  /** Version 0 adds; a later version saves over the one that was read, or throws `Conflict` (stale). */
  save(search: NetworkSearch): Promise<number>;
}
