import { readFileSync } from 'node:fs';
import PdfKit from 'pdfkit';
import type { CanPrint } from './printable-text';

export type Weight = 'regular' | 'bold';
export type Fonts = Readonly<Record<Weight, Buffer>>;

/** DejaVu Sans Condensed: Latin with every accent in use in Britain, Greek and Cyrillic; its letters I, l and 1 differ. */
export function loadFonts(): Fonts {
  const file = (name: string): Buffer => readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  return { regular: file('DejaVuSansCondensed'), bold: file('DejaVuSansCondensed-Bold') };
}

interface OpenedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** A sign counts as printable where both weights hold it. */
export function canPrintWith(fonts: Fonts): CanPrint {
  const opened = Object.values(fonts).map(openFont);
  return (codePoint) => opened.every((font) => font.hasGlyphForCodePoint(codePoint));
}

/** pdfkit opens the font and does not show it; asking it beats a second font reader that may answer otherwise. */
function openFont(file: Buffer): OpenedFont {
  const { _font } = new PdfKit({ font: null as unknown as string }).font(file) as unknown as {
    readonly _font: { readonly font: OpenedFont };
  };
  return _font.font;
}
