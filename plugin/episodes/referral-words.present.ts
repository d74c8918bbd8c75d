import type { Policy } from '../core/policy';
import type { ReferralSource } from '../core/referral-sources';

/** What a page calls each source of a referral. */
export const sourceInWords = (source: ReferralSource, { labels }: Policy): string =>
  ({
    worker: 'The child’s worker',
    family: 'The family',
    child: 'The child or young person',
    'cp-conference': 'A child protection conference',
    'looked-after-review': `A ${labels.lookedAfterReview}`,
    court: 'The court',
    'other-professional': 'Another professional',
  })[source];

export const sourceOptions = (policy: Policy): readonly { readonly value: string; readonly text: string }[] =>
  policy.referralSources.map((value) => ({ value, text: sourceInWords(value, policy) }));
