import { gunzipSync, gzipSync } from 'node:zlib';
import { REPORTS } from '../../reports/catalogue';
import { releaseDay } from '../../reports/release-day';
import { readReleased, releasedText, type ReleasedTable } from '../../reports/released-tables';
import type { CalendarDay } from '../core/calendar-day';
import { NIGHTLY, type ReportShelf, type ShelfFile } from '../core/report-shelf';
import type { RunStore } from '../core/run.store';

const RELEASED_FILE = 'released-tables.json.gz';
/** As many nights back as sets are kept. */
const NIGHTS_BACK = 92;

interface Standing {
  readonly runs: Pick<RunStore, 'recent'>;
  readonly shelf: Pick<ReportShelf, 'get'>;
}

/**
 * The tables that stand published, each from the newest set that has it, if it was released on the last day of release or later.
 * Nightly changes of a closed period would let anyone subtract two nights' files and see the one child between them, so what is out
 * stays as it is until the next day of release (measures 3.4 rule 5).
 */
export async function releasedBefore(
  { runs, shelf }: Standing,
  asAt: CalendarDay,
  releaseDays: readonly string[],
): Promise<readonly ReleasedTable[]> {
  const since = releaseDay(asAt, releaseDays);
  const found = new Map<string, ReleasedTable>();
  for (const { output, businessDate } of await runs.recent(NIGHTLY, NIGHTS_BACK)) {
    if (businessDate < since) break;
    // A night that has not come: a clock was ahead. What stands is what was released before it.
    if (businessDate > asAt) continue;
    const content = output === undefined ? undefined : await shelf.get(output, RELEASED_FILE);
    if (content === undefined) continue;
    for (const table of readReleased(gunzipSync(content).toString('utf8'))) if (!found.has(table.report)) found.set(table.report, table);
    // A report that this set could not make stands in an older one.
    if (found.size === REPORTS.length) break;
  }
  return [...found.values()].filter((table) => table.asAt >= since && table.asAt <= asAt);
}

/** The same for the nights to come. */
export const releasedFile = (tables: readonly ReleasedTable[]): ShelfFile & { readonly content: Uint8Array } => ({
  name: RELEASED_FILE,
  content: gzipSync(releasedText(tables)),
});
