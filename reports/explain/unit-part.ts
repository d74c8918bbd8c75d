import type { Count, Unit } from '../counting/count';
import { ENTERED_AFTER, FOLLOWED_WITHOUT } from '../counting/figures';
import type { RowSpec } from '../counting/measure';
import type { CutPlace } from './unit-place';

/** What a unit adds to the two sides of a figure. Neither = it was looked at and left out. */
export interface UnitPart {
  readonly numerator: number;
  readonly denominator: number;
  /** Of a median or a quartile: the unit's own amount. */
  readonly amount?: number;
}

interface PlaceOfPart extends CutPlace {
  /** What is told of everybody together counts too. */
  readonly inAll: boolean;
}

export function partIn(unit: Unit, spec: RowSpec, { breakdown, category, inAll }: PlaceOfPart): UnitPart {
  if (breakdown === 'data_quality') return { numerator: unit.defects?.includes(category) === true ? 1 : 0, denominator: 1 };
  const times = (cell: string): number => cellsOf(unit, inAll).filter((each) => each === cell).length;
  switch (spec.kind) {
    case 'percentage':
    case 'ratio':
      return { numerator: times(spec.numerator), denominator: times(spec.denominator) };
    case 'mean':
      return { numerator: amountOf(unit, spec.of, inAll) ?? 0, denominator: times(spec.units) };
    case 'quantile':
      return withAmount({ numerator: 0, denominator: times(spec.units) }, amountOf(unit, spec.of, inAll));
    case 'curve':
    case 'band':
      return onTheCurve(unit, spec.day);
  }
}

const withAmount = (part: UnitPart, amount: number | undefined): UnitPart => (amount === undefined ? part : { ...part, amount });

const cellsOf = (unit: Unit, inAll: boolean): readonly string[] => (inAll ? [...unit.cells, ...(unit.overall?.cells ?? [])] : unit.cells);

const amountOf = ({ amounts, overall }: Unit, name: string, inAll: boolean): number | undefined =>
  amounts?.[name] ?? (inAll ? overall?.amounts?.[name] : undefined);

/** O-15: entries so far, and children who were followed that long or longer. */
function onTheCurve(unit: Unit, day: number): UnitPart {
  const entered = amountOf(unit, ENTERED_AFTER, true);
  const without = amountOf(unit, FOLLOWED_WITHOUT, true);
  const followed = entered ?? without;
  if (followed === undefined) return { numerator: 0, denominator: 0 };
  return { numerator: entered !== undefined && entered <= day ? 1 : 0, denominator: followed >= day ? 1 : 0, amount: followed };
}

/** The parts of the whole, and of the figure's own denominator, that the unit is in: what tells one that counts from one that does not. */
export function whyOf(unit: Unit, spec: RowSpec, { cells: [whole], lines, overallLines = [] }: Count, inAll: boolean): readonly string[] {
  const own = new Set(cellsOf(unit, inAll));
  const sides = sidesOf(spec);
  const told = [...lines, ...(inAll ? overallLines : [])].flatMap(([total, ...parts]) =>
    total === whole || sides.includes(total) ? parts.filter((part) => own.has(part)) : [],
  );
  return [...new Set([...told, ...(unit.defects ?? [])])].filter((cell) => !sides.includes(cell)).map((cell) => cell.replaceAll('_', ' '));
}

function sidesOf(spec: RowSpec): readonly string[] {
  switch (spec.kind) {
    case 'percentage':
    case 'ratio':
      return [spec.numerator, spec.denominator];
    case 'mean':
    case 'quantile':
      return [spec.units];
    case 'curve':
      return [spec.entries, spec.atRisk];
    case 'band':
      return [];
  }
}
