import { REPORTS } from '../catalogue';
import type { Run, Unit, UnitRecord } from '../counting/count';
import { foldReports, type FoldedReport } from '../counting/fold';
import { isOverallOnly, unitOf, type Measure, type Report, type RowSpec } from '../counting/measure';
import { periodFinder, type Period } from '../counting/period';
import { placesOf, rowMaker, tableOf, type TableRow } from '../counting/table';
import type { Facts } from '../facts/facts';
import { knownFamily } from '../facts/known-family';
import { partIn, whyOf, type UnitPart } from './unit-part';
import { standsIn, type CutPlace } from './unit-place';

/** A figure as a row of a report's file has it. */
export interface FigureAsked {
  readonly report: Report['id'];
  /** The row's id, with its part: `U1.late`. */
  readonly measure: string;
  readonly period: Period;
  readonly breakdown: string;
  /** As the file prints it: a team by its name. */
  readonly category: string;
}

/** One thing that was counted, or looked at and left out: by ids, without a name. */
export interface ExplainedUnit {
  readonly record: UnitRecord;
  /** Its index date, which put it into the period. */
  readonly on: string;
  readonly part: UnitPart;
  /** What else the count found out about it, in the words of its cells. */
  readonly why: readonly string[];
}

export interface ExplainedFigure {
  readonly measure: Measure;
  readonly unit: string;
  readonly spec: RowSpec;
  /** Counted again, nothing hidden. */
  readonly row: TableRow;
  readonly units: readonly ExplainedUnit[];
  /** Of the period, and 18 or over: they stand in a row of their own. */
  readonly adultsApart: number;
  /** All that were looked through. */
  readonly families: number;
}

/**
 * Measures 3.0 rule 2: how a figure was counted, unit by unit, from the facts that it was counted from. Undefined where the report has
 * no such row. The facts are read twice: for the table, in which teams have their names, and for the units.
 */
export async function explainFigure(facts: Facts, run: Run, asked: FigureAsked): Promise<ExplainedFigure | undefined> {
  const report = REPORTS.find(({ id }) => id === asked.report);
  const measure = report?.measures.find(({ rows }) => rows.some(({ id }) => id === asked.measure));
  const spec = measure?.rows.find(({ id }) => id === asked.measure);
  if (report === undefined || measure === undefined || spec === undefined) return undefined;
  const alone = { ...report, measures: [measure] };
  const [folded] = await foldReports([{ report: alone, run }], facts, [asked.period]);
  const row = folded && tableOf(folded).find((each) => isAsked(each, asked));
  if (folded === undefined || row === undefined) return undefined;
  const place = { breakdown: row.breakdown, category: categoryId(folded, measure, asked) };
  return { measure, unit: unitOf(measure), spec, row, ...(await unitsOf(facts, run, { measure, spec, place, period: asked.period })) };
}

const isAsked = (row: TableRow, { measure, breakdown, category }: FigureAsked): boolean =>
  row.measure === measure && row.breakdown === breakdown && row.category === category;

/** A team is printed by its name and counted by its id. */
function categoryId(folded: FoldedReport, measure: Measure, { breakdown, category, period }: FigureAsked): string {
  const rowOf = rowMaker(folded);
  const places = breakdown === 'team' ? placesOf(measure, period, folded) : [];
  return places.find((place) => place.breakdown === 'team' && rowOf(place, { value: 'z' }).category === category)?.category ?? category;
}

interface Wanted {
  readonly measure: Measure;
  readonly spec: RowSpec;
  readonly place: CutPlace;
  readonly period: Period;
}

async function unitsOf(
  facts: Facts,
  run: Run,
  { measure: { count }, spec, place, period }: Wanted,
): Promise<Pick<ExplainedFigure, 'units' | 'adultsApart' | 'families'>> {
  const periodsOn = periodFinder([period]);
  const units: ExplainedUnit[] = [];
  let adultsApart = 0;
  let families = 0;
  for await (const family of facts.families()) {
    families += 1;
    for (const { unit, periods } of count.unitsByPeriod(knownFamily(family, run.dataTo), run, periodsOn)) {
      if (!periods.includes(period)) continue;
      if (unit.adult && place.breakdown !== 'over_18') adultsApart += 1;
      else if (standsIn(unit, place, run)) units.push(explained(unit));
    }
  }
  return { units, adultsApart, families };

  function explained(unit: Unit): ExplainedUnit {
    const inAll = place.breakdown === 'overall' || isOverallOnly(spec);
    return { record: unit.record, on: unit.on, part: partIn(unit, spec, { ...place, inAll }), why: whyOf(unit, spec, count, inAll) };
  }
}
