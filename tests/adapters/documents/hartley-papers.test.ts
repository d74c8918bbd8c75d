import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocumentMaker } from '../../../adapters/documents/document-maker';
import type { PrintedDocument } from '../../../plugin/core/documents-port';
import { HARTLEY_CONTACTS, HARTLEY_NETWORK, HARTLEYS, theHartleyMeeting } from '../../builders/hartley-family';
import { lettersToBind, papersAfterTheMeeting, papersBeforeTheMeeting, type HartleyPaper } from '../../builders/papers-of-hartleys';
import type { World } from '../../builders/world';
import { readPdf, wordsOf } from './read-pdf';

/**
 * Every document of the list, made for the hard family by the steps that make it, and read back from the PDF that is printed.
 * `WRITE_PAPERS=<folder>` writes the files there, to be looked at.
 */
const folder = process.env.WRITE_PAPERS;

let worlds: readonly World[] = [];
let papers: readonly HartleyPaper[] = [];
let bound: Uint8Array;
/** What stands on the pages, by paper. */
const words = new Map<HartleyPaper, string>();
const maker = createDocumentMaker();

beforeAll(async () => {
  const before = await theHartleyMeeting();
  const invited = await papersBeforeTheMeeting(before);
  const { world: after, papers: afterwards } = await papersAfterTheMeeting();
  worlds = [before, after];
  papers = [...invited, ...afterwards];
  for (const [i, each] of papers.entries()) words.set(each, await printed(each, i));
  const chunks: Uint8Array[] = [];
  for await (const chunk of maker.bind(await lettersToBind(after))) chunks.push(chunk);
  bound = Buffer.concat(chunks);
  if (folder !== undefined) writeFileSync(join(folder, 'letters.pdf'), bound);
});
afterAll(async () => {
  for (const world of worlds) await world.end();
});

