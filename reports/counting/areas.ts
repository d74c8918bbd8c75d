import type { MeasureSettings } from '../measure-settings';
import { NOT_RECORDED, type Breakdown } from './breakdown';
import type { Count } from './count';

type Areas = Pick<MeasureSettings, 'areaOfTeam'>;

/** A council that has named no areas has no breakdown by area. */
export const breakdownsIn = ({ breakdowns }: Pick<Count, 'breakdowns'>, { areaOfTeam }: Areas): readonly Breakdown[] =>
  Object.keys(areaOfTeam).length > 0 ? breakdowns : breakdowns.filter((breakdown) => breakdown !== 'area');

/** Those that are published. */
export const publishedIn = (count: Pick<Count, 'breakdowns' | 'publishedBreakdowns'>, areas: Areas): readonly Breakdown[] =>
  breakdownsIn(count, areas).filter((breakdown) => count.publishedBreakdowns?.includes(breakdown) ?? true);

/** The area of a team, by the team's id; a team of no area, and no team, is "not recorded". */
export const areaOf = (teamId: string, { areaOfTeam }: Areas): string => areaOfTeam[teamId] ?? NOT_RECORDED;

/** In order of name, those without one last. */
export const areaNames = ({ areaOfTeam }: Areas): readonly string[] => [
  ...[...new Set(Object.values(areaOfTeam))].toSorted(),
  NOT_RECORDED,
];
