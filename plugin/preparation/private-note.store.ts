import type { PrivateNote } from './private-note';

export interface PrivateNoteStore {
  find(id: string): Promise<PrivateNote | undefined>;
  /** In the order in which they were written. */
  ofEpisode(episodeId: string): Promise<readonly PrivateNote[]>;
  add(note: PrivateNote): Promise<void>;
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  save(note: PrivateNote): Promise<number>;
}
