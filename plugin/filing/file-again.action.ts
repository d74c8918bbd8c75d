import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict, NotFound } from '../core/errors';
import { id } from '../core/input';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { messageForAgain, messageKeyOf } from './file-again';
import { goesAgain, needsSomebody } from './filing-entry';
import type { FilingStore } from './filing.store';

/** What was refused or given up goes to the case system once more: the worker has put right what stood in the way. */
export const fileAgain = defineAction({
  name: 'file-again',
  input: z.strictObject({ filingId: id() }),
  async load({ filingId }, stores: { episodes: EpisodeStore; filing: FilingStore }, asked) {
    const entry = await stores.filing.find(filingId);
    if (entry === undefined) throw new NotFound('filing');
    return { ...(await viewEpisode(entry.episodeId, stores, asked)), entry };
  },
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: ({ episode, entry }) => ({ episodeId: episode.id, personIds: [entry.personId], thing: `filing:${entry.id}` }),
  async record({ loaded, at, tell }, { filing, outbox }) {
    const { entry, episode } = loaded;
    if (!needsSomebody(entry)) throw new Conflict('This is on its way already');
    // What was given up still has its message: letting that go leaves none behind that waits for ever.
    const released = entry.state === 'parked' && (await outbox.releaseKey(messageKeyOf(entry), at));
    const again = goesAgain(entry);
    if (released) {
      await filing.save({ ...again, again: entry.again });
    } else {
      await filing.save(again);
      const message = messageForAgain(again);
      await tell(message.kind, message.key, message.payload);
    }
    return { episodeId: episode.id };
  },
});
