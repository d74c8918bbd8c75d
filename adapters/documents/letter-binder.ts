import type { BoundLetter, FinishedLetter, LettersToBind, LetterToBind, PrintedDocument } from '../../plugin/core/documents-port';
import { InvalidInput } from '../../plugin/core/errors';
import { drawBlocks } from './draw-block';
import { drawFooters } from './draw-footer';
import type { Fonts } from './fonts';
import { printableText, type CanPrint } from './printable-text';
import { NOTIFY_WINDOW, type EnvelopeWindow } from './page-style';
import { openPdf, Sheet, type Element, type Pdf } from './sheet';

/**
 * Binds letters into one PDF and gives it away while it is made: what is held is one letter, and of those before it a few
 * words a page.
 */
export async function* bindAll(
  { letters, cover, onNewSheets }: LettersToBind,
  fonts: Fonts,
  canPrint: CanPrint,
): AsyncIterable<Uint8Array> {
  const bound: BoundLetter[] = [];
  const frame = cover(bound);
  const pdf = openPdf(frame, fonts, { autoFirstPage: false });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  // It is read out first although it is drawn last.
  const front = part(pdf, root, frame.title);
  const book = { pdf, fonts, onNewSheets };
  for await (const letter of letters) {
    bound.push({ id: letter.id, pages: bindLetter(letter, root, book, canPrint) });
    yield* given(pdf);
  }
  bindCover(printableText(cover(bound), canPrint), front, book);
  pdf.end();
  yield* given(pdf);
}

/** All papers of one letter as a file that a print service posts: without a list on top. @throws InvalidInput */
export function finishLetter(papers: readonly PrintedDocument[], fonts: Fonts, canPrint: CanPrint): FinishedLetter {
  const printable = papers.map((paper) => printableText(paper, canPrint));
  const [first] = printable;
  if (first === undefined) throw new InvalidInput([{ field: 'papers', message: 'There is no paper to print' }]);
  const pdf = openPdf(first, fonts, { autoFirstPage: false });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const pages = printable.reduce((sum, paper) => sum + drawPaper(paper, root, { pdf, fonts, window: NOTIFY_WINDOW }), 0);
  pdf.end();
  return { content: new Uint8Array(Buffer.concat([...given(pdf)])), pages };
}

interface Book {
  readonly window?: EnvelopeWindow;
  readonly pdf: Pdf;
  readonly fonts: Fonts;
  readonly onNewSheets: boolean;
}

function part(pdf: Pdf, root: Element, title: string): Element {
  const element = pdf.struct('Part', { title });
  root.add(element);
  return element;
}

/** @returns how many pages it has */
function bindLetter({ id, papers }: LetterToBind, root: Element, book: Book, canPrint: CanPrint): number {
  const printable = allPrintable(papers, canPrint);
  if (printable === undefined) return 0;
  const under = part(book.pdf, root, `Letter ${id}`);
  const pages = printable.reduce((sum, paper) => sum + drawPaper(paper, under, book), 0);
  under.end();
  if (book.onNewSheets && pages % 2 === 1) addEmptyPage(book.pdf);
  return pages;
}

/** A letter that cannot be printed whole is not begun. */
function allPrintable(papers: readonly PrintedDocument[], canPrint: CanPrint): readonly PrintedDocument[] | undefined {
  try {
    return papers.map((paper) => printableText(paper, canPrint));
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

function drawPaper(paper: PrintedDocument, under: Element, { pdf, fonts, window }: Omit<Book, 'onNewSheets'>): number {
  const sheet = new Sheet(paper, fonts, { pdf, under, ...(window === undefined ? {} : { window }) });
  drawBlocks(sheet, paper.blocks);
  drawFooters(sheet, paper.reference);
  const pages = sheet.pageNumber;
  letGo(pdf);
  return pages;
}

function addEmptyPage(pdf: Pdf): void {
  pdf.addPage();
  letGo(pdf);
}

/** The list is drawn when all is known, and lies on top. */
function bindCover(cover: PrintedDocument, front: Element, book: Book): void {
  const { Kids: pages } = insideOf(book.pdf)._root.data.Pages.data;
  const before = pages.length;
  const made = drawPaper(cover, front, book);
  if (book.onNewSheets && made % 2 === 1) addEmptyPage(book.pdf);
  pages.unshift(...pages.splice(before));
  front.end();
}

/** What pdfkit keeps of a file that is being written, and does not show. */
interface Inside {
  readonly _root: { readonly data: { readonly Pages: { readonly data: { readonly Kids: Kept[] } } } };
  readonly _pageBuffer: readonly { readonly dictionary: Kept }[];
  getStructParentTree(): { readonly _items: Record<string, unknown> };
  ref(data: unknown): { end(): void; data: unknown };
}
interface Kept {
  data: { readonly StructParents?: number };
}

const insideOf = (pdf: Pdf): Inside => pdf as unknown as Inside;

/**
 * Writes out the pages that are done. pdfkit would keep for each of them the elements of all its lines until the end of the
 * file; written out by page, a thousand letters need no more memory than one.
 */
function letGo(pdf: Pdf): void {
  const inside = insideOf(pdf);
  const pages = inside._pageBuffer.map(({ dictionary }) => dictionary);
  pdf.flushPages();
  const tree = inside.getStructParentTree()._items;
  for (const page of pages) {
    const key = page.data.StructParents;
    page.data = {};
    if (key === undefined) continue;
    const elements = inside.ref(tree[key]);
    elements.end();
    elements.data = undefined;
    tree[key] = elements;
  }
}

function* given(pdf: Pdf): Iterable<Uint8Array> {
  for (let chunk = pdf.read() as Buffer | null; chunk !== null; chunk = pdf.read() as Buffer | null) yield chunk;
}
