import { parse } from 'csv-parse/sync';
import { addDays, day } from '../../../plugin/core/calendar-day';
import { foldReports, type FoldedReport } from '../../../reports/counting/fold';
import type { Report } from '../../../reports/counting/measure';
import { customPeriod, type Period } from '../../../reports/counting/period';
import { tableOf } from '../../../reports/counting/table';
import { longCsv } from '../../../reports/csv/long-csv';
import { publishableTable } from '../../../reports/disclosure/publishable-table';
import { DEFAULT_MEASURE_SETTINGS, type MeasureSettings } from '../../../reports/measure-settings';
import { factsOf, type Records } from './facts';

export interface Asked {
  readonly report: Report;
  readonly records: Records;
  readonly from: string;
  readonly to: string;
  readonly asAt?: string;
  readonly settings?: Partial<MeasureSettings>;
  /** Left out = a period of its own, from and to. */
  readonly period?: Period;
}

export async function folded({ report, records, from, to, asAt = '2026-11-21', settings = {}, ...asked }: Asked): Promise<{
  readonly report: FoldedReport;
  readonly period: Period;
}> {
  const { period = customPeriod(day(from), day(to)) } = asked;
  const run = { asAt: day(asAt), dataTo: addDays(day(asAt), -1), settings: { ...DEFAULT_MEASURE_SETTINGS, ...settings } };
  const [only] = await foldReports([{ report, run }], factsOf(records), [period]);
  return { report: only!, period };
}

/** The report's file as text, read back: what a reader of the file would find. */
export class ReportText {
  readonly #textOf: (measure?: string) => string;
  readonly #read = new Map<string | undefined, readonly Record<string, string>[]>();

  /** @param textOf the file's text, or the part of it that tells of one measure: most tests ask for a few figures of a large file */
  constructor(textOf: string | ((measure?: string) => string)) {
    this.#textOf = typeof textOf === 'string' ? () => textOf : textOf;
  }

  get text(): string {
    return this.#textOf();
  }

  /** "7/9 77.8": numerator, denominator and value of a measure. */
  figures(measure: string, breakdown = 'overall', category = 'all'): string {
    const rows = this.#rowsOf(measure);
    const row = rows.find((each) => each['measure'] === measure && each['breakdown'] === breakdown && each['category'] === category);
    if (row === undefined) return 'no such row';
    return `${row['numerator']}/${row['denominator']} ${row['value']}`;
  }

  all(column: string, where: (row: Record<string, string>) => boolean = () => true): readonly string[] {
    return this.#rowsOf()
      .filter(where)
      .map((row) => row[column] ?? '');
  }

  #rowsOf(measure?: string): readonly Record<string, string>[] {
    const rows = this.#read.get(measure) ?? rowsOfCsv(this.#textOf(measure));
    this.#read.set(measure, rows);
    return rows;
  }
}

/** As the CSV reader has it, and ten times as fast: it is asked only for lines with something in quotes. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const [header = [], ...lines] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => (line.includes('"') ? ((parse(line) as string[][])[0] ?? []) : line.split(',')));
  return lines.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

export async function internalText(asked: Asked): Promise<ReportText> {
  const { report } = await folded(asked);
  return new ReportText((row) => {
    const measures = report.report.measures.filter(({ rows }) => row === undefined || rows.some(({ id }) => id === row));
    return longCsv(tableOf({ ...report, report: { ...report.report, measures } }), { symbol: 'c', internal: false });
  });
}

export async function publishedText(asked: Asked): Promise<ReportText> {
  const { report, period } = await folded(asked);
  return new ReportText(longCsv(publishableTable(report, [period]), { symbol: 'c', internal: false }));
}
