import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict, InvalidInput } from '../core/errors';
import { choices, id, optionalText } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { messageKeyOf } from './file-again';
import { aboutFiling, mayCopyOntoRecord, viewFilingToCopy } from './filing-to-copy';
import { filed, mayBePutByHand } from './filing-entry';
import type { FilingStore } from './filing.store';

type Stores = { readonly episodes: EpisodeStore; readonly filing: FilingStore };

/** A worker put it on the case record with their own hands and says so: from then on nothing carries it there a second time. */
export const putOnRecord = defineAction({
  name: 'put-on-record-by-hand',
  input: z.strictObject({
    filingId: id(),
    done: choices(['yes']),
    recordId: optionalText({ max: 80 }),
  }),
  load: ({ filingId }, stores: Stores, asked) => viewFilingToCopy(filingId, stores, asked),
  allow: (actor, loaded) => mayCopyOntoRecord(actor, loaded),
  about: (loaded) => aboutFiling(loaded),
  async record({ input, loaded, at }, { filing, outbox }) {
    if (!input.done.includes('yes')) {
      throw new InvalidInput([{ field: 'done', message: 'Tick the box once it is on the case record' }]);
    }
    // Read afresh: it may have gone out again, or somebody else ticked it off.
    const now = (await filing.find(loaded.entry.id)) ?? loaded.entry;
    if (!mayBePutByHand(now)) throw new Conflict('This is on the case record, or on its way there, already');
    await filing.save(filed(now, input.recordId, at));
    // What was given up still has its message: let go, it finds that there is nothing left to do.
    if (now.state === 'parked') await outbox.releaseKey(messageKeyOf(now), at);
    return { episodeId: loaded.episode.id };
  },
});
