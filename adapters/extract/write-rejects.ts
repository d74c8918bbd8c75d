import { rm, writeFile } from 'node:fs/promises';
import { csvText } from '../../reports/csv/long-csv';
import { spreadsheetSafe } from '../../reports/csv/spreadsheet-safe';
import type { Problem } from '../../reports/extract/read-table';

/** What is to be mended stands beside the files that it is about, unless another place is named. */
export const REJECTS_FILE = 'rejects.csv';

/** It is opened in a spreadsheet, which without the mark takes its letters for those of another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes every problem as one line; where there is none, the file of an earlier try goes. */
export async function writeRejects(path: string, problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return rm(path, { force: true });
  const lines = problems.map(({ file, line, column, reason }) => [file, line === undefined ? '' : String(line), column ?? '', reason]);
  try {
    await writeFile(
      path,
      BYTE_ORDER_MARK + csvText([['file', 'line', 'column', 'reason'], ...lines.map((line) => line.map(spreadsheetSafe))]),
    );
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const where = `Nothing was done: ${problems.length} to be mended, and the file that tells of it cannot be written: ${path} (${code})`;
    throw new Error(`${where}. Say another place with --rejects FILE`, { cause: error });
  }
}
