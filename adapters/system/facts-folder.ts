import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { FactsFile } from '../../plugin/core/facts-file';

/** Under this much, lines are gathered before they are compressed. */
const LINES_TOGETHER = 64 * 1024;

/** A file in the folder of the reports, beside the sets, compressed as it grows. The name begins as unfinished sets do. */
export async function openFactsFile(folder: string): Promise<FactsFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `.unfinished-nightly-facts-${randomBytes(6).toString('hex')}`);
  const sink = createWriteStream(path, { flags: 'wx', mode: 0o640 });
  // The fastest step: what is kept for a month need not be smallest, and the night should not wait for it.
  const zip = createGzip({ level: 1 });
  const hash = createHash('sha256');
  let failure: Error | undefined;
  for (const stream of [zip, sink]) stream.on('error', (error: Error) => (failure ??= error));
  zip.on('data', (part: Buffer) => {
    hash.update(part);
    if (!sink.write(part)) {
      zip.pause();
      sink.once('drain', () => zip.resume());
    }
  });
  const written = new Promise<void>((resolve) => {
    zip.once('end', () => sink.end());
    for (const event of ['close', 'error']) sink.once(event, () => resolve());
  });
  let waiting: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    const text = waiting.join('');
    waiting = [];
    length = 0;
    if (text !== '' && !zip.write(text)) await Promise.race([once(zip, 'drain'), written]);
  };
  return {
    async write(line) {
      waiting.push(line, '\n');
      length += line.length;
      if (length >= LINES_TOGETHER) await flush();
    },
    async finish() {
      await flush();
      zip.end();
      await written;
      if (failure !== undefined) throw failure;
      const file = await open(path, 'r+');
      await file.sync();
      await file.close();
      return { writtenAt: path, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
    },
    async discard() {
      zip.destroy();
      sink.destroy();
      await rm(path, { force: true });
    },
  };
}

/** The lines of such a file, as it stands on the shelf: a line at a time, since unpacked it can be ten times as large. */
export async function* linesOfFacts(packed: Uint8Array): AsyncIterable<string> {
  const unpacked = Readable.from([packed]).pipe(createGunzip());
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) yield line;
  } finally {
    unpacked.destroy();
  }
}
