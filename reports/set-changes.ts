import type { CalendarDay } from '../plugin/core/calendar-day';
import type { FigureChanged, PrintedFigures, ReportChanges, RunChanges } from '../plugin/core/run-made';
import { MARKING } from './csv/long-csv';
import { readLongCsv, type PrintedLine } from './csv/read-long-csv';
import type { Manifest } from './manifest';

/** A set as it stands on the shelf: its manifest, and the text of a file by its name. */
export interface SetOnShelf {
  readonly manifest: Pick<Manifest, 'config_hash' | 'reports'> & {
    readonly files: readonly { readonly name: string }[];
    readonly definitions: readonly { readonly id: string; readonly report: string; readonly version: number }[];
  };
  textOf(file: string): string | undefined;
}

const PUBLISHED_LISTED = 100;

/** What a reader of yesterday's set would find different in today's. Days of the run and of the data are no difference. */
export function setChanges(was: SetOnShelf, is: SetOnShelf, since: RunChanges['since']): RunChanges {
  const [before, after] = [was, is].map(({ manifest }) => manifest.files.map(({ name }) => name)) as [string[], string[]];
  return {
    since,
    settingsChanged: was.manifest.config_hash !== is.manifest.config_hash,
    definitions: definitionChanges(was.manifest, is.manifest),
    filesAdded: after.filter((name) => !before.includes(name)),
    filesGone: before.filter((name) => !after.includes(name)),
    reports: is.manifest.reports.flatMap(({ report }) => {
      const known = was.manifest.reports.find((each) => each.report === report);
      return known === undefined ? [] : (reportChanges(report, known.data_to, was, is) ?? []);
    }),
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

function reportChanges(report: string, dataToBefore: CalendarDay, was: SetOnShelf, is: SetOnShelf): ReportChanges | undefined {
  const internal = differencesIn(`${report}-${MARKING}.csv`, was, is);
  const published = differencesIn(`${report}.csv`, was, is);
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

/** Lines that both sets have, and those of them that show something else. */
function differencesIn(
  file: string,
  was: SetOnShelf,
  is: SetOnShelf,
): { readonly compared: number; readonly different: readonly Pair[] } | undefined {
  const [before, after] = [was, is].map((set) => readLongCsv(set.textOf(file) ?? ''));
  if (before === undefined || after === undefined) return undefined;
  const known = new Map<string, string>();
  for (const line of before) known.set(placeOf(line), shownIn(line));
  let compared = 0;
  const different: Pair[] = [];
  for (const line of after) {
    const old = known.get(placeOf(line));
    if (old === undefined) continue;
    compared += 1;
    if (old !== shownIn(line)) different.push({ was: figuresIn(old), is: line });
  }
  return { compared, different };
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
