/** A file that is written a piece at a time, so that nobody ever holds the whole of it. */
export interface GrowingFile {
  write(text: string): Promise<void>;
  /** Whole, and on the disk if that is where it grows. */
  finish(): Promise<GrownFile>;
  /** Nothing of it is left, also of one that is finished. */
  discard(): Promise<void>;
}

/** What became of it, with its size and its SHA-256, which are told in more than one place and worked out once. */
export type GrownFile = { readonly bytes: number; readonly sha256: string } & FileContent;

/** Its content; or where it lies until it is moved to where it belongs. */
export type FileContent = { readonly content: Uint8Array | string } | { readonly writtenAt: string };
