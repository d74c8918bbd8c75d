import { daysBetween, earliest, type CalendarDay } from '../../plugin/core/calendar-day';
import { configHash } from '../measure-settings';
import { areaNames, breakdownsIn } from './areas';
import { FIXED_CATEGORIES, NOT_RECORDED, OVER_18, type Breakdown } from './breakdown';
import type { Count, Run } from './count';
import { defectsOf } from './data-quality';
import { figuresOf, type Figures } from './figures';
import type { FoldedReport } from './fold';
import { isOverallOnly, unitOf, type Measure, type Report, type RowSpec } from './measure';
import { contains, isLongerThanAQuarter, quartersWithin, type Period } from './period';
import { noTotals, type Tally, type Totals } from './tally';

/** A1–A3. Stale: a source is behind. Partial: the period is not over. */
export type Status = 'complete' | 'partial' | 'stale';

/** One row of the files, in the order of their columns. Figures are numbers, symbols, or left out where the measure has none. */
export interface TableRow extends Figures {
  readonly report: Report['id'];
  readonly measure: string;
  readonly measureVersion: number;
  readonly period: string;
  readonly periodStart: CalendarDay;
  readonly periodEnd: CalendarDay;
  readonly breakdown: Breakdown | 'over_18' | 'data_quality';
  readonly category: string;
  /** Of a breakdown by team, in the unsuppressed table: whose row it is, whatever the team is called. */
  readonly teamId?: string;
  readonly unit: string;
  readonly asAt: CalendarDay;
  readonly dataTo: CalendarDay;
  readonly status: Status;
  readonly configHash: string;
}

/** Where a row stands: what suppression needs to know of it. */
export interface Place {
  readonly measure: Measure;
  readonly spec: RowSpec;
  readonly period: Period;
  readonly breakdown: TableRow['breakdown'];
  /** A team by its id. */
  readonly category: string;
  readonly totals: Totals;
}

/** The unsuppressed table: every measure, in every period, in every breakdown it has. */
export const tableOf = (folded: FoldedReport): readonly TableRow[] => [...tableParts(folded)].flat();

/** The same a part at a time: a measure in a period. The whole has a hundred thousand rows. */
export function* tableParts(folded: FoldedReport): Iterable<readonly TableRow[]> {
  const rowOf = rowMaker(folded, ({ breakdown, category }) => (breakdown === 'team' ? category : undefined));
  const { settings } = folded.run;
  for (const measure of folded.report.measures) {
    for (const period of periodsFor(measure, folded)) {
      yield [
        ...placesOf(measure, period, folded).map((place) => rowOf(place, figuresOf(measure.count, place.spec, place.totals, settings))),
        ...qualityPlaces(measure, period, folded).map(([place, figures]) => rowOf(place, figures)),
      ];
    }
  }
}

function qualityPlaces(measure: Measure, period: Period, folded: FoldedReport): readonly (readonly [Place, Figures])[] {
  const [spec] = measure.rows;
  if (spec === undefined) return [];
  const at = { measure, spec, period, breakdown: 'data_quality', totals: noTotals(measure.count) } as const;
  return defectsOf(measure, period, folded).map(({ defect, figures }) => [{ ...at, category: defect }, figures] as const);
}

/** A snapshot belongs to the periods that hold the day it was taken on. */
const periodsFor = ({ count }: Measure, { periods, run }: FoldedReport): readonly Period[] =>
  count.snapshot === true ? periods.filter((period) => contains(period, run.dataTo)) : periods;

/** A breakdown, or the over-18s beside them. */
export type Cut = Breakdown | 'over_18';

export function placesOf(measure: Measure, period: Period, folded: FoldedReport): readonly Place[] {
  const { count } = measure;
  const tally = folded.tallyOf(count, period);
  const none = noTotals(count);
  const cuts = cutsOf(count, period, folded.run).map((breakdown) => ({
    breakdown,
    categories: categoriesOf(count, breakdown, period, tally, folded).map((category) => ({
      category,
      totals: tally.get(breakdown)?.get(category) ?? none,
    })),
  }));
  const overall = cuts.filter(({ breakdown }) => breakdown === 'overall');
  return measure.rows.flatMap((spec) =>
    (isOverallOnly(spec) ? overall : cuts).flatMap(({ breakdown, categories }) =>
      categories.map((at): Place => ({ measure, spec, period, breakdown, ...at })),
    ),
  );
}

