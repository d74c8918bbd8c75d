import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, narrative } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { endContactSafety as ended } from './contact-safety';
import { aboutContactSafety, viewContactSafetyRecord } from './contact-safety-in-view';
import type { ContactSafetyStore } from './contact-safety.store';
import { markedMembers } from './mark-contact-safety';
import { mayEditSafety } from './network-access';
import type { NetworkStore } from './network.store';

/** A note that no longer holds. How letters are handled stays as it is until somebody changes that too. */
export const endContactSafety = defineAction({
  name: 'end-contact-safety',
  input: z.strictObject({ episodeId: id(), recordId: id(), reason: narrative({ required: 'Say what has changed', max: 5000 }) }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; contactSafety: ContactSafetyStore }, asked) =>
    viewContactSafetyRecord(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutContactSafety(view),
  async record({ input, loaded: { episode, record }, today }, { network, contactSafety }) {
    mustBeOpen(episode);
    await contactSafety.save(ended(record, { on: today, reason: input.reason }));
    const records = await contactSafety.ofEpisode(episode.id);
    for (const member of markedMembers(await network.ofEpisode(episode.id), records)) await network.save(member);
    return { episodeId: episode.id };
  },
});
