import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { GrowingFile } from '../../plugin/core/growing-file';
import { gathered, pathBesideSets } from './growing-file';
import { OWN_FILE } from './own-mode';

/** A file in the folder of the reports, beside the sets, compressed as it grows. */
export async function openFactsFile(folder: string): Promise<GrowingFile> {
  const path = await pathBesideSets(folder);
  const sink = createWriteStream(path, { flags: 'wx', mode: OWN_FILE });
  // The fastest step: what is kept for a month need not be smallest, and the night should not wait for it.
  const zip = createGzip({ level: 1 });
  const hash = createHash('sha256');
  let failure: Error | undefined;
  let bytes = 0;
  for (const stream of [zip, sink]) stream.on('error', (error: Error) => (failure ??= error));
  zip.on('data', (part: Buffer) => {
    hash.update(part);
    bytes += part.length;
    if (!sink.write(part)) {
      zip.pause();
      sink.once('drain', () => zip.resume());
    }
  });
  const written = new Promise<void>((resolve) => {
    zip.once('end', () => sink.end());
    for (const event of ['close', 'error']) sink.once(event, () => resolve());
  });
  const { write, flush } = gathered(async (text) => {
    if (failure !== undefined) throw failure;
    if (text !== '' && !zip.write(text)) await Promise.race([once(zip, 'drain'), written]);
  });
  return {
    write,
    async finish() {
      await flush();
      zip.end();
      await written;
      if (failure !== undefined) throw failure;
      const file = await open(path, 'r+');
      await file.sync();
      await file.close();
      return { writtenAt: path, bytes, sha256: hash.digest('hex') };
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
