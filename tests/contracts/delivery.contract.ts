import type { Delivery, OutgoingMessage } from '../../plugin/core/delivery-port';

/** What came out at the other end. */
export interface Arrived {
  /** By which the receiving side knows a duplicate. */
  readonly identity: string;
  readonly content: Uint8Array;
}

export interface DeliveryHarness {
  readonly delivery: Delivery;
  arrived(): Promise<readonly Arrived[]>;
  /** The other side is gone for good. */
  breakDown(): Promise<void>;
  end(): Promise<void>;
}

/** What every way out must do, whatever it carries. `aMessage` makes one that it can carry. */
export function deliveryContract(
  name: string,
  setUp: () => Promise<DeliveryHarness>,
  aMessage: (changes?: { readonly messageKey?: string }) => OutgoingMessage,
): void {
  describe(name, () => {
    let harness: DeliveryHarness;
    beforeEach(async () => void (harness = await setUp()));
    afterEach(() => harness.end());

    it('says that a message was sent when it arrived, and it arrives as it was', async () => {
      const message = aMessage();
      expect(await harness.delivery.send(message)).toMatchObject({ outcome: 'sent', retryable: false });
      const [only, ...more] = await harness.arrived();
      expect(more).toEqual([]);
      expect(Buffer.from(only!.content)).toEqual(Buffer.from(message.attachments[0]!.content));
    });

    it('lets the other side recognise the same message when it is sent again', async () => {
      await harness.delivery.send(aMessage({ messageKey: 'KEY-1' }));
      await harness.delivery.send(aMessage({ messageKey: 'KEY-1' }));
      await harness.delivery.send(aMessage({ messageKey: 'KEY-2' }));
      expect(new Set((await harness.arrived()).map((each) => each.identity)).size).toBe(2);
    });

    it.each(['', '../up', 'a/b', 'x\r\ny', 'con', 'å', 'a'.repeat(81)])('takes no key that is not one: %j', async (messageKey) => {
      await expect(harness.delivery.send(aMessage({ messageKey }))).rejects.toThrow(RangeError);
      expect(await harness.arrived()).toEqual([]);
    });

    it('answers that it failed and may be tried again when the other side is gone', async () => {
      await harness.breakDown();
      expect(await harness.delivery.send(aMessage())).toMatchObject({ outcome: 'failed', retryable: true });
    });

    it('names nobody in what it says of a failure', async () => {
      await harness.breakDown();
      const { detail } = await harness.delivery.send(aMessage());
      expect(detail).not.toMatch(/grace|okafor|orchard|@/i);
      expect(detail).not.toBe('');
    });
  });
}
