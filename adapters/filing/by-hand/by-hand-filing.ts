import type { Filing } from '../../../plugin/core/filing-port';
import { messageKey } from '../../../plugin/core/message-key';
import { MOSAIC_FILING_LIMITS, type FilingLimits } from '../../../plugin/filing/filing-limits';
import { faultOf } from '../../../plugin/filing/fit-to-file';

/** Nothing leaves by itself: a worker copies it onto the case record and ticks it off. What the case system would not take is said at once. */
export function createByHandFiling({ limits = MOSAIC_FILING_LIMITS }: { readonly limits?: FilingLimits } = {}): Filing {
  return {
    async file(item) {
      messageKey(item.key);
      const fault = faultOf(item, limits);
      return fault === undefined ? { outcome: 'by-hand' } : { outcome: 'rejected', reason: fault };
    },
    acknowledgements: async () => [],
    settle: async (key) => void messageKey(key),
  };
}
