import type { CalendarDay } from './calendar-day';

/** A column of a table; `share` is its part of the width (1 where nothing is said). */
export interface TableColumn {
  readonly title: string;
  readonly share?: number;
}

/** One block of a printed page. Text is plain, without markup; "\n" breaks a line, a blank line begins a paragraph. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly weight?: 'strong' | 'small' }
  /** Somebody's own words, and whose they are. */
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  /** The first cell of a row is its header. `caption` is printed above and read out with the table. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Name and value pairs: date, time, place. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly value: string }[] }
  /** Who writes: at the head of a letter, on the right. */
  | { readonly kind: 'sender'; readonly lines: readonly string[] }
  /** Who is written to: stands where the window of a DL envelope is; nothing else shows through it. */
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  /** "Yours sincerely" and whose it is, kept together; with `toSign` room to sign by hand. */
  | { readonly kind: 'signature'; readonly closing: string; readonly name: string; readonly role: string; readonly toSign?: boolean }
  /** Tick boxes of a reply slip. */
  | { readonly kind: 'choices'; readonly question: string; readonly choices: readonly string[] }
  /** Empty lines to write on. */
  | { readonly kind: 'lines'; readonly label: string; readonly count: number }
  /** A box to draw in; the caption says what. `height` in millimetres. */
  | { readonly kind: 'drawing-box'; readonly caption: string; readonly height: number }
  | { readonly kind: 'page-break' };

/**
 * A letter or a document as data: what it says, in which order, and nothing about how it is printed.
 * The same data gives the same document, byte for byte, so that filing it twice is filing it once.
 */
export interface PrintedDocument {
  /** Shown in the title bar and read out first. It holds no full name. */
  readonly title: string;
  /** BCP 47, such as `en-GB`. */
  readonly language: string;
  /** The episode's code; never the child's case number (documents.md, rules for all). */
  readonly reference: string;
  /** Printed and kept as the document's own date: the day it was written, not the day it is printed. */
  readonly date: CalendarDay;
  /** Which document and which wording of it, kept with the sent copy: `family-plan/1`. */
  readonly template: string;
  /** Who issues it; stands in the file's properties as its author. */
  readonly issuer: string;
  /** `large` is 18 point and more (RNIB large print); `child` is 15 point. */
  readonly size: 'standard' | 'large' | 'child';
  readonly blocks: readonly Block[];
  /** One line at the foot of every page, beside the reference and "Page 1 of 3". */
  readonly footer: string;
}

/** All that goes to one person, in the order in which it lies in the envelope. */
export interface LetterToBind {
  readonly id: string;
  readonly papers: readonly PrintedDocument[];
}

/** How one letter came out: no pages = one of its signs cannot be printed, and nothing of it is in the file. */
export interface BoundLetter {
  readonly id: string;
  readonly pages: number;
}

/** Many letters to print in one go. */
export interface LettersToBind {
  /** Read one by one: never more than one letter is held. */
  readonly letters: AsyncIterable<LetterToBind>;
  /** The list that lies on top, once it is known how many pages each letter has. */
  cover(bound: readonly BoundLetter[]): PrintedDocument;
  /** For printing on both sides: each letter begins on a new sheet. */
  readonly onNewSheets: boolean;
}

/** Puts letters into one file to print: a tagged PDF as it is made, one person's pages after another's, never mixed. */
export interface LetterBinder {
  bind(letters: LettersToBind): AsyncIterable<Uint8Array>;
}

/** One letter with all its papers, finished for a service that prints and posts it. */
export interface FinishedLetter {
  /** A tagged PDF, A4, its fonts inside; the address where GOV.UK Notify reads it. */
  readonly content: Uint8Array;
  readonly pages: number;
}

export interface LetterFinisher {
  /** @param papers the letter first @throws InvalidInput as `DocumentMaker.pdf` */
  finish(papers: readonly PrintedDocument[]): FinishedLetter;
}

/** Turns a document into a file to print, send and file. */
export interface DocumentMaker {
  /**
   * A tagged PDF, A4, with its fonts inside.
   * @throws InvalidInput where a letter of the text cannot be printed (a script or sign that the fonts do not hold):
   * a name is never printed with a gap in it.
   */
  pdf(document: PrintedDocument): Promise<Uint8Array>;
}
