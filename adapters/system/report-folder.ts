import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportShelf, ShelfFile } from '../../plugin/core/report-shelf';
import { OWN_FILE, OWN_FOLDER } from './own-mode';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;
const UNFINISHED = '.unfinished-';

/** Reports as files: written beside, synced, then renamed into place, so that a set is there as a whole or not at all. */
export function reportFolder(folder: string): ReportShelf {
  const checked = (name: string): string => {
    if (!NAME.test(name) || name.includes('..')) throw new RangeError('Not a name of a report set or file');
    return name;
  };

  async function fill(path: string, files: readonly ShelfFile[]): Promise<void> {
    await mkdir(path, { recursive: true, mode: OWN_FOLDER });
    for (const file of files) {
      const own = join(path, checked(file.name));
      if ('content' in file) await writeSynced(own, file.content);
      else await rename(file.writtenAt, own);
    }
    await syncFolder(path);
  }

  async function entries(path: string): Promise<string[]> {
    try {
      return (await readdir(path, { withFileTypes: true })).filter((entry) => !entry.isSymbolicLink()).map((entry) => entry.name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  async function clear(names: readonly string[], before: Date): Promise<void> {
    for (const path of names.map((name) => join(folder, name))) {
      if ((await lastWrittenIn(path)) < before) await rm(path, { recursive: true, force: true });
    }
  }

  return {
    async put(name, files) {
      const unfinished = join(folder, `${UNFINISHED}${checked(name)}`);
      await rm(unfinished, { recursive: true, force: true });
      try {
        await fill(unfinished, files);
        await rm(join(folder, name), { recursive: true, force: true });
        await rename(unfinished, join(folder, name));
      } catch (error) {
        // On a disk that is full, what is left would stand in the way of the next night.
        const left = [unfinished, ...files.flatMap((file) => ('writtenAt' in file ? [file.writtenAt] : []))];
        for (const path of left) await rm(path, { recursive: true, force: true });
        throw error;
      }
      await syncFolder(folder);
    },

    async get(name, file) {
      if (!(await entries(folder)).includes(name) || !(await entries(join(folder, name))).includes(file)) return undefined;
      return readFile(join(folder, name, file));
    },

    async contentOf(file) {
      return 'content' in file ? Buffer.from(file.content as string) : readFile(file.writtenAt);
    },

    async drop(name, file) {
      if ((await entries(folder)).includes(name) && (await entries(join(folder, name))).includes(file)) await rm(join(folder, name, file));
    },

    async list(name) {
      return (await entries(folder)).includes(name) ? (await entries(join(folder, name))).toSorted() : [];
    },

    async keepOnly(prefix, names, before) {
      // Other things may stand in the folder: only sets of this kind are ours to take away.
      const others = (await entries(folder)).filter((name) => name.startsWith(prefix) && !names.includes(name));
      await clear(others, before);
    },

    async clearUnfinished(prefix, before) {
      await clear(
        (await entries(folder)).filter((each) => each.startsWith(`${UNFINISHED}${prefix}`)),
        before,
      );
    },
  };
}

/** Of a file, or of a folder and what is in it; now where another node has just taken it away or put it in its place. */
async function lastWrittenIn(path: string): Promise<Date> {
  try {
    const own = await stat(path);
    const inside = own.isDirectory() ? await Promise.all((await readdir(path)).map((name) => stat(join(path, name)))) : [];
    return [own, ...inside].map(({ mtime }) => mtime).reduce((a, b) => (a > b ? a : b));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Date();
    throw error;
  }
}

async function writeSynced(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', OWN_FILE);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
