import type { RunChanges } from '../core/run-made';
import { NIGHTLY, type ReportShelf, type ShelfFile } from '../core/report-shelf';
import type { RunStore } from '../core/run.store';
import type { Manifest } from '../../reports/manifest';
import { setChanges, type SetOnShelf } from '../../reports/set-changes';

export const MANIFEST_FILE = 'manifest.json';

interface Standing {
  readonly runs: Pick<RunStore, 'latestDone'>;
  readonly shelf: Pick<ReportShelf, 'get' | 'contentOf'>;
}

/** What changed since the set that stands now; undefined where there is none, or an older release wrote it. */
export async function changesSince(
  { runs, shelf }: Standing,
  manifest: Manifest,
  files: readonly ShelfFile[],
): Promise<RunChanges | undefined> {
  const last = await runs.latestDone(NIGHTLY);
  const set = last?.output;
  const before = set === undefined ? undefined : await shelf.get(set, MANIFEST_FILE);
  if (last === undefined || set === undefined || before === undefined) return undefined;
  const was: SetOnShelf = {
    manifest: JSON.parse(Buffer.from(before).toString('utf8')) as Manifest,
    contentOf: (name) => shelf.get(set, name),
  };
  const is: SetOnShelf = {
    manifest,
    contentOf: async (name) => {
      const file = files.find((each) => each.name === name);
      return file && shelf.contentOf(file);
    },
  };
  return setChanges(was, is, { set, businessDate: last.businessDate });
}
