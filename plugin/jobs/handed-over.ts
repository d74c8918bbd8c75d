import type { DeliveryResult } from '../core/delivery-port';
import type { ClaimedMessage, OutboxStore } from '../core/outbox.store';

/** A way out that broke off while a message was being handed over: it may have taken it, or not. */
export const LOST: DeliveryResult = { outcome: 'unknown', detail: 'The way out broke off', retryable: false };

/** Has somebody ask after `waitMs`, by a message of this kind, what became of one that was taken. */
export const lookLater = (
  { id, key, payload }: ClaimedMessage,
  kind: string,
  { outbox, at, waitMs }: { readonly outbox: Pick<OutboxStore, 'add'>; readonly at: Date; readonly waitMs: number },
): Promise<void> => outbox.add({ id: `${id}-look`, key: `${key}-look`, kind, payload }, new Date(at.getTime() + waitMs));
