import type { Consent } from './consent';

export interface ConsentStore {
  find(id: string): Promise<Consent | undefined>;
  ofEpisode(episodeId: string): Promise<readonly Consent[]>;
  add(consent: Consent): Promise<void>;
  save(consent: Consent): Promise<number>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Consent>;
}
