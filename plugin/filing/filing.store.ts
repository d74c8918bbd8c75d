import type { FilingContent, FilingEntry, FilingFile, FilingOccasion } from './filing-entry';

export interface FilingStore {
  find(id: string): Promise<FilingEntry | undefined>;
  byKey(key: string): Promise<FilingEntry | undefined>;
  /** In the order in which they were asked for. */
  ofEpisode(episodeId: string): Promise<readonly FilingEntry[]>;
  of(occasion: FilingOccasion, aboutId: string): Promise<readonly FilingEntry[]>;
  /** A second one of the same kind, for the same child and occasion, cannot be added. */
  add(entry: FilingEntry, content: FilingContent): Promise<void>;
  /** State, reason, instants and record id. Throws `Conflict` (stale) where another save came between. */
  save(entry: FilingEntry): Promise<number>;
  contentOf(id: string): Promise<FilingContent | undefined>;
  fileOf(id: string): Promise<FilingFile | undefined>;
  /** Keeps the file unless one is kept already; gives back the one that is kept. */
  keepFile(id: string, file: FilingFile): Promise<FilingFile>;
}
