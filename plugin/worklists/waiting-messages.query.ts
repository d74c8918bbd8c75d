import { z } from 'zod';
import type { OutboxCounts, OutboxStore, ParkedMessage } from '../core/outbox.store';
import { defineQuery } from '../core/query';
import { mayMindOutbox } from './worklist-access';

export interface WaitingMessages {
  readonly counts: OutboxCounts;
  readonly parked: readonly ParkedMessage[];
}

/** What could not leave yet: how much is on its way, and what nobody tries any more until a person decides. */
export const waitingMessages = defineQuery({
  name: 'view-waiting-messages',
  input: z.strictObject({}),
  async load(_input, { outbox }: { outbox: OutboxStore }): Promise<WaitingMessages> {
    return { counts: await outbox.counts(), parked: await outbox.parked() };
  },
  allow: (actor) => mayMindOutbox(actor),
  about: () => ({ thing: 'outbox' }),
});
