import { EVERYONE, OVER_18 } from '../counting/breakdown';
import { areaOf, publishedIn } from '../counting/areas';
import type { FoldedReport } from '../counting/fold';
import { categoriesOf, type Cut } from '../counting/table';
import { cellOf, noTotals, type Tally, type Totals } from '../counting/tally';
import type { Count, Line, Twins } from '../counting/count';
import type { Period } from '../counting/period';
import type { CountSystem, SystemLine } from './count-system';

/** One count in one period as a system of counts: every cell of every category, and all that ties them together. */
export interface TableSystem extends CountSystem {
  /** Where a cell stands among the counts; undefined for one that nothing shows. */
  find(breakdown: string, category: string, cell: string): number | undefined;
}

/**
 * For each breakdown the lines within each category, then, cell by cell, the categories that add up to the overall figure; last
 * the lines within the overall figures (S-1, S-7). Over-18s are added to nobody.
 *
 * @param alone cells of the overall figures that stand in no line
 */
export function tableSystem(count: Count, period: Period, folded: FoldedReport, alone: readonly string[]): TableSystem {
  const tally = folded.tallyOf(count, period);
  const { counts, placeAt, at, find } = tablePlaces(count, tally);
  const within = (place: Place, lines: readonly Line[]): readonly SystemLine[] =>
    lines.map(([total, ...parts]) => ({ total: at(place, total), parts: parts.map((cell) => at(place, cell)) }));
  const placesIn = (cut: Cut): readonly Place[] =>
    categoriesOf(count, cut, period, tally, folded).map((category) => placeAt(cut, category));

  const cells = [...new Set(count.lines.flat())];
  const lines: SystemLine[] = [];
  const cuts = publishedIn(count, folded.run.settings).filter((cut) => cut !== 'overall' && cut !== 'quarter');
  const overall = placeAt('overall', EVERYONE);
  const byCut = new Map(cuts.map((cut) => [cut, placesIn(cut)]));
  const addUp = (whole: Place, parts: readonly Place[]): void => {
    for (const cell of cells) lines.push({ total: at(whole, cell), parts: parts.map((part) => at(part, cell)) });
  };
  for (const places of byCut.values()) {
    for (const place of places) lines.push(...within(place, count.lines));
    addUp(overall, places);
  }
  const areas = byCut.get('area') ?? [];
  const teams = areas.length === 0 ? [] : (byCut.get('team') ?? placesIn('team'));
  for (const area of areas) {
    // An area is the sum of its teams (3.4 rule 4).
    const own = teams.filter((team) => areaOf(team.category, folded.run.settings) === area.category);
    addUp(area, own);
  }
  lines.push(...within(overall, [...count.lines, ...(count.overallLines ?? [])]));
  if (count.adultsApart) lines.push(...within(placeAt('over_18', OVER_18), count.lines));
  for (const cell of alone) at(overall, cell);

  const equal = (place: Place, twins: readonly Twins[] = []): readonly SystemLine[] =>
    within(place, twins).filter(({ total, parts: [other] }) => counts[total] !== 0 && counts[total] === counts[other ?? -1]);
  for (const places of byCut.values()) for (const place of places) lines.push(...equal(place, count.twins));
  lines.push(...equal(overall, [...(count.twins ?? []), ...(count.overallTwins ?? [])]));
  return { counts, lines, find };
}

/** A category of a breakdown, and where its cells stand among the counts. */
interface Place {
  readonly category: string;
  readonly totals: Totals;
  readonly positions: Map<string, number>;
}

/** The cells of a table in the order in which they are asked for. */
function tablePlaces(count: Count, tally: Tally) {
  const counts: number[] = [];
  const places = new Map<string, Map<string, Place>>();
  return {
    counts,
    placeAt: (breakdown: string, category: string): Place => {
      const own = places.get(breakdown) ?? new Map<string, Place>();
      places.set(breakdown, own);
      const totals = tally.get(breakdown)?.get(category) ?? noTotals(count);
      const place = own.get(category) ?? { category, totals, positions: new Map() };
      own.set(category, place);
      return place;
    },
    at: ({ totals, positions }: Place, cell: string): number => {
      const position = positions.get(cell) ?? counts.push(cellOf(count, totals, cell)) - 1;
      positions.set(cell, position);
      return position;
    },
    find: (breakdown: string, category: string, cell: string): number | undefined =>
      places.get(breakdown)?.get(category)?.positions.get(cell),
  };
}
