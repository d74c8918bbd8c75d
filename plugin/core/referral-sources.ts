/** S3-20, S2-06, C11: who may ask for the process. */
export const REFERRAL_SOURCES = [
  'worker',
  'family',
  'child',
  'cp-conference',
  'looked-after-review',
  'court',
  'other-professional',
] as const;
export type ReferralSource = (typeof REFERRAL_SOURCES)[number];
