import type { Delivery, DeliveryResult, OutgoingMessage } from '../../plugin/core/delivery-port';

const SENT: DeliveryResult = { outcome: 'sent', retryable: false, detail: 'Remembered' };

/** A way out that ends in this process. What it answers can be said beforehand: for a key, or for everything. */
export interface RememberedDelivery extends Delivery {
  /** One a key: the outside recognises a duplicate. */
  readonly taken: readonly OutgoingMessage[];
  /** Every try, duplicates too. */
  readonly tries: readonly string[];
  answer(result: DeliveryResult, forKey?: string): void;
}

export function rememberedDelivery(): RememberedDelivery {
  const taken: OutgoingMessage[] = [];
  const tries: string[] = [];
  const answers = new Map<string | undefined, DeliveryResult>();
  return {
    taken,
    tries,
    answer: (result, forKey) => void answers.set(forKey, result),
    async send(message) {
      tries.push(message.messageKey);
      const result = answers.get(message.messageKey) ?? answers.get(undefined) ?? SENT;
      if (result.outcome === 'sent' && !taken.some((other) => other.messageKey === message.messageKey)) taken.push(message);
      return result;
    },
  };
}
