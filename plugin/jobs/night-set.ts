import type { RunOutcome } from '../core/run.store';
import type { ShelfFile } from '../core/report-shelf';

/** What a night made: the files of its set, and what its history is to tell of them. */
export interface NightSet extends RunOutcome {
  readonly files: readonly ShelfFile[];
}
