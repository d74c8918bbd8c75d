export type Measure = (text: string) => number;

/** Digits parted by a space stay together: a telephone number is read in one go. */
const BETWEEN_WORDS = /(?<!\d) +| +(?!\d)/;
/** A double-barrelled name or a web address may be parted after its hyphen, stroke or @. */
const WITHIN_WORDS = /(?<=\p{L}[-/@])(?=\p{L})/u;

interface Piece {
  readonly text: string;
  /** What stands before it where the two share a line. */
  readonly joint: '' | ' ';
}

/** Breaks a text into lines no wider than `width`; a piece wider than a line is broken between letters. */
export function wrapLines(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, joint } of piecesOf(text)) {
    const longer = line === '' ? piece : line + joint + piece;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = brokenBetweenLetters(piece, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The widest piece that is not to be broken: a column narrower than this would break it. */
export function widestPiece(text: string, measure: Measure): number {
  return Math.max(0, ...text.split('\n').flatMap((line) => piecesOf(line).map((piece) => measure(piece.text))));
}

const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
    .flatMap((word) => word.split(WITHIN_WORDS).map((part, i): Piece => ({ text: part, joint: i === 0 ? ' ' : '' })));

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

function brokenBetweenLetters(piece: string, width: number, measure: Measure): readonly string[] {
  if (measure(piece) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of letters.segment(piece)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
