import type { GrowingFile } from '../plugin/core/growing-file';
import { isCharted } from './charts/charts-of';
import { NOT_RECORDED } from './counting/breakdown';
import type { FoldedReport } from './counting/fold';
import { tableParts, type TableRow } from './counting/table';
import { longCsvText, MARKING } from './csv/long-csv';
import type { ReportFile } from './produced';

export interface InternalTable {
  readonly file: ReportFile;
  /** Rows that something else is made from too: what records lack, and the internal charts. */
  readonly defects: readonly TableRow[];
  readonly charted: readonly TableRow[];
  /** By team. */
  readonly teams: readonly TableRow[];
}

/**
 * The unsuppressed table of a report, written to its file a measure and period at a time: it has a hundred thousand rows, of which no
 * more than a few are held.
 */
export async function writeInternal(folded: FoldedReport, file: GrowingFile): Promise<InternalTable> {
  const { report, run } = folded;
  const csv = longCsvText({ symbol: run.settings.suppression.symbol, internal: true });
  const [defects, charted, teams]: [TableRow[], TableRow[], TableRow[]] = [[], [], []];
  let rows = 0;
  await file.write(csv.header);
  for (const part of tableParts(folded)) {
    await file.write(csv.lines(part));
    rows += part.length;
    for (const row of part) {
      if (row.breakdown === 'data_quality' && row.numerator !== 0) defects.push(row);
      if (row.teamId !== undefined && row.teamId !== NOT_RECORDED) teams.push(row);
      if (isCharted(report.id, row)) charted.push(row);
    }
  }
  const entry = { name: `${report.id}-${MARKING}.csv`, report: report.id, audience: 'internal', mediaType: 'text/csv' } as const;
  return { file: { ...entry, ...(await file.finish()), rows }, defects, charted, teams };
}
