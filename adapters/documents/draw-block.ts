import type { Block } from '../../plugin/core/documents-port';
import { drawTable, leastTableHeight } from './draw-table';
import { INK, MILLIMETRE, PAGE } from './page-style';
import type { SetText, Setting, Sheet } from './sheet';

type OfKind<K extends Block['kind']> = Extract<Block, { kind: K }>;

const bodySetting = (sheet: Sheet): Setting => ({ weight: 'regular', size: sheet.style.body });
const boldSetting = (sheet: Sheet): Setting => ({ weight: 'bold', size: sheet.style.body });
const headingSetting = (sheet: Sheet, level: 1 | 2 | 3): Setting => ({
  weight: 'bold',
  size: sheet.style.heading[level - 1] as number,
  colour: level === 1 ? INK.accent : INK.text,
});
const heightOf = (text: SetText): number => text.lines.length * text.lineHeight;
const line = (sheet: Sheet): number => sheet.style.body * sheet.style.leading;

export function drawBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  blocks.forEach((block, i) => {
    if (block.kind === 'heading') sheet.keepTogether(headingWithNext(sheet, blocks, i));
    const next = blocks[i + 1];
    if (block.kind === 'paragraph' && next?.kind === 'signature') sheet.keepTogether(withSignature(sheet, block, next));
    drawBlock(sheet, block);
  });
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block);
    case 'paragraph':
      return drawParagraph(sheet, block);
    case 'quote':
      return drawQuote(sheet, block);
    case 'list':
      return drawList(sheet, block.items, (i) => (block.ordered ? `${i + 1}.` : '•'));
    case 'table':
      sheet.gap(line(sheet) * 0.3);
      drawTable(sheet, block);
      sheet.y += line(sheet) * 0.7;
      return;
    case 'facts':
      return drawFacts(sheet, block);
    case 'sender':
      return drawSender(sheet, block);
    case 'address':
      return drawAddress(sheet, block);
    case 'signature':
      return drawSignature(sheet, block);
    case 'choices':
      return drawChoices(sheet, block);
    case 'lines':
      return drawWritingLines(sheet, block);
    case 'drawing-box':
      return drawDrawingBox(sheet, block);
    case 'page-break':
      if (!sheet.atTop) sheet.newPage();
      return;
  }
}

/** A heading is never the last thing on a page: it goes over with what it heads. */
function headingWithNext(sheet: Sheet, blocks: readonly Block[], at: number): number {
  let height = 0;
  for (let i = at; i < blocks.length; i += 1) {
    const [block, next] = [blocks[i] as Block, blocks[i + 1]];
    if (block.kind === 'paragraph' && next?.kind === 'signature') return height + withSignature(sheet, block, next);
    if (block.kind !== 'heading') return height + leastHeight(sheet, block);
    height += heightOf(sheet.set(block.text, sheet.width, headingSetting(sheet, block.level))) + line(sheet);
  }
  return height;
}

/** A signature never stands alone on a page: the last words before it go with it. */
const withSignature = (sheet: Sheet, { text }: OfKind<'paragraph'>, signature: OfKind<'signature'>): number =>
  Math.min(heightOf(sheet.set(text, sheet.width, bodySetting(sheet))), sheet.fullPage / 2) +
  line(sheet) * AFTER_PARAGRAPH +
  signatureHeight(sheet, signature) +
  SLACK;

function leastHeight(sheet: Sheet, block: Block): number {
  switch (block.kind) {
    case 'table':
      return leastTableHeight(sheet);
    case 'drawing-box':
      return block.height * MILLIMETRE + 2 * line(sheet);
    case 'choices':
      return (block.choices.length + 1) * line(sheet) * 1.4;
    case 'quote':
      return Math.min(heightOf(sheet.set(block.text, sheet.width - 14, bodySetting(sheet))) + line(sheet), sheet.fullPage / 2);
    default:
      return 3 * line(sheet);
  }
}

function drawHeading(sheet: Sheet, { level, text }: OfKind<'heading'>): void {
  sheet.gap(line(sheet) * (level === 1 ? 0.4 : 0.65));
  const tag = `H${level}`;
  sheet.flow(sheet.element(sheet.root, tag), tag, sheet.set(text, sheet.width, headingSetting(sheet, level)), sheet.left);
  sheet.y += line(sheet) * 0.25;
}

const AFTER_PARAGRAPH = 0.45;
/** Sums of fractions of a line are not the same in another order. */
const SLACK = 0.01;

