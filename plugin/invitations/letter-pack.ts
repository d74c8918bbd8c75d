import type { EmailWords } from '../core/document-as-email';
import type { PrintedDocument } from '../core/documents-port';

/** Everything that goes to one person, as data: the same bytes for who previews, who checks, who prints and who reads it. */
export interface LetterPack {
  readonly letter: PrintedDocument;
  /** Only where the letter goes by e-mail. */
  readonly email?: EmailWords;
  readonly agenda?: PrintedDocument;
  readonly complaintsLeaflet?: PrintedDocument;
}

export const PAPERS = ['letter', 'agenda', 'complaints-leaflet'] as const;
export type Paper = (typeof PAPERS)[number];

export function paperOf(pack: LetterPack, paper: Paper): PrintedDocument | undefined {
  return { letter: pack.letter, agenda: pack.agenda, 'complaints-leaflet': pack.complaintsLeaflet }[paper];
}

export const papersIn = (pack: LetterPack): readonly Paper[] => PAPERS.filter((paper) => paperOf(pack, paper) !== undefined);
