import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ReturnEpisode } from './care-records';
import { addDays, daysBetween, type Day } from './days';

/** A child of the synthetic SSDA903 returns in demo/data/ssda903 (its LICENSE says whose they are). */
export interface ReturnedChild {
  readonly number: string;
  readonly gender: 'F' | 'M';
  readonly born: Day;
  /** DfE main code. */
  readonly ethnicity: string;
  readonly upn?: string;
  readonly episodes: readonly ReturnEpisode[];
}

const FOLDER = join(__dirname, '..', 'data', 'ssda903');
const YEARS = [2017, 2018, 2019, 2020, 2021] as const;
/** The end of the last return: what was open then is open on the demo day. */
const LAST_DAY = '2022-03-31';

type CsvRow = Readonly<Record<string, string>>;

const rowsOf = (year: number, table: 'episodes' | 'header'): readonly CsvRow[] =>
  parse(readFileSync(join(FOLDER, `${year}-${table}.csv`), 'utf8'), { columns: true, skip_empty_lines: true });

/**
 * The five returns as one cohort, by child number: an episode that stands in two returns is taken from the later,
 * which knows its end. All days are moved so that the last return ends on `lastDay`.
 */
export function returnedChildren(lastDay: Day): readonly ReturnedChild[] {
  const shift = daysBetween(LAST_DAY, lastDay);
  const moved = (date: string | undefined): Day | undefined =>
    date === undefined || date === '' ? undefined : addDays(isoDay(date), shift);
  const headers = new Map<string, CsvRow>();
  const episodes = new Map<string, Map<string, CsvRow>>();
  for (const year of YEARS) {
    for (const row of rowsOf(year, 'header')) headers.set(cell(row, 'CHILD'), row);
    for (const row of rowsOf(year, 'episodes')) {
      const child = cell(row, 'CHILD');
      const known = episodes.get(child) ?? new Map<string, CsvRow>();
      episodes.set(child, known.set(cell(row, 'DECOM'), row));
    }
  }
  return [...headers]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([number, header]) => ({
      number,
      gender: header.SEX === '2' ? 'F' : 'M',
      born: addDays(isoDay(cell(header, 'DOB')), shift),
      ethnicity: cell(header, 'ETHNIC'),
      upn: header.UPN,
      episodes: [...(episodes.get(number)?.values() ?? [])].map((row) => episodeFrom(row, moved)).toSorted(byDays),
    }));
}

function episodeFrom(row: CsvRow, moved: (date: string | undefined) => Day | undefined): ReturnEpisode {
  const to = moved(row.DEC);
  return {
    from: moved(cell(row, 'DECOM')) as Day,
    to,
    reasonStarted: cell(row, 'RNE'),
    legalStatus: cell(row, 'LS'),
    need: cell(row, 'CIN'),
    placement: cell(row, 'PLACE'),
    provider: row.PLACE_PROVIDER,
    // The returns fill in a reason for an episode that is still open.
    reasonCeased: to === undefined ? undefined : row.REC,
    reasonMoved: row.REASON_PLACE_CHANGE === '' ? undefined : row.REASON_PLACE_CHANGE,
    urn: row.URN,
  };
}

const byDays = (a: ReturnEpisode, b: ReturnEpisode): number =>
  a.from.localeCompare(b.from) || (a.to ?? '9999').localeCompare(b.to ?? '9999');

/** The returns write 31/03/2022. */
const isoDay = (date: string): Day => date.split('/').toReversed().join('-');

function cell(row: CsvRow, column: string): string {
  const value = row[column];
  if (value === undefined || value === '') throw new Error(`A return has no ${column} in a row`);
  return value;
}