function drawParagraph(sheet: Sheet, { text, weight }: OfKind<'paragraph'>): void {
  const setting: Setting = {
    weight: weight === 'strong' ? 'bold' : 'regular',
    size: weight === 'small' ? sheet.style.small : sheet.style.body,
  };
  // A blank line parts paragraphs; a single break stays a break, as in an address.
  for (const part of text.split(/\n\s*\n/).filter((each) => each.trim() !== '')) {
    sheet.flow(sheet.element(sheet.root, 'P'), 'P', sheet.set(part, sheet.width, setting), sheet.left);
    sheet.y += line(sheet) * AFTER_PARAGRAPH;
  }
}

const BAR = 14;

function drawQuote(sheet: Sheet, { text, by }: OfKind<'quote'>): void {
  const words = sheet.set(`“${text.trim()}”`, sheet.width - BAR, bodySetting(sheet));
  const source = sheet.set(by, sheet.width - BAR, { ...boldSetting(sheet), colour: INK.soft });
  const height = heightOf(words) + heightOf(source);
  if (height <= sheet.fullPage) sheet.keepTogether(height);
  const quote = sheet.element(sheet.root, 'BlockQuote');
  const top = sheet.y;
  const page = sheet.pageNumber;
  sheet.flow(sheet.element(quote, 'P'), 'P', words, sheet.left + BAR);
  sheet.flow(sheet.element(quote, 'P'), 'P', source, sheet.left + BAR);
  if (sheet.pageNumber === page) sheet.artifact(() => sheet.pdf.rect(sheet.left, top, 3, sheet.y - top).fill(INK.accent));
  sheet.y += line(sheet) * 0.6;
}

function drawList(sheet: Sheet, items: readonly string[], label: (i: number) => string): void {
  const list = sheet.element(sheet.root, 'L');
  const indent = sheet.style.body * 1.7;
  items.forEach((text, i) => {
    const body = sheet.set(text, sheet.width - indent, bodySetting(sheet));
    const mark = sheet.set(label(i), indent, bodySetting(sheet));
    sheet.keepTogether(Math.min(body.lines.length, 3) * body.lineHeight);
    const item = sheet.element(list, 'LI');
    sheet.tagged(sheet.element(item, 'Lbl'), 'Lbl', () => sheet.drawLines(mark, 0, 1, sheet.left + 2, sheet.y));
    sheet.flow(sheet.element(item, 'LBody'), 'LBody', body, sheet.left + indent);
    sheet.y += line(sheet) * 0.18;
  });
  sheet.y += line(sheet) * 0.35;
}

/** Names on the left, values on the right, each pair kept together. */
function drawFacts(sheet: Sheet, { rows }: OfKind<'facts'>): void {
  const measure = sheet.measure(boldSetting(sheet));
  const nameWidth = Math.min(Math.max(...rows.map((row) => measure(row.name))) + 14, sheet.width * 0.42);
  const table = sheet.element(sheet.element(sheet.root, 'Table'), 'TBody');
  for (const row of rows) {
    const name = sheet.set(row.name, nameWidth - 10, boldSetting(sheet));
    const value = sheet.set(row.value, sheet.width - nameWidth, bodySetting(sheet));
    const height = Math.max(heightOf(name), heightOf(value));
    if (height <= sheet.fullPage) sheet.keepTogether(height);
    const tr = sheet.element(table, 'TR');
    const top = sheet.y;
    sheet.tagged(sheet.element(tr, 'TH', { scope: 'Row' }), 'TH', () => sheet.drawLines(name, 0, name.lines.length, sheet.left, top));
    sheet.flow(sheet.element(tr, 'TD'), 'TD', value, sheet.left + nameWidth);
    sheet.y = Math.max(sheet.y, height <= sheet.fullPage ? top + height : sheet.y) + line(sheet) * 0.22;
  }
  sheet.y += line(sheet) * 0.4;
}

function drawSender(sheet: Sheet, { lines }: OfKind<'sender'>): void {
  const x = Math.max(sheet.left + sheet.width * 0.55, sheet.window.clearTo ?? 0);
  lines.forEach((text, i) => {
    const set = sheet.set(text, PAGE.width - PAGE.side - x, i === 0 ? boldSetting(sheet) : bodySetting(sheet));
    sheet.flow(sheet.element(sheet.root, 'P'), 'P', set, x);
  });
}

