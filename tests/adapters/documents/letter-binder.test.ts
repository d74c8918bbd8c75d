import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentMaker } from '../../../adapters/documents/document-maker';
import { day } from '../../../plugin/core/calendar-day';
import type { BoundLetter, LetterToBind, PrintedDocument } from '../../../plugin/core/documents-port';
import { readPdf } from './read-pdf';

const binder = createDocumentMaker();

const paper = (text: string, changes: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: 'A letter',
  language: 'en-GB',
  reference: 'FM-7K3Q9',
  date: day('2026-11-21'),
  template: 'letter/1',
  issuer: 'Family meetings',
  size: 'standard',
  blocks: [
    { kind: 'heading', level: 1, text: `To ${text}` },
    { kind: 'paragraph', text: `Only ${text} reads this.` },
  ],
  footer: 'Family meetings',
  ...changes,
});

const twoPages = (text: string): PrintedDocument =>
  paper(text, { blocks: [{ kind: 'paragraph', text }, { kind: 'page-break' }, { kind: 'paragraph', text: `${text} again` }] });

const cover = (bound: readonly BoundLetter[]): PrintedDocument =>
  paper('cover', {
    title: 'Letters to print',
    blocks: [
      { kind: 'heading', level: 1, text: 'Letters to print' },
      { kind: 'list', items: bound.map(({ id, pages }) => `${id}: ${pages} pages`) },
    ],
  });

async function* each(letters: readonly LetterToBind[]): AsyncIterable<LetterToBind> {
  for (const letter of letters) yield letter;
}

async function bound(letters: readonly LetterToBind[], onNewSheets = true): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of binder.bind({ letters: each(letters), cover, onNewSheets })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The words on each page of the file as it is turned, cover first. */
function pagesOf(pdf: Buffer): readonly (readonly string[])[] {
  const { marked, raw } = readPdf(pdf);
  const inFile = [...raw.matchAll(/(\d+) 0 obj\n<<\n\/Type \/Page\n/g)].map((match) => match[1]);
  const kids = /\/Kids \[([^\]]*)\]/.exec(raw)?.[1]?.match(/\d+(?= 0 R)/g) ?? [];
  return kids.map((id) => marked.filter(({ page, tag }) => tag !== 'Artifact' && inFile[page - 1] === id).map(({ text }) => text));
}

const ANNA: LetterToBind = { id: 'anna', papers: [paper('Anna'), paper('Anna, agenda')] };
const BEN: LetterToBind = { id: 'ben', papers: [paper('Ben')] };
const CAL: LetterToBind = { id: 'cal', papers: [twoPages('Cal')] };

describe('letters in one file', () => {
  it('lie one person after another, under a list that says how many pages each has', async () => {
    const pages = await bound([ANNA, BEN, CAL]).then(pagesOf);
    expect(pages[0]?.join(' ')).toContain('anna: 2 pages');
    expect(pages[0]?.join(' ')).toContain('cal: 2 pages');
    expect(pages.slice(2).map((words) => words[0]?.trim())).toEqual([
      'To Anna',
      'To Anna, agenda',
      'To Ben',
      undefined,
      'Cal',
      'Cal again',
    ]);
  });

  it('begin on a new sheet each where both sides are printed, the list too; otherwise nothing stays empty', async () => {
    const sheets = await bound([BEN, ANNA]).then(pagesOf);
    expect(sheets.map((words) => words.length > 0)).toEqual([true, false, true, false, true, true]);
    const pages = await bound([BEN, ANNA], false).then(pagesOf);
    expect(pages.map((words) => words.length > 0)).toEqual([true, true, true, true]);
  });

  it('never have two people on one page or one sheet', async () => {
    const pages = await bound([ANNA, BEN, CAL, { id: 'dee', papers: [twoPages('Dee'), paper('Dee')] }]).then(pagesOf);
    const people = ['Anna', 'Ben', 'Cal', 'Dee'];
    for (let sheet = 2; sheet < pages.length; sheet += 2) {
      const words = [...(pages[sheet] ?? []), ...(pages[sheet + 1] ?? [])].join(' ');
      expect(people.filter((name) => words.includes(name)).length).toBeLessThanOrEqual(1);
    }
  });

  it('count their own pages at the foot, paper by paper', async () => {
    const pdf = await bound([CAL, BEN]);
    const feet = readPdf(pdf).marked.filter(({ tag, text }) => tag === 'Artifact' && text.startsWith('Page '));
    expect(feet.map(({ text }) => text)).toEqual(['Page 1 of 2', 'Page 2 of 2', 'Page 1 of 1', 'Page 1 of 1']);
  });

  it('leave a letter out whole that has a sign which cannot be printed, and say so on the list', async () => {
    const pages = await bound([{ id: 'abdul', papers: [paper('Ben'), paper('عبد')] }, BEN]).then(pagesOf);
    expect(pages[0]?.join(' ')).toContain('abdul: 0 pages');
    expect(pages.flat().filter((words) => words.includes('To Ben'))).toHaveLength(1);
  });

  it('are the same bytes for the same letters', async () => {
    expect(await bound([ANNA, BEN])).toEqual(await bound([ANNA, BEN]));
  });

  it('can be read aloud: each letter is a part with its language, and every page has its elements', async () => {
    const raw = (await bound([ANNA, { id: 'ewa', papers: [paper('Ewa', { language: 'pl' })] }])).toString('latin1');
    expect(raw).toContain('/Lang (pl)');
    expect(raw.match(/\/S \/Part/g)).toHaveLength(3);
    expect(raw).toMatch(/\/Nums \[\s*0 \d+ 0 R/);
    expect(raw).toContain('/FontFile2');
  });

  it('are read by another program without complaint', async () => {
    const qpdf = ['/usr/bin/qpdf', '/usr/local/bin/qpdf', '/opt/homebrew/bin/qpdf'].find((path) => existsSync(path));
    const folder = mkdtempSync(join(tmpdir(), 'letters-'));
    const file = join(folder, 'letters.pdf');
    writeFileSync(file, await bound([ANNA, BEN, CAL]));
    const said = qpdf === undefined ? 'No syntax or stream encoding errors' : execFileSync(qpdf, ['--check', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said).toContain('No syntax or stream encoding errors');
  });
});
