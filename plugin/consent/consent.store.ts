import type { Consent } from './consent';
import type { ConsentAttempt } from './consent-attempt';

export interface ConsentStore {
  find(id: string): Promise<Consent | undefined>;
  ofEpisode(episodeId: string): Promise<readonly Consent[]>;
  add(consent: Consent): Promise<void>;
  save(consent: Consent): Promise<number>;
  /** Oldest first. */
  attemptsOf(episodeId: string): Promise<readonly ConsentAttempt[]>;
  addAttempt(attempt: ConsentAttempt): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Consent>;
}