/** One paragraph a line, so that a screen reader pauses where the eye does; no larger than the window of the envelope allows. */
function drawAddress(sheet: Sheet, { lines }: OfKind<'address'>): void {
  const belowSender = sheet.y;
  const { window } = sheet;
  const size = Math.min(sheet.style.body, (window.bottom - window.top) / (lines.length * 1.3), 15);
  let y = window.top;
  for (const text of lines) {
    const set = sheet.set(text, window.width, { weight: 'regular', size });
    sheet.tagged(sheet.element(sheet.root, 'P'), 'P', () => sheet.drawLines(set, 0, set.lines.length, window.left, y));
    y += set.lines.length * size * 1.3;
  }
  sheet.y = Math.max(belowSender, window.bottom) + line(sheet);
}

const TO_SIGN = 42;
const BELOW_RULE = 4;
const ABOVE_CLOSING = 0.3;
const ABOVE_NAME = 0.4;

/** From the gap above the closing words to the last line below the name. */
function signatureHeight(sheet: Sheet, { closing, name, role, toSign }: OfKind<'signature'>): number {
  const texts = [
    sheet.set(closing, sheet.width, bodySetting(sheet)),
    sheet.set(name, sheet.width, boldSetting(sheet)),
    ...(role ? [sheet.set(role, sheet.width, bodySetting(sheet))] : []),
  ];
  const toWrite = toSign ? TO_SIGN + BELOW_RULE : line(sheet) * ABOVE_NAME;
  return line(sheet) * ABOVE_CLOSING + toWrite + texts.reduce((height, text) => height + heightOf(text), 0);
}

function drawSignature(sheet: Sheet, signature: OfKind<'signature'>): void {
  const { closing, name, role, toSign } = signature;
  sheet.keepTogether(signatureHeight(sheet, signature));
  sheet.gap(line(sheet) * ABOVE_CLOSING);
  sheet.flow(sheet.element(sheet.root, 'P'), 'P', sheet.set(closing, sheet.width, bodySetting(sheet)), sheet.left);
  sheet.y += toSign ? TO_SIGN : line(sheet) * ABOVE_NAME;
  if (toSign) {
    horizontal(sheet, sheet.width * 0.5);
    sheet.y += BELOW_RULE;
  }
  sheet.flow(sheet.element(sheet.root, 'P'), 'P', sheet.set(name, sheet.width, boldSetting(sheet)), sheet.left);
  if (role) sheet.flow(sheet.element(sheet.root, 'P'), 'P', sheet.set(role, sheet.width, bodySetting(sheet)), sheet.left);
  sheet.y += line(sheet) * 0.5;
}

function drawChoices(sheet: Sheet, { question, choices }: OfKind<'choices'>): void {
  const set = sheet.set(question, sheet.width, boldSetting(sheet));
  sheet.keepTogether(heightOf(set) + choices.length * line(sheet) * 1.4);
  sheet.flow(sheet.element(sheet.root, 'P'), 'P', set, sheet.left);
  sheet.y += line(sheet) * 0.25;
  drawList(sheet, choices, () => '☐');
}

function drawWritingLines(sheet: Sheet, { label, count }: OfKind<'lines'>): void {
  const set = sheet.set(label, sheet.width, bodySetting(sheet));
  const pitch = Math.max(10 * MILLIMETRE, line(sheet) * 1.4);
  sheet.keepTogether(heightOf(set) + count * pitch);
  sheet.flow(sheet.element(sheet.root, 'P'), 'P', set, sheet.left);
  for (let i = 0; i < count; i += 1) {
    sheet.y += pitch;
    horizontal(sheet, sheet.width);
  }
  sheet.y += line(sheet) * 0.6;
}

function drawDrawingBox(sheet: Sheet, { caption, height }: OfKind<'drawing-box'>): void {
  const set = sheet.set(caption, sheet.width, bodySetting(sheet));
  const tall = height * MILLIMETRE;
  sheet.keepTogether(heightOf(set) + tall + line(sheet));
  sheet.flow(sheet.element(sheet.root, 'P'), 'P', set, sheet.left);
  sheet.y += 4;
  sheet.artifact(() => sheet.pdf.roundedRect(sheet.left, sheet.y, sheet.width, tall, 8).lineWidth(1.2).stroke(INK.line));
  sheet.y += tall + line(sheet) * 0.7;
}

function horizontal(sheet: Sheet, width: number): void {
  sheet.artifact(() =>
    sheet.pdf
      .moveTo(sheet.left, sheet.y)
      .lineTo(sheet.left + width, sheet.y)
      .lineWidth(0.6)
      .stroke(INK.line),
  );
}
