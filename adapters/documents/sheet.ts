import PdfKit from 'pdfkit';
import type { PrintedDocument } from '../../plugin/core/documents-port';
import type { Fonts, Weight } from './fonts';
import { type EnvelopeWindow, INK, PAGE, type PageStyle, styleFor, WINDOW } from './page-style';
import { wrapLines } from './wrap-lines';

export type Pdf = InstanceType<typeof PdfKit>;
export type Element = ReturnType<Pdf['struct']>;

/** White above the foot of the page. */
const FOOT_GAP = 18;

/** How a run of lines is set. */
export interface Setting {
  readonly weight: Weight;
  readonly size: number;
  readonly colour?: string;
}

/** Lines of one text, ready to be drawn at a place. */
export interface SetText {
  readonly lines: readonly string[];
  readonly setting: Setting;
  readonly lineHeight: number;
}

/** A file that holds several documents, and the element of its structure tree under which this one stands. */
export interface Place {
  readonly pdf: Pdf;
  readonly under: Element;
  /** Default that of a DL envelope. */
  readonly window?: EnvelopeWindow;
}

/**
 * A stack of A4 pages with a cursor that moves down and on to the next page. It knows of lines, tags and paper,
 * nothing of letters. Everything drawn is either in the structure tree or marked as an artifact (PDF/UA).
 */
export class Sheet {
  readonly pdf: Pdf;
  readonly style: PageStyle;
  readonly root: Element;
  readonly left = PAGE.side;
  readonly width = PAGE.width - 2 * PAGE.side;
  /** What stands at the foot of every page, above the reference and the page number. */
  readonly foot: SetText;
  readonly bottom: number;
  readonly window: EnvelopeWindow;
  y: number = PAGE.top;

  /** @param place in a file of several; undefined = a file of its own, with its first page open */
  constructor(document: PrintedDocument, fonts: Fonts, place?: Place) {
    this.style = styleFor(document.size);
    this.window = place?.window ?? WINDOW;
    this.pdf = place?.pdf ?? openPdf(document, fonts);
    if (place !== undefined) this.pdf.addPage();
    this.foot = this.set(document.footer, this.width, { weight: 'regular', size: this.style.footer, colour: INK.soft });
    this.bottom = PAGE.height - PAGE.bottom - (this.foot.lines.length + 1) * this.foot.lineHeight - FOOT_GAP;
    this.root = this.pdf.struct(place === undefined ? 'Document' : 'Art', { title: document.title, lang: document.language });
    if (place === undefined) this.pdf.addStructure(this.root);
    else place.under.add(this.root);
  }

  get room(): number {
    return this.bottom - this.y;
  }

  get fullPage(): number {
    return this.bottom - PAGE.top;
  }

  get pageNumber(): number {
    return this.pdf.bufferedPageRange().count;
  }

  get atTop(): boolean {
    return this.y <= PAGE.top;
  }

  element(parent: Element, type: string, options: { readonly scope?: string; readonly alt?: string } = {}): Element {
    const element = this.pdf.struct(type, options);
    parent.add(element);
    return element;
  }

  set(text: string, width: number, setting: Setting): SetText {
    this.use(setting);
    const lines = text.split('\n').flatMap((line) => wrapLines(line, width, (part) => this.pdf.widthOfString(part)));
    return { lines, setting, lineHeight: setting.size * this.style.leading };
  }

  measure(setting: Setting): (text: string) => number {
    return (text) => {
      this.use(setting);
      return this.pdf.widthOfString(text);
    };
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** Starts a new page where less than `height` is left, unless this one is still empty. */
  keepTogether(height: number): void {
    if (height > this.room && !this.atTop) this.newPage();
  }

  gap(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** Draws what belongs to an element of the structure tree. */
  tagged(element: Element, tag: string, draw: () => void): void {
    element.add(this.pdf.markStructureContent(tag));
    draw();
    this.pdf.endMarkedContent();
  }

  /** Draws what is for the eye alone: rules, boxes, shading, running feet. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Draws lines at a place without moving the cursor or turning the page. Lines of one text are joined by a reader: a line whose next begins a new word ends in a space. */
  drawLines(text: SetText, from: number, to: number, x: number, y: number): void {
    this.use(text.setting);
    this.pdf.fillColor(text.setting.colour ?? INK.text);
    for (let i = from; i < to; i += 1) {
      const line = text.lines[i] as string;
      this.pdf.text(i < text.lines.length - 1 && !/[-/@]$/.test(line) ? `${line} ` : line, x, y + (i - from) * text.lineHeight, {
        lineBreak: false,
      });
    }
  }

  /** Lets a text run down the page and on to the next, never leaving one line of it alone at the foot or the head. */
  flow(element: Element, tag: string, text: SetText, x: number): void {
    let from = 0;
    while (from < text.lines.length) {
      const to = from + this.linesThatStay(text.lines.length - from, text.lineHeight);
      if (to === from) {
        this.newPage();
        continue;
      }
      const start = from;
      this.tagged(element, tag, () => this.drawLines(text, start, to, x, this.y));
      this.y += (to - from) * text.lineHeight;
      if (to < text.lines.length) this.newPage();
      from = to;
    }
  }

  private linesThatStay(lines: number, lineHeight: number): number {
    const fit = Math.floor(this.room / lineHeight + 1e-6);
    if (fit >= lines) return lines;
    if (this.atTop) return Math.max(1, fit);
    const stay = lines - fit === 1 ? fit - 1 : fit;
    return stay < 2 ? 0 : stay;
  }

  private use(setting: Setting): void {
    this.pdf.font(setting.weight).fontSize(setting.size);
  }
}

export function openPdf(document: PrintedDocument, fonts: Fonts, settings: { readonly autoFirstPage?: boolean } = {}): Pdf {
  // Noon, so that the day is the same whatever zone a reader shows it in. A fixed date makes the file's id fixed too.
  const written = new Date(`${document.date}T12:00:00Z`);
  const pdf = new PdfKit({
    ...settings,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    // The types know the archive subsets only.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    bufferPages: true,
    // No font until ours are registered: the built-in Helvetica is neither embedded nor able to write Łukasz.
    font: null as unknown as string,
    info: {
      Title: document.title,
      Author: document.issuer,
      Subject: document.reference,
      Keywords: document.template,
      Creator: 'Family meetings',
      Producer: 'Family meetings',
      CreationDate: written,
      ModDate: written,
    },
  });
  for (const [weight, file] of Object.entries(fonts)) pdf.registerFont(weight, file);
  return pdf;
}
