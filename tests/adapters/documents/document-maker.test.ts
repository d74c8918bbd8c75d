import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentMaker } from '../../../adapters/documents/document-maker';
import { day } from '../../../plugin/core/calendar-day';
import type { Block, PrintedDocument } from '../../../plugin/core/documents-port';
import { invitationLetter } from '../../../plugin/invitations/invitation-letter';
import { familyPlanDocument } from '../../../plugin/plans/plan-document';
import { anInvitation, aPlan, aRecipient } from '../../builders/letters';
import { readPdf, wordsOf } from './read-pdf';

const maker = createDocumentMaker();

const aDocument = (blocks: readonly Block[], changes: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: 'A letter',
  language: 'en-GB',
  reference: 'FM-2026-0417',
  date: day('2026-06-08'),
  template: 'test/1',
  issuer: 'Ambershire Family Meetings Service',
  size: 'standard',
  footer: 'Ambershire Family Meetings Service, 01632 960001',
  blocks,
  ...changes,
});
const aParagraph = (text: string): Block => ({ kind: 'paragraph', text });
const aTable = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption: 'What each of us will do',
  columns: [{ title: 'What', share: 3 }, { title: 'Who' }, { title: 'By when' }],
  rows,
});
const pdfOf = (...blocks: readonly Block[]) => maker.pdf(aDocument(blocks));
const pageOf = (bytes: Uint8Array, words: string) => readPdf(bytes).marked.find((run) => run.text.includes(words))?.page;
const joined = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a printed document', () => {
  it('spells every name as the person does', async () => {
    const words = wordsOf(await pdfOf(aParagraph('Łukasz, Zoë, Bríd Ní Dhomhnaill, Daniel O’Neill, Ngũgĩ, Şengül, Đặng, Ольга, Ελένη')));
    expect(words).toBe('Łukasz, Zoë, Bríd Ní Dhomhnaill, Daniel O’Neill, Ngũgĩ, Şengül, Đặng, Ольга, Ελένη');
  });

  it('is the same file, byte for byte, when it is made again', async () => {
    const one = await maker.pdf(familyPlanDocument(aPlan()));
    const again = await createDocumentMaker().pdf(familyPlanDocument(aPlan()));
    const other = await maker.pdf(familyPlanDocument(aPlan({ aim: 'Something else.' })));
    expect(Buffer.from(again).equals(Buffer.from(one))).toBe(true);
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(false);
  });

  it('tells a screen reader its language, its title and its structure', async () => {
    const { raw } = readPdf(await maker.pdf(familyPlanDocument(aPlan())));
    expect(raw).toContain('/Lang (en-GB)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'THead', 'TR', 'TH', 'TBody', 'TD', 'BlockQuote']) {
      expect(raw).toContain(`/S /${tag}\n`);
    }
  });

  it('marks everything that is drawn as either content or ornament', async () => {
    const { marked } = readPdf(await maker.pdf(invitationLetter(anInvitation())));
    expect(marked.filter((run) => run.tag === 'none')).toEqual([]);
  });

  it('holds its fonts, and none of the reader’s own', async () => {
    const { raw } = readPdf(await pdfOf({ kind: 'heading', level: 1, text: 'Plan' }, aParagraph('Words')));
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(raw).not.toContain('Helvetica');
  });

  it('says on every page which letter it is and how many pages there are', async () => {
    const { marked, pages } = readPdf(await pdfOf(...Array.from({ length: 90 }, (_, i) => aParagraph(`Paragraph ${i}`))));
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) {
      const foot = marked.filter((run) => run.page === page && run.tag === 'Artifact').map((run) => run.text);
      expect(foot).toEqual(['Ambershire Family Meetings Service, 01632 960001', 'Reference FM-2026-0417', `Page ${page} of ${pages}`]);
    }
  });

  it('gives each line of an address a paragraph of its own, so that it is not read out in one breath', async () => {
    const { marked } = readPdf(await pdfOf({ kind: 'address', lines: ['Grace Okafor', '8 Orchard Close', 'Ambersham'] }));
    expect(marked.filter((run) => run.tag === 'P').map((run) => run.text)).toEqual(['Grace Okafor', '8 Orchard Close', 'Ambersham']);
  });

  it('keeps the words apart where a line ends, for those who hear it', async () => {
    const { marked } = readPdf(await pdfOf(aParagraph('word '.repeat(60))));
    const lines = marked.filter((run) => run.tag === 'P');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(0, -1).every((line) => line.text.endsWith(' '))).toBe(true);
  });

  it('prints nothing below 18 point in large print, the foot of the page included', async () => {
    const { marked } = readPdf(await maker.pdf(familyPlanDocument(aPlan({ largePrint: true }))));
    expect(Math.min(...marked.map((run) => run.size))).toBe(18);
  });

  it('keeps the address inside the window of the envelope in large print too', async () => {
    const letter = invitationLetter(anInvitation({ recipient: aRecipient({ largePrint: true }) }));
    const sizes = readPdf(await maker.pdf(letter))
      .marked.filter((run) => run.text === 'AM3 5FG')
      .map((run) => run.size);
    expect(sizes).toEqual([15]);
  });

  it('prints a text of 60,000 letters whole', async () => {
    const words = Array.from({ length: 9000 }, (_, i) => `word${i}`).join(' ');
    expect(joined(wordsOf(await pdfOf(aParagraph(words))))).toBe(words);
  });

  it('breaks a word that is longer than a line, and loses none of it', async () => {
    const word = 'Llanfair'.repeat(40);
    expect(wordsOf(await pdfOf(aParagraph(word))).replace(/\s/g, '')).toBe(word);
  });

  it('does not part a telephone number at the end of a line', async () => {
    const places = new Set<number>();
    for (let filler = 20; filler < 60; filler += 2) {
      const { marked } = readPdf(await pdfOf(aParagraph(`${'word '.repeat(10)}${'i'.repeat(filler)} 01632 960001`)));
      const lines = marked.filter((run) => run.tag === 'P').map((run) => run.text);
      places.add(lines.findIndex((line) => line.includes('01632 960001')));
    }
    // At the end of the first line, and at the beginning of the second: never in between.
    expect(places).toEqual(new Set([0, 1]));
  });

  it('never leaves a heading alone at the foot of a page', async () => {
    for (let before = 30; before < 50; before += 1) {
      const bytes = await pdfOf(
        ...Array.from({ length: before }, () => aParagraph('Line')),
        { kind: 'heading', level: 2, text: 'Heading' },
        aParagraph('What it heads'),
      );
      expect(pageOf(bytes, 'Heading')).toBe(pageOf(bytes, 'What it heads'));
    }
  });

  it('nor where a signature takes what it heads over with it', async () => {
    for (let before = 24; before < 50; before += 1) {
      const bytes = await pdfOf(
        ...Array.from({ length: before }, () => aParagraph('Line')),
        { kind: 'heading', level: 2, text: 'Heading' },
        aParagraph('What it heads'),
        { kind: 'signature', closing: 'Yours sincerely', name: 'Nia', role: 'Worker' },
      );
      expect(pageOf(bytes, 'Heading')).toBe(pageOf(bytes, 'What it heads'));
    }
  });
});

