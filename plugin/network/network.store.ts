import type { NetworkMember } from './network-member';

export interface NetworkStore {
  find(id: string): Promise<NetworkMember | undefined>;
  /** In the order in which they were added, removed ones included. */
  ofEpisode(episodeId: string): Promise<readonly NetworkMember[]>;
  add(member: NetworkMember): Promise<void>;
  save(member: NetworkMember): Promise<number>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<NetworkMember>;
}
