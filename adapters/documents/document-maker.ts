import type { DocumentMaker, LetterBinder, LetterFinisher } from '../../plugin/core/documents-port';
import { drawBlocks } from './draw-block';
import { drawFooters } from './draw-footer';
import { canPrintWith, loadFonts } from './fonts';
import { bindAll, finishLetter } from './letter-binder';
import { printableText } from './printable-text';
import { Sheet } from './sheet';

/**
 * Makes A4 PDFs that can be read aloud: tagged for PDF/UA, with their language and title, and the fonts inside.
 * The same document gives the same bytes.
 */
export function createDocumentMaker(): DocumentMaker & LetterBinder & LetterFinisher {
  const fonts = loadFonts();
  const canPrint = canPrintWith(fonts);
  return {
    bind: (letters) => bindAll(letters, fonts, canPrint),
    finish: (papers) => finishLetter(papers, fonts, canPrint),
    async pdf(document) {
      const printable = printableText(document, canPrint);
      const sheet = new Sheet(printable, fonts);
      drawBlocks(sheet, printable.blocks);
      drawFooters(sheet, printable.reference);
      return finished(sheet);
    },
  };
}

function finished(sheet: Sheet): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    sheet.pdf.on('data', (part: Buffer) => parts.push(part));
    sheet.pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    sheet.pdf.on('error', reject);
    sheet.pdf.end();
  });
}
