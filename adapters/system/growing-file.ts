import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrowingFile } from '../../plugin/core/growing-file';
import { OWN_FILE, OWN_FOLDER } from './own-mode';

/** Under this many characters, texts are gathered before they are written. */
const TEXT_TOGETHER = 64 * 1024;

/** Texts on their way to a file, put there some at a time. */
export function gathered(put: (text: string) => Promise<void>): { write(text: string): Promise<void>; flush(): Promise<void> } {
  let waiting = '';
  const flush = (): Promise<void> => {
    const text = waiting;
    waiting = '';
    return put(text);
  };
  return {
    flush,
    async write(text) {
      waiting += text;
      if (waiting.length >= TEXT_TOGETHER) await flush();
    },
  };
}

/** A new path beside the sets of a night. The name begins as unfinished sets do, so that one left behind is cleared away with them. */
export async function pathBesideSets(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: OWN_FOLDER });
  return join(folder, `.unfinished-nightly-file-${randomBytes(6).toString('hex')}`);
}

/** A file in the folder of the reports, beside the sets, its sum worked out as it grows. */
export async function openGrowingFile(folder: string): Promise<GrowingFile> {
  const path = await pathBesideSets(folder);
  const file = await open(path, 'wx', OWN_FILE);
  const hash = createHash('sha256');
  let bytes = 0;
  const { write, flush } = gathered(async (text) => {
    const part = Buffer.from(text);
    hash.update(part);
    bytes += part.length;
    await file.writeFile(part);
  });
  return {
    write,
    async finish() {
      await flush();
      await file.sync();
      await file.close();
      return { writtenAt: path, bytes, sha256: hash.digest('hex') };
    },
    async discard() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}
