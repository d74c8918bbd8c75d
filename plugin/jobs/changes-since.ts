import type { RunChanges } from '../core/run-made';
import { NIGHTLY, type ReportShelf, type ShelfFile } from '../core/report-shelf';
import type { RunStore } from '../core/run.store';
import { setChanges, type SetOnShelf } from '../../reports/set-changes';

export const MANIFEST_FILE = 'manifest.json';

interface Standing {
  readonly runs: Pick<RunStore, 'latestDone'>;
  readonly shelf: Pick<ReportShelf, 'get' | 'list'>;
}

/** What changed since the set that stands now; undefined where there is none, or an older release wrote it. */
export async function changesSince({ runs, shelf }: Standing, files: readonly ShelfFile[]): Promise<RunChanges | undefined> {
  const last = await runs.latestDone(NIGHTLY);
  if (last?.output === undefined) return undefined;
  const [was, is] = [await onShelf(last.output, shelf), atHand(files)];
  if (was === undefined || is === undefined) return undefined;
  return setChanges(was, is, { set: last.output, businessDate: last.businessDate });
}

async function onShelf(set: string, shelf: Standing['shelf']): Promise<SetOnShelf | undefined> {
  const texts = new Map<string, string>();
  for (const file of await shelf.list(set)) {
    if (file !== MANIFEST_FILE && !file.endsWith('.csv')) continue;
    texts.set(file, Buffer.from((await shelf.get(set, file)) ?? '').toString('utf8'));
  }
  return withManifest((file) => texts.get(file));
}

function atHand(files: readonly ShelfFile[]): SetOnShelf | undefined {
  return withManifest((name) => {
    const file = files.find((each) => each.name === name);
    return file !== undefined && 'content' in file ? Buffer.from(file.content).toString('utf8') : undefined;
  });
}

function withManifest(textOf: SetOnShelf['textOf']): SetOnShelf | undefined {
  const manifest = textOf(MANIFEST_FILE);
  return manifest === undefined ? undefined : { manifest: JSON.parse(manifest) as SetOnShelf['manifest'], textOf };
}
