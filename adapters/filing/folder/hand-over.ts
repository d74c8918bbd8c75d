import { createHash } from 'node:crypto';
import type { FilingItem } from '../../../plugin/core/filing-port';
import type { FileToWrite } from '../../system/whole-folder';

/** What stands in `handover.json`, beside the content. docs/filing.md describes it for whoever writes the import. */
export interface HandOver {
  readonly format: 'family-meetings-hand-over/1';
  readonly key: string;
  readonly kind: FilingItem['kind'];
  readonly personId: string;
  readonly title: string;
  /** The document's name in the case system; null for a case note. */
  readonly fileName: string | null;
  readonly category: string;
  readonly effectiveOn: string;
  readonly author: string;
  readonly contentFile: string;
  readonly bytes: number;
  /** SHA-256 of the content file, in hexadecimal. */
  readonly sha256: string;
}

export const HAND_OVER_FILE = 'handover.json';

/** Names of files say what they are and nothing of whom they are about. */
const contentFileOf = (item: FilingItem): string => (item.kind === 'case-note' ? 'content.txt' : 'content.bin');

export function handOverOf(item: FilingItem): { readonly handOver: HandOver; readonly files: readonly FileToWrite[] } {
  const content = item.kind === 'case-note' ? Buffer.from(item.body, 'utf8') : Buffer.from(item.content);
  const handOver: HandOver = {
    format: 'family-meetings-hand-over/1',
    key: item.key,
    kind: item.kind,
    personId: item.personId,
    title: item.title,
    fileName: item.kind === 'document' ? item.fileName : null,
    category: item.category,
    effectiveOn: item.effectiveOn,
    author: item.author,
    contentFile: contentFileOf(item),
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  return {
    handOver,
    files: [
      { name: handOver.contentFile, content },
      { name: HAND_OVER_FILE, content: written(handOver) },
    ],
  };
}

/** The same hand-over is the same text: that is how one is known again. */
export const written = (handOver: HandOver): string => `${JSON.stringify(handOver, null, 2)}\n`;
