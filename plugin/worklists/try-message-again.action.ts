import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id } from '../core/input';
import { mayMindOutbox } from './worklist-access';

/** A message that was given up is tried from the beginning, under the same key: what arrived already does not arrive twice. */
export const tryMessageAgain = defineAction({
  name: 'try-message-again',
  input: z.strictObject({ messageId: id() }),
  load: async () => undefined,
  allow: (actor) => mayMindOutbox(actor),
  about: (_loaded, { messageId }) => ({ thing: `message:${messageId}` }),
  async record({ input, at }, { outbox }) {
    const released = await outbox.release(input.messageId, at);
    if (!released) throw new Conflict('Somebody else has asked for this to be tried again, or it has been sent meanwhile');
  },
});
