import type { Block, TableColumn } from '../../plugin/core/documents-port';
import { INK } from './page-style';
import type { Element, SetText, Setting, Sheet } from './sheet';
import { widestPiece } from './wrap-lines';

type Table = Extract<Block, { kind: 'table' }>;

const PADDING = 5;

interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
}

interface Row {
  readonly cells: readonly SetText[];
  readonly lines: number;
}

const headSetting = (sheet: Sheet): Setting => ({ weight: 'bold', size: sheet.style.table });
const cellSetting = (sheet: Sheet): Setting => ({ weight: 'regular', size: sheet.style.table });
const captionSetting = (sheet: Sheet): Setting => ({ weight: 'bold', size: sheet.style.table });

/** Side by side where every word fits its column; in large print, or where it does not, one entry below the other. */
export function drawTable(sheet: Sheet, block: Table): void {
  const columns = layColumns(sheet, block.columns);
  if (fits(sheet, columns, block.rows)) drawGrid(sheet, block, columns);
  else drawStacked(sheet, block);
}

/** What must stay on one page with the heading above: caption, header and the beginning of the first row. */
export function leastTableHeight(sheet: Sheet): number {
  return 5 * lineHeight(sheet) + 6 * PADDING;
}

const lineHeight = (sheet: Sheet): number => sheet.style.table * sheet.style.leading;
const rowHeight = (sheet: Sheet, lines: number): number => lines * lineHeight(sheet) + 2 * PADDING;

function layColumns(sheet: Sheet, columns: readonly TableColumn[]): readonly Column[] {
  const whole = columns.reduce((sum, column) => sum + (column.share ?? 1), 0);
  let x = sheet.left;
  return columns.map((column) => {
    const width = (sheet.width * (column.share ?? 1)) / whole;
    const laid = { title: column.title, x, width };
    x += width;
    return laid;
  });
}

function fits(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly string[])[]): boolean {
  const head = sheet.measure(headSetting(sheet));
  const cell = sheet.measure(cellSetting(sheet));
  return columns.every((column, i) => {
    const room = column.width - 2 * PADDING;
    return widestPiece(column.title, head) <= room && rows.every((row) => widestPiece(row[i] ?? '', i === 0 ? head : cell) <= room);
  });
}

function setRow(sheet: Sheet, columns: readonly Column[], texts: readonly string[], setting: Setting, first: Setting): Row {
  const cells = columns.map((column, i) => sheet.set(texts[i] ?? '', column.width - 2 * PADDING, i === 0 ? first : setting));
  return { cells, lines: Math.max(1, ...cells.map((cell) => cell.lines.length)) };
}

function drawGrid(sheet: Sheet, block: Table, columns: readonly Column[]): void {
  const table = sheet.element(sheet.root, 'Table');
  const head = setRow(
    sheet,
    columns,
    block.columns.map((column) => column.title),
    headSetting(sheet),
    headSetting(sheet),
  );
  const rows = block.rows.map((texts) => setRow(sheet, columns, texts, cellSetting(sheet), headSetting(sheet)));
  const caption = sheet.set(block.caption, sheet.width, captionSetting(sheet));

  sheet.keepTogether(
    caption.lines.length * caption.lineHeight + rowHeight(sheet, head.lines) + rowHeight(sheet, Math.min(rows[0]?.lines ?? 1, 6)),
  );
  sheet.flow(sheet.element(table, 'Caption'), 'Caption', caption, sheet.left);
  sheet.y += 3;
  drawHead(sheet, columns, head, sheet.element(sheet.element(table, 'THead'), 'TR'));
  const body = sheet.element(table, 'TBody');
  for (const row of rows) drawRow(sheet, columns, head, row, sheet.element(body, 'TR'));
}

