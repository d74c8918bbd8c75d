/**
 * Keeps the facts that a night counted from, so that a figure can be explained later. One line a family, ids and days and codes;
 * no name and nobody's words, and still OFFICIAL-SENSITIVE.
 */
export interface FactsFile {
  write(line: string): Promise<void>;
  /** Whole and on the disk; where it lies until it is put on the shelf. */
  finish(): Promise<{ readonly writtenAt: string; readonly bytes: number; readonly sha256: string }>;
  /** Nothing of it is left. */
  discard(): Promise<void>;
}

/** As it stands in a set. */
export const FACTS_FILE = 'facts-OFFICIAL-SENSITIVE.jsonl.gz';