/** Every breakdown of a count that its tables of the period have. */
function cutsOf(count: Count, period: Period, { settings }: Run): readonly Cut[] {
  const own = breakdownsIn(count, settings).filter((breakdown) => breakdown !== 'quarter' || isLongerThanAQuarter(period));
  return count.adultsApart ? [...own, 'over_18'] : own;
}

/** In the order in which they are written. Teams by name, those without one last. */
export function categoriesOf(
  count: Count,
  breakdown: Cut,
  period: Period,
  tally: Tally,
  folded: Pick<FoldedReport, 'teams' | 'run'>,
): readonly string[] {
  if (breakdown === 'over_18') return [OVER_18];
  if (breakdown === 'quarter') return quartersWithin(period);
  if (breakdown === 'area') return areaNames(folded.run.settings);
  const fixed = count.fixedCategories?.[breakdown] ?? FIXED_CATEGORIES[breakdown];
  if (fixed !== undefined) return fixed;
  const ids = [...(tally.get(breakdown)?.keys() ?? [])];
  const names = new Map(ids.map((id) => [id, id === NOT_RECORDED ? '\uffff' : `${teamName(id, period, folded)} ${id}`]));
  return ids.toSorted((one, other) => ((names.get(one) ?? '') < (names.get(other) ?? '') ? -1 : 1));
}

const teamName = (id: string, period: Period, { teams, run }: Pick<FoldedReport, 'teams' | 'run'>): string =>
  id === NOT_RECORDED ? id : teams.nameOn(id, earliest(period.end, run.dataTo) ?? period.end);

/** Turns a place and its figures into a row. Two teams of one name are told apart by their ids. */
export function rowMaker(
  folded: FoldedReport,
  teamIdOf: (place: Place) => string | undefined = () => undefined,
): (place: Place, figures: Figures) => TableRow {
  const { report, run } = folded;
  const hash = configHash(run.settings);
  const words = teamWords(folded);
  const categoryWords = ({ measure, period, breakdown, category }: Place): string =>
    breakdown === 'team' ? (words(measure.count, period).get(category) ?? category) : category;
  // Written out, and not put together from parts: the whole table has hundreds of thousands of rows.
  return (place, { numerator, denominator, value, symbol }) => ({
    report: report.id,
    measure: place.spec.id,
    measureVersion: place.measure.version,
    period: place.period.label,
    periodStart: place.period.start,
    periodEnd: place.period.end,
    breakdown: place.breakdown,
    category: categoryWords(place),
    unit: unitOf(place.measure),
    numerator,
    denominator,
    value,
    symbol,
    asAt: run.asAt,
    dataTo: run.dataTo,
    status: statusOf(place.period, run),
    configHash: hash,
    teamId: teamIdOf(place),
  });
}

/** What the teams of a count are called in a period, by id; worked out once, for the many rows of a team. */
function teamWords(folded: FoldedReport): (count: Count, period: Period) => ReadonlyMap<string, string> {
  const known = new Map<Count, Map<Period, ReadonlyMap<string, string>>>();
  return (count, period) => {
    const ofCount = known.get(count) ?? new Map<Period, ReadonlyMap<string, string>>();
    known.set(count, ofCount);
    const words = ofCount.get(period) ?? toldApart([...(folded.tallyOf(count, period).get('team')?.keys() ?? [])], period, folded);
    ofCount.set(period, words);
    return words;
  };
}

function toldApart(ids: readonly string[], period: Period, folded: FoldedReport): ReadonlyMap<string, string> {
  const names = ids.map((id) => teamName(id, period, folded));
  return new Map(
    ids.map((id, at) => {
      const name = names[at] ?? id;
      return [id, names.some((other, otherAt) => otherAt !== at && other === name) ? `${name} (${id})` : name];
    }),
  );
}

export function statusOf(period: Period, { asAt, dataTo }: Run): Status {
  if (daysBetween(dataTo, asAt) > 1) return 'stale';
  return period.end > dataTo ? 'partial' : 'complete';
}