/** The header is read out once, where the table begins; on later pages it is there for the eye alone. */
function drawHead(sheet: Sheet, columns: readonly Column[], head: Row, tr?: Element): void {
  const height = rowHeight(sheet, head.lines);
  sheet.artifact(() => sheet.pdf.rect(sheet.left, sheet.y, sheet.width, height).fill(INK.shade));
  const draw = (cell: SetText, i: number) => () =>
    sheet.drawLines(cell, 0, cell.lines.length, (columns[i] as Column).x + PADDING, sheet.y + PADDING);
  head.cells.forEach((cell, i) => {
    if (tr) sheet.tagged(sheet.element(tr, 'TH', { scope: 'Column' }), 'TH', draw(cell, i));
    else sheet.artifact(draw(cell, i), 'Pagination');
  });
  sheet.y += height;
  rule(sheet);
}

/** A row stays whole where a page can hold it; one that is taller than a page goes on over the next. */
function drawRow(sheet: Sheet, columns: readonly Column[], head: Row, row: Row, tr: Element): void {
  const cells = columns.map((_, i) => sheet.element(tr, i === 0 ? 'TH' : 'TD', i === 0 ? { scope: 'Row' } : {}));
  let from = 0;
  while (from < row.lines) {
    const left = row.lines - from;
    const fit = Math.floor((sheet.room - 2 * PADDING) / lineHeight(sheet));
    const pageHolds = Math.floor((sheet.fullPage - rowHeight(sheet, head.lines) - 2 * PADDING) / lineHeight(sheet));
    if (fit < left && (left <= pageHolds || fit < 2)) {
      sheet.newPage();
      drawHead(sheet, columns, head);
      continue;
    }
    const to = from + Math.min(left, fit);
    drawRowPart(sheet, columns, row, cells, from, to);
    from = to;
  }
}

function drawRowPart(sheet: Sheet, columns: readonly Column[], row: Row, elements: readonly Element[], from: number, to: number): void {
  row.cells.forEach((cell, i) => {
    const end = Math.min(to, cell.lines.length);
    if (end <= from) return;
    const element = elements[i] as Element;
    sheet.tagged(element, i === 0 ? 'TH' : 'TD', () =>
      sheet.drawLines(cell, from, end, (columns[i] as Column).x + PADDING, sheet.y + PADDING),
    );
  });
  sheet.y += rowHeight(sheet, to - from);
  rule(sheet);
}

function rule(sheet: Sheet): void {
  sheet.artifact(() =>
    sheet.pdf
      .moveTo(sheet.left, sheet.y)
      .lineTo(sheet.left + sheet.width, sheet.y)
      .lineWidth(0.6)
      .stroke(INK.line),
  );
}

/** One entry a row of the table: its first cell as a title, every other cell after the name of its column. */
function drawStacked(sheet: Sheet, block: Table): void {
  const caption = sheet.set(block.caption, sheet.width, captionSetting(sheet));
  sheet.flow(sheet.element(sheet.root, 'P'), 'P', caption, sheet.left);
  sheet.y += PADDING;
  if (sheet.room > 1) rule(sheet);
  const list = sheet.element(sheet.root, 'L');
  for (const row of block.rows) drawEntry(sheet, list, block.columns, row);
}

function drawEntry(sheet: Sheet, list: Element, columns: readonly TableColumn[], row: readonly string[]): void {
  const texts = columns.flatMap((column, i) =>
    row[i]
      ? [sheet.set(i === 0 ? row[i] : `${column.title}: ${row[i]}`, sheet.width, i === 0 ? headSetting(sheet) : cellSetting(sheet))]
      : [],
  );
  const height = texts.reduce((sum, text) => sum + text.lines.length * text.lineHeight, 0) + 2 * PADDING + 2;
  if (height <= sheet.fullPage) sheet.keepTogether(height);
  sheet.y += PADDING;
  const body = sheet.element(sheet.element(list, 'LI'), 'LBody');
  for (const text of texts) sheet.flow(sheet.element(body, 'P'), 'P', text, sheet.left);
  sheet.y += PADDING;
  if (sheet.room > 1) rule(sheet);
}
