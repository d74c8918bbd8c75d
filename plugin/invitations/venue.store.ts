import type { Venue } from './venue';

export interface VenueStore {
  /** By name; those that are not used any more too. */
  all(): Promise<readonly Venue[]>;
  find(id: string): Promise<Venue | undefined>;
  /** Throws `Conflict` where a venue has this name already. */
  add(venue: Venue): Promise<void>;
  /** Throws `Conflict` (stale) where another save came between. Returns the new version. */
  save(venue: Venue): Promise<number>;
}
