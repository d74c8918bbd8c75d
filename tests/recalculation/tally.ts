import { cutsOfChild, type Cuts } from './categories';
import { isAdult, teamOn, type Child, type Council } from './council';

/** One thing counted: on which day, of which team, and in which figures. */
export interface Unit {
  readonly on: string;
  readonly team: string;
  /** Its category in each breakdown but team and quarter. */
  readonly cuts: Cuts;
  readonly adult: boolean;
  /** Measures whose denominator it is in; those whose numerator it is in too are told by `yes`. */
  readonly of: readonly string[];
  readonly yes: readonly string[];
  /** How many it adds where it is more than one: days, people. */
  readonly weight?: Readonly<Record<string, number>>;
  /** Values that medians are taken of. */
  readonly values?: Readonly<Record<string, number>>;
}

export const unitOf = (child: Child, on: string, of: readonly string[], yes: readonly string[], rest: Partial<Unit> = {}): Unit => ({
  on,
  team: teamOn(child, on),
  cuts: cutsOfChild(child, on),
  adult: isAdult(child, on),
  of,
  yes,
  ...rest,
});

/** "7/9 77.8" by measure, breakdown and category. */
export type Figures = Map<string, string>;

/** One decimal, half up, from the exact fraction. */
export const oneDecimal = (numerator: number, denominator: number): string =>
  (Math.floor((20 * numerator + denominator) / (2 * denominator)) / 10).toFixed(1);

const percent = (numerator: number, denominator: number): string => (denominator === 0 ? 'z' : oneDecimal(100 * numerator, denominator));

type Kind = 'percent' | 'mean';

/** Shares, or means, of the units of a period: all together, and by team. */
export function addShares(
  figures: Figures,
  { teamName, dataTo }: Pick<Council, 'teamName' | 'dataTo'>,
  units: readonly Unit[],
  measures: readonly string[],
  period: { readonly from: string; readonly to: string },
  kind: Kind = 'percent',
  everywhere = true,
): void {
  const inPeriod = units.filter(({ on }) => period.from <= on && on <= period.to);
  const named = (team: string): string => teamName(team, period.to < dataTo ? period.to : dataTo);
  for (const measure of measures) {
    for (const [breakdown, category, own] of everywhere ? groups(inPeriod, named) : groups(inPeriod, named).slice(0, 1)) {
      const sum = (pick: (unit: Unit) => readonly string[], what: string): number => {
        const weights = own.filter((unit) => pick(unit).includes(measure)).map(({ weight }) => weight?.[`${measure} ${what}`] ?? 1);
        return weights.reduce((total, each) => total + each, 0);
      };
      const [n, d] = [sum(({ yes }) => yes, 'yes'), sum(({ of }) => of, 'of')];
      const value = kind === 'percent' ? percent(n, d) : d === 0 ? 'z' : oneDecimal(n, d);
      figures.set(`${measure} ${breakdown} ${category}`, `${n}/${d} ${value}`);
    }
  }
}

type Group = readonly [breakdown: string, category: string, units: readonly Unit[]];

/** All together, and in every breakdown; those of 18 and over in a row of their own. */
function groups(units: readonly Unit[], named: (team: string) => string): readonly Group[] {
  const found = new Map<string, readonly [string, string, Unit[]]>([['overall', ['overall', 'all', []]]]);
  const add = (breakdown: string, category: string, unit: Unit): void => {
    const key = `${breakdown} ${category}`;
    const group = found.get(key) ?? [breakdown, category, []];
    group[2].push(unit);
    found.set(key, group);
  };
  for (const unit of units) {
    if (unit.adult) {
      add('over_18', '18 and over', unit);
      continue;
    }
    found.get('overall')?.[2].push(unit);
    add('team', named(unit.team), unit);
    add('quarter', quarterOf(unit.on), unit);
    for (const [breakdown, category] of Object.entries(unit.cuts)) add(breakdown, category, unit);
  }
  return [...found.values()];
}

/** "2026-27 Q1": the first begins in April. */
function quarterOf(on: string): string {
  const [year, month] = [+on.slice(0, 4), +on.slice(5, 7)];
  const start = month < 4 ? year - 1 : year;
  return `${start}-${String(start + 1).slice(2)} Q${month < 4 ? 4 : Math.floor((month - 1) / 3)}`;
}

/** Order statistics with linear interpolation between them. */
export function addQuantile(
  figures: Figures,
  { teamName, dataTo }: Pick<Council, 'teamName' | 'dataTo'>,
  units: readonly Unit[],
  measure: string,
  value: string,
  quarters: number,
  period: { readonly from: string; readonly to: string },
): void {
  const named = (team: string): string => teamName(team, period.to < dataTo ? period.to : dataTo);
  const inPeriod = units.filter(({ on, values: own }) => period.from <= on && on <= period.to && own?.[value] !== undefined);
  for (const [breakdown, category, own] of groups(inPeriod, named)) {
    const values = own.map(({ values: each }) => each?.[value] ?? 0).toSorted((a, b) => a - b);
    const place = (values.length - 1) * quarters;
    const low = values[Math.floor(place / 4)] ?? 0;
    const high = values[Math.ceil(place / 4)] ?? 0;
    const text = values.length === 0 ? 'z' : oneDecimal(4 * low + (high - low) * (place % 4), 4);
    figures.set(`${measure} ${breakdown} ${category}`, `/${values.length} ${text}`);
  }
}
