import type { Delivery } from '../../plugin/core/delivery-port';

/** One way out for each kind of message; a council without a mail server has none for e-mail. */
export function deliveryByChannel({ email, print }: { readonly email?: Delivery; readonly print: Delivery }): Delivery {
  return {
    async send(message) {
      const way = message.channel === 'print' ? print : email;
      return way?.send(message) ?? { outcome: 'failed', retryable: false, detail: 'No mail server is set up: print the letter instead' };
    },
  };
}
