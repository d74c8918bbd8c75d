import { areaOf } from '../counting/areas';
import type { Breakdown } from '../counting/breakdown';
import type { Run, Unit } from '../counting/count';
import { quarterName } from '../counting/period';

/** A breakdown and its category; a team by its id. */
export interface CutPlace {
  readonly breakdown: Breakdown | 'over_18' | 'data_quality';
  readonly category: string;
}

/** Whether the unit was looked at for a row of this place. Of a defect all units were: those without it are what it is a share of. */
export function standsIn(unit: Unit, { breakdown, category }: CutPlace, { settings }: Run): boolean {
  if (unit.adult || breakdown === 'over_18') return unit.adult && breakdown === 'over_18';
  switch (breakdown) {
    case 'overall':
    case 'data_quality':
      return true;
    case 'quarter':
      return quarterName(unit.on) === category;
    case 'area':
      return unit.categories.team !== undefined && areaOf(unit.categories.team, settings) === category;
    default:
      return unit.categories[breakdown] === category;
  }
}
