import type { MeasureSettings } from '../measure-settings';
import { NOT_RECORDED, type Breakdown } from './breakdown';
import type { Count } from './count';

type Areas = Pick<MeasureSettings, 'areaOfTeam'>;
type Cuts = Pick<MeasureSettings, 'areaOfTeam' | 'comparisons'>;

/** A council that has named no areas has no breakdown by area; one that compares no groups by their offer has none by that. */
export const breakdownsIn = ({ breakdowns }: Pick<Count, 'breakdowns'>, { areaOfTeam, comparisons }: Cuts): readonly Breakdown[] => {
  const without: readonly Breakdown[] = [
    ...(Object.keys(areaOfTeam).length > 0 ? [] : (['area'] as const)),
    ...(comparisons.includes('offer-status') ? [] : (['offer_status'] as const)),
  ];
  return breakdowns.filter((breakdown) => !without.includes(breakdown));
};

/** Those that are published. */
export const publishedIn = (count: Pick<Count, 'breakdowns' | 'publishedBreakdowns'>, areas: Cuts): readonly Breakdown[] =>
  breakdownsIn(count, areas).filter((breakdown) => count.publishedBreakdowns?.includes(breakdown) ?? true);

/** The area of a team, by the team's id; a team of no area, and no team, is "not recorded". */
export const areaOf = (teamId: string, { areaOfTeam }: Areas): string => areaOfTeam[teamId] ?? NOT_RECORDED;

/** In order of name, those without one last. */
export const areaNames = ({ areaOfTeam }: Areas): readonly string[] => [
  ...[...new Set(Object.values(areaOfTeam))].toSorted(),
  NOT_RECORDED,
];
