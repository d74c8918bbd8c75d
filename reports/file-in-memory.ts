import { createHash } from 'node:crypto';
import type { GrowingFile, GrownFile } from '../plugin/core/growing-file';

/** A content that is whole, with its size and its sum. */
export function wholeFile<Content extends string | Uint8Array>(content: Content) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { content, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') } satisfies GrownFile;
}

/** A file that grows where there is no disk for it. */
export function fileInMemory(): GrowingFile {
  const written: string[] = [];
  return {
    write: async (text) => void written.push(text),
    finish: async () => wholeFile(written.join('')),
    discard: async () => void written.splice(0),
  };
}
