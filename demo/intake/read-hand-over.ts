import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

const shape = z.object({
  format: z.literal('family-meetings-hand-over/1'),
  key: z.string(),
  kind: z.enum(['case-note', 'document']),
  personId: z.string(),
  title: z.string(),
  fileName: z.string().nullable(),
  category: z.string(),
  effectiveOn: z.iso.date(),
  author: z.string(),
  contentFile: z.string().refine((name) => basename(name) === name),
  bytes: z.int(),
  sha256: z.string(),
});

/** One thing that somebody wants on a child's record, as it lies in the folder. */
export type HandedOver = Readonly<z.output<typeof shape>> & { readonly content: Buffer };

/** The hand-over, read by the format's description alone; `damaged` where its content is not what was handed over. */
export async function readHandOver(folder: string, key: string): Promise<HandedOver | 'damaged' | 'gone'> {
  const text = await contentOf(join(folder, key, 'handover.json'));
  if (text === undefined) return 'gone';
  const read = shape.safeParse(parsed(text.toString('utf8')));
  if (!read.success || read.data.key !== key) return 'damaged';
  const content = await contentOf(join(folder, key, read.data.contentFile));
  const { bytes, sha256 } = read.data;
  const isWhole = content?.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
  return isWhole ? { ...read.data, content } : 'damaged';
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
