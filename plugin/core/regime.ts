/**
 * The regime that a child is worked with under, highest first (measures A12).
 * `open-no-plan` is an assessment: open to social care without a plan (A14).
 */
export const REGIMES = [
  'looked-after',
  'care-proceedings',
  'pre-proceedings',
  'child-protection',
  'child-in-need',
  'early-help',
  'post-permanence',
  'open-no-plan',
  'none',
] as const;
export type Regime = (typeof REGIMES)[number];

export function highestRegime(regimes: readonly Regime[]): Regime {
  return REGIMES.find((regime) => regimes.includes(regime)) ?? 'none';
}
