import type { ContactSafety } from './contact-safety';

export interface ContactSafetyStore {
  find(id: string): Promise<ContactSafety | undefined>;
  /** In the order in which they were written, ended ones included. */
  ofEpisode(episodeId: string): Promise<readonly ContactSafety[]>;
  add(record: ContactSafety): Promise<void>;
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  save(record: ContactSafety): Promise<number>;
}
