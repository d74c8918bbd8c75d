import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileToWrite {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Names that begin so are work in progress, or what a process that was killed left behind: readers pass them over. */
const IN_PROGRESS = '.part-';
const isInProgress = (name: string): boolean => name.startsWith(IN_PROGRESS);

/**
 * Writes a folder of files so that it is there whole or not at all, whatever happens in between: into a folder of
 * another name beside it, every file and the folder synced to the disk, then one rename, then the parent synced.
 * The parent must be there: a share that is not mounted is not to be replaced by an empty folder of the same name.
 * @returns `there already` where a folder of that name stands; it is left as it is
 */
export async function writeWholeFolder(parent: string, name: string, files: readonly FileToWrite[]): Promise<'written' | 'there already'> {
  const target = join(parent, name);
  if (await isThere(target)) return 'there already';
  const draft = join(parent, IN_PROGRESS + name + randomBytes(6).toString('hex'));
  await mkdir(draft, { mode: 0o750 });
  try {
    for (const file of files) await writeSynced(join(draft, file.name), file.content);
    await syncFolder(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was quicker with the same name.
    if (await isThere(target)) return 'there already';
    throw error;
  }
  await syncFolder(parent);
  return 'written';
}

/** Takes a folder away so that nobody ever meets half of it. Taking away what is not there is done already. */
export async function removeWholeFolder(parent: string, name: string): Promise<void> {
  const goner = join(parent, IN_PROGRESS + name + randomBytes(6).toString('hex'));
  try {
    await rename(join(parent, name), goner);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await syncFolder(parent);
  await rm(goner, { recursive: true, force: true });
}

/** Clears away what killed processes left. Work now under way in another process is younger than `before`. */
export async function sweepLeftovers(parent: string, before: Date): Promise<void> {
  for (const name of (await readdir(parent)).filter(isInProgress)) {
    const path = join(parent, name);
    const changed = await stat(path).catch(() => undefined);
    if (changed !== undefined && changed.mtime < before) await rm(path, { recursive: true, force: true });
  }
}

async function writeSynced(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder to sync it, and writes its entries through.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;
