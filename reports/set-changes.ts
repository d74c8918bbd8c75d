import type { CalendarDay } from '../plugin/core/calendar-day';
import type { FigureChanged, PrintedFigures, ReportChanges, RunChanges } from '../plugin/core/run-made';
import { MARKING } from './csv/long-csv';
import { readLongCsv, type PrintedLine } from './csv/read-long-csv';
import type { Manifest } from './manifest';

/** A set as it stands on the shelf, or is about to: its manifest, and the content of a file by its name. */
export interface SetOnShelf {
  readonly manifest: Pick<Manifest, 'config_hash' | 'reports'> & {
    readonly files: readonly Pick<Manifest['files'][number], 'name' | 'sha256' | 'rows'>[];
    readonly definitions: readonly { readonly id: string; readonly report: string; readonly version: number }[];
  };
  contentOf(file: string): Promise<Uint8Array | undefined>;
}

const PUBLISHED_LISTED = 100;

/** What a reader of yesterday's set would find different in today's. Days of the run and of the data are no difference. */
export async function setChanges(was: SetOnShelf, is: SetOnShelf, since: RunChanges['since']): Promise<RunChanges> {
  const [before, after] = [was, is].map(({ manifest }) => manifest.files.map(({ name }) => name)) as [string[], string[]];
  const reports: ReportChanges[] = [];
  for (const { report } of is.manifest.reports) {
    const known = was.manifest.reports.find((each) => each.report === report);
    const changes = known && (await reportChanges(report, known.data_to, was, is));
    if (changes !== undefined) reports.push(changes);
  }
  return {
    since,
    settingsChanged: was.manifest.config_hash !== is.manifest.config_hash,
    definitions: definitionChanges(was.manifest, is.manifest),
    filesAdded: after.filter((name) => !before.includes(name)),
    filesGone: before.filter((name) => !after.includes(name)),
    reports,
  };
}

function definitionChanges(was: SetOnShelf['manifest'], is: SetOnShelf['manifest']): RunChanges['definitions'] {
  const versions = ({ definitions }: SetOnShelf['manifest']): ReadonlyMap<string, number> =>
    new Map(definitions.map(({ id, version }) => [id, version]));
  const [before, after] = [versions(was), versions(is)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((measure) => {
    const [old, now] = [before.get(measure), after.get(measure)];
    return old === now ? [] : [{ measure, ...(old === undefined ? {} : { was: old }), ...(now === undefined ? {} : { is: now }) }];
  });
}

interface Pair {
  readonly was: PrintedFigures;
  readonly is: PrintedLine;
}

async function reportChanges(
  report: string,
  dataToBefore: CalendarDay,
  was: SetOnShelf,
  is: SetOnShelf,
): Promise<ReportChanges | undefined> {
  const internal = await differencesIn(`${report}-${MARKING}.csv`, was, is);
  const published = await differencesIn(`${report}.csv`, was, is);
  if (internal === undefined || published === undefined) return undefined;
  const measures = new Map<string, { changed: number; changedAfterwards: number }>();
  for (const { is: line } of internal.different) {
    const known = measures.get(line.measure) ?? { changed: 0, changedAfterwards: 0 };
    known.changed += 1;
    if (wasOver(line, dataToBefore)) known.changedAfterwards += 1;
    measures.set(line.measure, known);
  }
  return {
    report,
    compared: internal.compared,
    changed: internal.different.length,
    changedAfterwards: internal.different.filter((pair) => wasOver(pair.is, dataToBefore)).length,
    measures: [...measures].map(([measure, counts]) => ({ measure, ...counts })),
    published: published.different.slice(0, PUBLISHED_LISTED).map(figureChanged),
  };
}

const wasOver = ({ periodEnd }: PrintedLine, dataTo: CalendarDay): boolean => periodEnd <= dataTo;

interface Differences {
  readonly compared: number;
  readonly different: readonly Pair[];
}

/** Lines that both sets have, and those of them that show something else. */
async function differencesIn(file: string, was: SetOnShelf, is: SetOnShelf): Promise<Differences | undefined> {
  const rows = sameRows(file, was, is);
  if (rows !== undefined) return { compared: rows, different: [] };
  const [old, now] = [await linesOf(file, was), await linesOf(file, is)];
  if (old === undefined || now === undefined) return undefined;
  const shownBefore = finderIn(old);
  let compared = 0;
  const different: Pair[] = [];
  for (const line of now) {
    const before = shownBefore(placeOf(line));
    if (before === undefined) continue;
    compared += 1;
    if (before !== shownIn(line)) different.push({ was: figuresIn(before), is: line });
  }
  return { compared, different };
}

/** How many rows the file has, where it is the same to the last byte: what is released stands for months. */
function sameRows(file: string, was: SetOnShelf, is: SetOnShelf): number | undefined {
  const [before, after] = [was, is].map(({ manifest }) => manifest.files.find(({ name }) => name === file));
  return before?.sha256 === after?.sha256 ? after?.rows : undefined;
}

async function linesOf(file: string, { contentOf }: SetOnShelf): Promise<Iterable<PrintedLine> | undefined> {
  const content = await contentOf(file);
  return content && readLongCsv(content);
}

/**
 * Finds what a line showed, by its place. Files of two nights have nearly the same lines in the same order, so the next line is mostly
 * the one; those that were passed over are kept.
 */
function finderIn(lines: Iterable<PrintedLine>): (place: string) => string | undefined {
  const passed = new Map<string, string>();
  const coming = lines[Symbol.iterator]();
  return (place) => {
    const known = passed.get(place);
    if (known !== undefined) return known;
    for (let next = coming.next(); next.done !== true; next = coming.next()) {
      if (placeOf(next.value) === place) return shownIn(next.value);
      passed.set(placeOf(next.value), shownIn(next.value));
    }
    return undefined;
  };
}

/** Periods go by their first day and last: "rolling 12 months" are others every month. */
const placeOf = ({ measure, period, periodStart, periodEnd, breakdown, category }: PrintedLine): string =>
  [measure, period, periodStart, periodEnd, breakdown, category].join('\n');

const shownIn = ({ numerator, denominator, value }: PrintedLine): string => [numerator, denominator, value].join('\n');

function figuresIn(shown: string): PrintedFigures {
  const [numerator = '', denominator = '', value = ''] = shown.split('\n');
  return { numerator, denominator, value };
}

const figureChanged = ({ was, is }: Pair): FigureChanged => {
  const { measure, period, breakdown, category, numerator, denominator, value } = is;
  return { measure, period, breakdown, category, was, is: { numerator, denominator, value } };
};