describe('a table on paper', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`Begin ${i} ${'and go on '.repeat(12)} end ${i}`, 'Grace', '13 June']);

  it('repeats its header on every page, for the eye alone', async () => {
    const { marked, pages } = readPdf(await pdfOf(aTable(rows)));
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) {
      expect(marked.filter((run) => run.page === page && run.text === 'By when').map((run) => run.tag)).toEqual([
        page === 1 ? 'TH' : 'Artifact',
      ]);
    }
  });

  it('keeps a row whole on one page', async () => {
    const { marked } = readPdf(await pdfOf(aTable(rows)));
    const pageWith = (words: string) => marked.find((run) => new RegExp(`${words}( |$)`).test(run.text))?.page;
    for (let i = 0; i < rows.length; i += 1) expect(pageWith(`Begin ${i}`)).toBe(pageWith(`end ${i}`));
  });

  it('goes on over the next page with a row that is taller than a page, and loses none of it', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ');
    const { marked } = readPdf(
      await pdfOf(
        aTable([
          ['First', 'Grace', '13 June'],
          [words, 'Emeka', '14 June'],
        ]),
      ),
    );
    const cell = marked.filter((run) => run.tag === 'TH' && /word\d/.test(run.text));
    expect(joined(cell.map((run) => run.text).join(' '))).toBe(words);
  });

  it('becomes one entry below the other where a word does not fit its column', async () => {
    const { marked, raw } = readPdf(await pdfOf(aTable([['Cook', 'Wolfeschlegelsteinhausenbergerdorff', '13 June']])));
    expect(raw).not.toContain('/S /Table\n');
    expect(marked.map((run) => run.text)).toContain('Who: Wolfeschlegelsteinhausenbergerdorff');
  });
});

describe('letters that cannot be printed', () => {
  it.each([
    ['an emoji', 'Mia 🦄'],
    ['Bengali', 'মিতা'],
    ['Arabic, which would come out in the wrong order', 'ليلى'],
  ])('are refused rather than left out of a name: %s', async (_what, text) => {
    await expect(pdfOf(aParagraph(text))).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'document', message: expect.stringContaining('Cannot be printed') }],
    });
  });

  it('are looked for in the foot and the title too', async () => {
    await expect(maker.pdf(aDocument([], { footer: '🦄' }))).rejects.toMatchObject({ name: 'InvalidInput' });
    await expect(maker.pdf(aDocument([], { title: '🦄' }))).rejects.toMatchObject({ name: 'InvalidInput' });
  });

  it('do not count signs that show nothing and only turn the writing round', async () => {
    expect(wordsOf(await pdfOf(aParagraph('Zoe\u0308 \u202eis\u202c he\u00adre\u0007')))).toBe('Zoë is here');
  });
});

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const outside = has('qpdf') && has('pdfinfo') && has('pdftotext') ? describe : describe.skip;

outside('other PDF programs (qpdf and poppler)', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    file = join(folder, 'plan.pdf');
    writeFileSync(file, await maker.pdf(familyPlanDocument(aPlan())));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });

  it('find no fault with the file', () => {
    expect(run('qpdf', '--check', file).status).toBe(0);
  });

  it('see a tagged file with its title', () => {
    const { stdout } = run('pdfinfo', file);
    expect(stdout).toMatch(/Tagged: +yes/);
    expect(stdout).toContain('Family plan for Zoë and Tomasz');
  });

  it('copy every name out of it', () => {
    const { stdout } = run('pdftotext', file, '-');
    for (const name of ['Piotr Łukaszewski', 'Zoë', 'Bríd Ní Dhomhnaill', 'Joan Fairweather-']) expect(stdout).toContain(name);
  });
});
