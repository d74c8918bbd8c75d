import type { FileContent } from './growing-file';

/** The job's name in the list of runs, and the beginning of the names of its sets. */
export const NIGHTLY = 'nightly';

/** Where a night's files stand: a folder that every node shares. */
export interface ReportShelf {
  /**
   * Writes the whole set under a new name, on the disk before it answers; nobody reads it until the run is finished with that name.
   * Where that fails nothing of it is left, nor of the files that were written before.
   */
  put(name: string, files: readonly ShelfFile[]): Promise<void>;
  /** A file of a set; undefined where there is none. `name` and `file` are compared with what is there, never made into a path by joining. */
  get(name: string, file: string): Promise<Uint8Array | undefined>;
  /** Of a file that is yet to be put there. */
  contentOf(file: ShelfFile): Promise<Uint8Array>;
  /** Names of the files of a set, sorted. */
  list(name: string): Promise<readonly string[]>;
  /**
   * Takes away the sets whose names begin with `prefix` and are not among `names`.
   * @param before a set that was put there since then stays: it may be of a run on another node that has not said yet that it is done
   */
  keepOnly(prefix: string, names: readonly string[], before: Date): Promise<void>;
  /**
   * Takes away what killed runs left half-written of the sets whose names begin with `prefix`.
   * @param before what was written to since then stays: another node may be at it
   */
  clearUnfinished(prefix: string, before: Date): Promise<void>;
  /** Takes one file of a set away; one that is not there is gone already. */
  drop(name: string, file: string): Promise<void>;
}

/** A file to put on the shelf: its content, or a file already written beside the sets, which is moved and not copied. */
export type ShelfFile = { readonly name: string } & FileContent;
