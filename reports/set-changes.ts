import type { CalendarDay } from '../plugin/core/calendar-day';
import type { FigureChanged, PrintedFigures, ReportChanges, RunChanges } from '../plugin/core/run-made';
import { MARKING } from './csv/long-csv';
import { readLongCsv, type PrintedRow } from './csv/read-long-csv';
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
  readonly was: PrintedRow;
  readonly is: PrintedRow;
}

function reportChanges(report: string, dataToBefore: CalendarDay, was: SetOnShelf, is: SetOnShelf): ReportChanges | undefined {
  const internal = pairsOf(`${report}-${MARKING}.csv`, was, is);
  const published = pairsOf(`${report}.csv`, was, is);
  if (internal === undefined || published === undefined) return undefined;
  const changed = internal.filter(isDifferent);
  const measures = new Map<string, { changed: number; changedAfterwards: number }>();
  for (const pair of changed) {
    const name = pair.is.measure ?? '';
    const known = measures.get(name) ?? { changed: 0, changedAfterwards: 0 };
    known.changed += 1;
    if (wasOver(pair, dataToBefore)) known.changedAfterwards += 1;
    measures.set(name, known);
  }
  return {
    report,
    compared: internal.length,
    changed: changed.length,
    changedAfterwards: changed.filter((pair) => wasOver(pair, dataToBefore)).length,
    measures: [...measures].map(([measure, counts]) => ({ measure, ...counts })),
    published: published.filter(isDifferent).slice(0, PUBLISHED_LISTED).map(figureChanged),
  };
}

const wasOver = ({ was }: Pair, dataTo: CalendarDay): boolean => (was.period_end ?? '') <= dataTo;

function pairsOf(file: string, was: SetOnShelf, is: SetOnShelf): readonly Pair[] | undefined {
  const [before, after] = [was, is].map((set) => readLongCsv(set.textOf(file) ?? ''));
  if (before === undefined || after === undefined) return undefined;
  const known = new Map(before.map((row) => [placeOf(row), row]));
  return after.flatMap((row) => {
    const old = known.get(placeOf(row));
    return old === undefined ? [] : [{ was: old, is: row }];
  });
}

/** Periods go by their first day and last: "rolling 12 months" are others every month. */
const placeOf = ({ measure, period, period_start, period_end, breakdown, category }: PrintedRow): string =>
  [measure, period, period_start, period_end, breakdown, category].join('\n');

const figuresOf = ({ numerator = '', denominator = '', value = '' }: PrintedRow): PrintedFigures => ({ numerator, denominator, value });

const isDifferent = ({ was, is }: Pair): boolean => {
  const [before, now] = [figuresOf(was), figuresOf(is)];
  return before.numerator !== now.numerator || before.denominator !== now.denominator || before.value !== now.value;
};

const figureChanged = ({ was, is }: Pair): FigureChanged => {
  const { measure = '', period = '', breakdown = '', category = '' } = is;
  return { measure, period, breakdown, category, was: figuresOf(was), is: figuresOf(is) };
};
