import { isAdult, teamOn, type Child, type Council } from './council';

/** One thing counted: on which day, of which team, and in which figures. */
export interface Unit {
  readonly on: string;
  readonly team: string;
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
  teams = true,
): void {
  const inPeriod = units.filter(({ on, adult }) => period.from <= on && on <= period.to && !adult);
  const named = (team: string): string => teamName(team, period.to < dataTo ? period.to : dataTo);
  for (const measure of measures) {
    const cuts = [['overall', 'all', inPeriod] as const, ...(teams ? byTeam(inPeriod, named) : [])];
    for (const [breakdown, category, own] of cuts) {
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

function byTeam(units: readonly Unit[], named: (team: string) => string): readonly (readonly ['team', string, readonly Unit[]])[] {
  return [...new Set(units.map(({ team }) => team))].map(
    (team) => ['team', named(team), units.filter((unit) => unit.team === team)] as const,
  );
}

/** Order statistics with linear interpolation between them. */
export function addQuantile(
  figures: Figures,
  units: readonly Unit[],
  measure: string,
  value: string,
  quarters: number,
  period: { readonly from: string; readonly to: string },
): void {
  const values = units
    .filter(({ on, adult, values: own }) => period.from <= on && on <= period.to && !adult && own?.[value] !== undefined)
    .map(({ values: own }) => own?.[value] ?? 0)
    .toSorted((a, b) => a - b);
  const place = (values.length - 1) * quarters;
  const low = values[Math.floor(place / 4)] ?? 0;
  const high = values[Math.ceil(place / 4)] ?? 0;
  const text = values.length === 0 ? 'z' : oneDecimal(4 * low + (high - low) * (place % 4), 4);
  figures.set(`${measure} overall all`, `/${values.length} ${text}`);
}
