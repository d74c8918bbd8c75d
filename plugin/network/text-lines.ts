/**
 * Text broken into lines that fit a width, without a font to measure with: widths are those of DejaVu Sans and Arial,
 * whichever is wider, so that a line is never longer than reckoned.
 */
const NARROW = /[ijl.,:;'|!()[\]’ ]/u;
const WIDE = /[mwMW@%—]/u;
const CAPITAL = /\p{Lu}/u;
const FULL_WIDTH = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const NO_WIDTH = /[\p{Mn}\p{Cf}]/u;

function emsOf(character: string): number {
  if (FULL_WIDTH.test(character)) return 1.3;
  if (NO_WIDTH.test(character)) return 0;
  if (NARROW.test(character)) return 0.36;
  if (WIDE.test(character)) return 0.97;
  return CAPITAL.test(character) ? 0.74 : 0.61;
}

export const textWidth = (text: string, size: number): number => [...text].reduce((sum, character) => sum + emsOf(character), 0) * size;

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** A word that is wider than the line is broken between letters, never inside one. */
function broken(word: string, size: number, width: number): readonly string[] {
  const parts = [''];
  for (const { segment } of letters.segment(word)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && textWidth(last + segment, size) > width) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

/** Lines no wider than `width`: broken at spaces, then after hyphens, then anywhere. Nothing is left out. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const pieces = text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word.split(/(?<=-)/u).flatMap((part, index) => broken(part, size, width).map((piece, at) => ({ piece, glued: index > 0 || at > 0 }))),
    );
  const lines: string[] = [];
  for (const { piece, glued } of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : `${last}${glued ? '' : ' '}${piece}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
