import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createDocumentMaker } from '../adapters/documents/document-maker';
import { wordingFrom } from '../plugin/documents-from';
import type { BoundLetter, LetterToBind, PrintedDocument } from '../plugin/core/documents-port';
import { dayInLondon } from '../plugin/core/calendar-day';

/**
 * `node dist/bench/letters.js [--letters 100,1000]`: so many family packs (letter, agenda, how to complain, privacy, what to
 * expect; every tenth in large print) bound into one PDF, streamed to a file: time, size and the whole process's peak memory,
 * each count in a process of its own. Then qpdf and pdftotext read the file, where they are installed; otherwise the line says so.
 */
const { values } = parseArgs({ options: { letters: { type: 'string', default: '1,100,1000' }, alone: { type: 'string' } } });
const today = dayInLondon(new Date());
const PAPERS = ['family-invitation', 'agenda', 'complaints-leaflet', 'privacy-notice', 'what-to-expect'] as const;
const MEBIBYTE = 1024 * 1024;

async function bindAlone(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  const file = join(folder, 'letters.pdf');
  const began = performance.now();
  const bound: BoundLetter[] = [];
  const letters = packs(count);
  const cover = (all: readonly BoundLetter[]): PrintedDocument => {
    bound.splice(0, bound.length, ...all);
    return coverOf(all);
  };
  await pipeline(Readable.from(createDocumentMaker().bind({ letters, cover, onNewSheets: true })), createWriteStream(file));
  const seconds = (performance.now() - began) / 1000;
  const pages = bound.reduce((sum, letter) => sum + letter.pages, 0);
  const peak = process.resourceUsage().maxRSS / 1024;
  const size = statSync(file).size / MEBIBYTE;
  process.stdout.write(
    `${count} letters, ${pages} pages: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MiB, file ${size.toFixed(1)} MiB\n`,
  );
  process.stdout.write(`  ${readBy('qpdf', ['--check', file], /No syntax or stream encoding errors/)}\n`);
  process.stdout.write(`  ${readBy('pdftotext', [file, '-'], /Letters to print/)}\n`);
  rmSync(folder, { recursive: true });
}

async function* packs(count: number): AsyncIterable<LetterToBind> {
  const wording = wordingFrom(viewsFolder(), undefined);
  for (let i = 0; i < count; i += 1) {
    const size = i % 10 === 9 ? 'large' : 'standard';
    yield { id: `letter-${i}`, papers: PAPERS.map((key) => paperOf(wording.sample(key)?.blocks ?? [], key, size)) };
  }
}

const paperOf = (blocks: PrintedDocument['blocks'], key: string, size: PrintedDocument['size']): PrintedDocument => ({
  title: key,
  language: 'en-GB',
  reference: 'FM-SAMPLE',
  date: today,
  template: key,
  issuer: 'Family meetings',
  size,
  blocks,
  footer: 'Family meetings, 01632 960001',
});

const coverOf = (bound: readonly BoundLetter[]): PrintedDocument =>
  paperOf(
    [
      { kind: 'heading', level: 1, text: 'Letters to print' },
      {
        kind: 'table',
        caption: 'In the order of the pages',
        columns: [{ title: 'Letter' }, { title: 'Pages' }],
        rows: bound.map(({ id, pages }) => [id, String(pages)]),
      },
    ],
    'cover',
    'standard',
  );

/** Where the built command stands beside the views, and where it is run from its source. */
const viewsFolder = (): string =>
  [join(__dirname, '..', 'views'), join(__dirname, '..', '..', 'views')].find((folder) => existsSync(folder)) ?? 'views';

function readBy(program: string, args: readonly string[], says: RegExp): string {
  const { error, stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 512 * MEBIBYTE });
  if (error !== undefined) return `${program} is not installed: the file was not read by it`;
  const fine = status === 0 && says.test(`${stdout}${stderr}`);
  if (!fine) process.exitCode = 1;
  return fine ? `${program} reads it without complaint` : `${program} complains: ${stderr.slice(0, 300)}`;
}

function bindEach(): void {
  for (const count of values.letters.split(',')) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, __filename, '--alone', count], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

if (values.alone === undefined) bindEach();
else void bindAlone(Number(values.alone));
