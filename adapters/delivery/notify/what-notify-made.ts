import type { DeliveryResult } from '../../../plugin/core/delivery-port';
import type { RestFailure } from './rest-client';

/** Too many at once, or somebody's key or a machine's clock is wrong: mended without touching the message. */
const FOR_NOW: ReadonlySet<number> = new Set([401, 403, 408, 429]);

/**
 * What became of a message that Notify did not say yes to.
 * @param knows whether Notify has the reference already; undefined = it cannot be asked
 */
export async function whatNotifyMade(
  { status, neverThere }: RestFailure,
  knows: () => Promise<boolean | undefined>,
): Promise<DeliveryResult> {
  if (neverThere) return { outcome: 'failed', retryable: true, detail: 'GOV.UK Notify could not be reached' };
  if (status !== undefined && status < 500) {
    return { outcome: 'failed', retryable: FOR_NOW.has(status), detail: `GOV.UK Notify said ${status}` };
  }
  const taken = await knows();
  if (taken === true) return { outcome: 'sent', retryable: false, detail: 'GOV.UK Notify has it, as it said when it was asked again' };
  // An answer of its own says that nothing was taken; of silence that is not sure, even where it does not have it yet.
  if (status !== undefined && taken === false) return { outcome: 'failed', retryable: true, detail: `GOV.UK Notify said ${status}` };
  return { outcome: 'unknown', retryable: false, detail: 'The message was handed over, but GOV.UK Notify’s answer was lost' };
}
