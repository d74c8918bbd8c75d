import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, narrative } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWritePrivateNotes } from './preparation-access';
import { PRIVATE_NOTE_KINDS } from './private-note';
import type { PrivateNoteStore } from './private-note.store';
import { aboutPrivateNotes, viewPrivateNotes } from './private-notes-in-view';

/** S1-23, C16: a note or a draft idea that stays with the coordinator until the family shares it. */
export const writePrivateNote = defineAction({
  name: 'write-private-note',
  input: z.strictObject({
    episodeId: id(),
    kind: choice(PRIVATE_NOTE_KINDS, { required: 'Select what it is' }),
    text: narrative({ required: 'Enter the note', max: 20_000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; privateNotes: PrivateNoteStore }, asked) => viewPrivateNotes(input, stores, asked),
  allow: (actor, view) => mayWritePrivateNotes(actor, view),
  about: (view) => aboutPrivateNotes(view),
  async record({ input, loaded: { episode }, actor, at, ids }, { privateNotes }) {
    mustBeOpen(episode);
    await privateNotes.add({ ...input, id: ids.next(), writtenBy: actor.workerId, writtenAt: at, version: 0 });
    return { episodeId: episode.id };
  },
});
