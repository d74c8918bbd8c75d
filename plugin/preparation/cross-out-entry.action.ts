import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import { id, narrative } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMember } from '../network/member-of-episode';
import type { NetworkStore } from '../network/network.store';
import { viewPersonInPreparation } from './person-in-preparation';
import { mayEditPreparation } from './preparation-access';
import { crossOut } from './preparation-entry';
import type { PreparationStore } from './preparation.store';

/** A log is not rewritten: what was written by mistake stays, crossed out, with the reason. */
export const crossOutEntry = defineAction({
  name: 'cross-out-preparation',
  input: z.strictObject({
    episodeId: id(),
    memberId: id(),
    entryId: id(),
    reason: narrative({ required: 'Say what is wrong with it', max: 1000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; preparations: PreparationStore }, asked) =>
    viewPersonInPreparation(input, stores, asked),
  allow: (actor, view) => mayEditPreparation(actor, view),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member, entries }, today }, { preparations }) {
    const entry = entries.find((each) => each.id === input.entryId);
    if (entry === undefined) throw new NotFound('entry');
    const { crossedOut } = crossOut(entry, { on: today, reason: input.reason });
    if (crossedOut !== undefined) await preparations.crossOutEntry(entry.id, crossedOut);
    return { episodeId: episode.id, memberId: member.id };
  },
});
