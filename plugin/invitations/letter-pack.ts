import type { EmailWords } from '../core/document-as-email';
import type { PrintedDocument } from '../core/documents-port';
import { ENCLOSURES } from './enclosures';

/** What may go with a letter; the form to consent on goes with an offer, the one to say how it was after a meeting. */
export const ENCLOSED_PAPERS = [...ENCLOSURES, 'consent-form', 'feedback-form'] as const;
export type EnclosedPaper = (typeof ENCLOSED_PAPERS)[number];

/** Everything that goes to one person, as data: the same bytes for who previews, who checks, who prints and who reads it. */
export interface LetterPack {
  readonly letter: PrintedDocument;
  /** Only where the letter goes by e-mail. */
  readonly email?: EmailWords;
  readonly agenda?: PrintedDocument;
  /** Of a family's letter: how to complain, privacy, what to expect (S0-30). */
  readonly enclosed?: Readonly<Partial<Record<EnclosedPaper, PrintedDocument>>>;
}

export const PAPERS = ['letter', 'agenda', ...ENCLOSED_PAPERS] as const;
export type Paper = (typeof PAPERS)[number];

export function paperOf(pack: LetterPack, paper: Paper): PrintedDocument | undefined {
  return paper === 'letter' || paper === 'agenda' ? pack[paper] : pack.enclosed?.[paper];
}

export const papersIn = (pack: LetterPack): readonly Paper[] => PAPERS.filter((paper) => paperOf(pack, paper) !== undefined);
