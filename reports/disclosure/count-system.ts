/** Counts, and the relations between them: each total is the sum of its parts. */
export interface CountSystem {
  readonly counts: readonly number[];
  readonly lines: readonly SystemLine[];
}

export interface SystemLine {
  readonly total: number;
  readonly parts: readonly number[];
}
