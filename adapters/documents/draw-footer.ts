import { INK, PAGE } from './page-style';
import type { SetText, Sheet } from './sheet';

/** The running foot of every page: for the eye alone, since a reader is told the page by the program it uses. */
export function drawFooters(sheet: Sheet, reference: string): void {
  // In a file of several documents the pages before have gone out already: what is held is this document's alone.
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.pdf.switchToPage(start + page);
    sheet.artifact(() => drawFooter(sheet, `Reference ${reference}`, `Page ${page + 1} of ${count}`), 'Pagination');
  }
}

function drawFooter(sheet: Sheet, reference: string, page: string): void {
  const { foot } = sheet;
  const last = PAGE.height - PAGE.bottom - foot.lineHeight;
  const top = last - foot.lines.length * foot.lineHeight;
  sheet.pdf
    .moveTo(sheet.left, top - 4)
    .lineTo(sheet.left + sheet.width, top - 4)
    .lineWidth(0.6)
    .stroke(INK.line);
  sheet.drawLines(foot, 0, foot.lines.length, sheet.left, top);
  const set = (text: string): SetText => ({ ...foot, lines: [text] });
  sheet.drawLines(set(reference), 0, 1, sheet.left, last);
  sheet.drawLines(set(page), 0, 1, sheet.left + sheet.width - sheet.measure(foot.setting)(page), last);
}