async function printed({ number, to, paper, email }: HartleyPaper, i: number): Promise<string> {
  if ('text' in paper) return paper.text;
  const bytes = await maker.pdf(paper);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${number}-${to.replaceAll(' ', '-')}-${i}.pdf`), bytes);
  }
  return `${wordsOf(bytes)}\n${email?.subject ?? ''}\n${email?.text ?? ''}\n${email?.html ?? ''}`;
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();
const isPrinted = (paper: HartleyPaper['paper']): paper is PrintedDocument => 'blocks' in paper;

test('every document of the list is there, for everybody of the family who gets it', () => {
  const all = Array.from({ length: 17 }, (_, i) => `L${i + 1}`);
  expect(all.filter((number) => !papers.some((each) => each.number === number))).toEqual([]);
  const readers = new Set(papers.map(({ to }) => to));
  for (const { id } of HARTLEY_NETWORK.filter((each) => !['m-ken', 'm-mia', 'm-nia'].includes(each.id))) expect(readers).toContain(id);
  expect(papers.length).toBeGreaterThan(80);
});

/** How each can be reached; the two who share a house or a post box know the other's. */
const people = Object.entries(HARTLEYS).filter(([, personId]) => personId in HARTLEY_CONTACTS);
const contactsOf = (personId: string): readonly string[] => HARTLEY_CONTACTS[personId as keyof typeof HARTLEY_CONTACTS] ?? [];
const pairs = people.flatMap(([reader, readerId]) =>
  people.filter(([other]) => other !== reader).map(([other, otherId]) => [reader, other, readerId, otherId] as const),
);

test.each(pairs)('no paper of %s has the address, number, e-mail address or home of %s', (_reader, _other, readerId, otherId) => {
  const memberId = HARTLEY_NETWORK.find(({ personId }) => personId === readerId)?.id;
  const foreign = contactsOf(otherId).filter((contact) => !contactsOf(readerId).includes(contact));
  const theirs = papers.filter(({ to }) => to === memberId);
  // Mia's worker is another: nothing goes to her.
  expect(theirs.length > 0).toBe(readerId !== HARTLEYS.mia);
  const leaks = theirs.flatMap((each) =>
    foreign.filter((contact) => squeezed(words.get(each) ?? '').includes(squeezed(contact))).map((contact) => `${each.number}: ${contact}`),
  );
  expect(leaks).toEqual([]);
});

test('what goes to the chair, to professionals, on the record and to the desk has nobody’s contact details', () => {
  const theirs = papers.filter(({ to }) => !HARTLEY_NETWORK.some(({ id, personId }) => id === to && personId !== undefined));
  expect(new Set(theirs.map(({ number }) => number))).toEqual(new Set(['L4', 'L6', 'L7', 'L9', 'L10', 'L13', 'L16', 'L17']));
  const everybodys = Object.values(HARTLEY_CONTACTS).flat();
  const leaks = theirs.flatMap((each) =>
    everybodys.filter((contact) => squeezed(words.get(each) ?? '').includes(squeezed(contact))).map((contact) => [each.number, contact]),
  );
  expect(leaks).toEqual([]);
});

test('Mia is on no paper; Ken, who has died, gets none', () => {
  expect(papers.filter((each) => /\bMia\b/.test(words.get(each) ?? '')).map(({ number, to }) => [number, to])).toEqual([]);
  expect(papers.filter(({ to }) => to === 'm-ken')).toEqual([]);
});

test('the unborn child stands on the plan of those who may know it, and on nothing else of the family', () => {
  const named = papers.filter((each) => /\bBaby\b/.test(words.get(each) ?? ''));
  expect(new Set(named.map(({ number }) => number))).toEqual(new Set(['L7']));
  expect(new Set(named.map(({ to }) => to))).toEqual(
    new Set(['m-leanne', 'm-toni', `record of ${HARTLEYS.jayden}`, `record of ${HARTLEYS.bump}`]),
  );
});

test('nothing to Craig or to his mother, whose post he reads, says where Leanne is or when she comes', () => {
  const told = (to: string, secrets: RegExp) =>
    papers.filter((each) => each.to === to && secrets.test(words.get(each) ?? '')).map(({ number }) => number);
  expect(told('m-craig', /Leanne|4pm|PO Box|Shelter|refuge|Riverside/i)).toEqual([]);
  expect(told('m-pat', /Leanne|PO Box|Shelter|refuge|afraid/i)).toEqual([]);
});

test('Pat’s papers are all in large print, and a child’s in a child’s', () => {
  const sizeOf = (to: string) => papers.flatMap(({ to: reader, paper }) => (reader === to && isPrinted(paper) ? [paper.size] : []));
  expect(new Set(sizeOf('m-pat'))).toEqual(new Set(['large']));
  expect(new Set(sizeOf('m-jayden'))).toEqual(new Set(['child']));
});

test('the file for the print room has each letter once, behind a list that names nobody', () => {
  // The list lies on top, though it was drawn last: when it is known how many pages each letter has.
  const { marked, pages } = readPdf(bound);
  const cover = Array.from({ length: pages }, (_, i) =>
    marked
      .filter(({ page }) => page === i + 1)
      .map(({ text }) => text)
      .join('\n'),
  ).filter((page) => page.includes('Letters to print'));
  expect(cover).toHaveLength(1);
  expect(cover[0]).not.toMatch(/Hartley|Dunne|Weir|Jayden|FM-7K3Q9|Tannery|PO Box/);
  const all = squeezed(wordsOf(bound));
  // Craig's is not among them: his worker wants to be rung before anything goes.
  const letters = (window: string) => all.split(squeezed(window)).length - 1;
  expect([letters('PO Box 77'), letters('Dear Pat Dunne'), letters('27 Tannery Row')]).toEqual([1, 1, 0]);
});

test('the case note has nothing of what was said', () => {
  const notes = papers.filter(({ number }) => number === 'L16').map((each) => words.get(each) ?? '');
  expect(notes).toHaveLength(2);
  for (const note of notes) expect(note).not.toMatch(/sleep|afraid|bed/);
});
