import { createHash } from 'node:crypto';
import type { UntoldEvent } from '../plugin/core/case-system';
import type { Policy } from '../plugin/core/policy';
import { COMPARISONS, type Comparison } from '../plugin/core/policy-measures';
import type { ReviewRules } from '../plugin/reviews/review-cycle';

/** Everything in the measures that differs by council. Two runs with the same hash counted by the same rules. */
export interface MeasureSettings {
  /** Days after an offer after which silence is "no response", and an answer too late (U2, U-11). */
  readonly responseWindowDays: number;
  /** Days from referral within which a first meeting held counts as converted (U4). */
  readonly conversionDays: number;
  /** Count an earlier offer as "in time" only where its episode is still open at the letter, or it was made in the letter (U-1). */
  readonly offerInOpenEpisode: boolean;
  readonly reviews: ReviewRules;
  /** A cohort event within this many months of an earlier one does not start a new follow-up (O-7). */
  readonly washoutMonths: number;
  /** Days that a follow-up must be over before it counts as complete, for care recorded late (3.2). */
  readonly settlingDays: number;
  /** Days after a letter by which a referral decides in which group a child is compared (3.2, comparison i). */
  readonly landmarkDays: number;
  /** Which groups are shown side by side: those that begin at the same event (3.2). */
  readonly comparisons: readonly Comparison[];
  /** Groups of fewer children than this are not compared (3.2). */
  readonly comparisonMinimum: number;
  /** Working days from agreeing a plan to having sent it to everyone on its list (U12). */
  readonly circulationWorkingDays: number;
  /** Days from agreeing a plan to having given each child its own version (U12). */
  readonly childVersionDays: number;
  /** Working days from agreeing a plan to building it into the child's own plan (R9). */
  readonly incorporationWorkingDays: number;
  /** The area of each team, by the team's id; with none there is no breakdown by area (3.0 rule 8). */
  readonly areaOfTeam: Readonly<Record<string, string>>;
  /** The care-entry report is not made where the care feed is older than this before the run's day before (A2). */
  readonly maxFeedAgeDays: number;
  readonly suppression: SuppressionSettings;
  /** What the case system does not tell: figures that stand on it are not known. Left out = it tells all. */
  readonly untold?: readonly UntoldEvent[];
}

export interface SuppressionSettings {
  /** Counts from 1 to this are hidden in publishable files. */
  readonly suppressMax: number;
  /** What stands in place of a hidden figure. */
  readonly symbol: string;
  /** Whether 0% and 100% of fewer than 10 are hidden too (S-8). */
  readonly suppressExtremes: boolean;
  /** Days of each year, MM-DD, on which what is published may change; left out or none = every night. */
  readonly releaseDays?: readonly string[];
}

export const DEFAULT_MEASURE_SETTINGS: MeasureSettings = {
  responseWindowDays: 28,
  conversionDays: 56,
  offerInOpenEpisode: true,
  reviews: { intervalDays: { 'child-in-need': 42, 'child-protection': 28 }, anchor: 'rolling', graceDays: 0 },
  washoutMonths: 12,
  settlingDays: 0,
  landmarkDays: 28,
  comparisons: COMPARISONS,
  comparisonMinimum: 20,
  circulationWorkingDays: 5,
  childVersionDays: 14,
  incorporationWorkingDays: 10,
  areaOfTeam: {},
  maxFeedAgeDays: 2,
  suppression: { suppressMax: 5, symbol: 'c', suppressExtremes: true },
};

/** A council's policy, with what it does not settle from `own` or the defaults. */
export function measureSettingsFrom(
  policy: Pick<Policy, 'reviews' | 'targets' | 'suppression' | 'measures' | 'worklists'>,
  own: Partial<MeasureSettings> = {},
): MeasureSettings {
  const { reviews, targets, suppression, measures, worklists } = policy;
  const { conversionDays, responseWindowDays, circulationWorkingDays } = targets;
  const { childVersionDays } = worklists;
  const settled = { ...measures, conversionDays, responseWindowDays, circulationWorkingDays, childVersionDays, reviews, suppression };
  return { ...DEFAULT_MEASURE_SETTINGS, ...settled, ...own };
}

/** 16 hexadecimal digits over all settings, whatever order they were written in. */
export function configHash(settings: MeasureSettings): string {
  return createHash('sha256').update(canonical(settings)).digest('hex').slice(0, 16);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
}
