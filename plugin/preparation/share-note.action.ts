import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import { id, text } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWritePrivateNotes } from './preparation-access';
import { shareNote as shared } from './private-note';
import type { PrivateNoteStore } from './private-note.store';
import { aboutPrivateNotes, viewPrivateNotes } from './private-notes-in-view';

/** S1-23: the family shares it; from now on everybody who may read the process reads it. */
export const shareNote = defineAction({
  name: 'share-private-note',
  input: z.strictObject({ episodeId: id(), noteId: id(), agreedBy: text({ required: 'Enter who in the family agreed to it' }) }),
  load: (input, stores: { episodes: EpisodeStore; privateNotes: PrivateNoteStore }, asked) => viewPrivateNotes(input, stores, asked),
  allow: (actor, view) => mayWritePrivateNotes(actor, view),
  about: (view) => aboutPrivateNotes(view),
  async record({ input, loaded: { episode, notes }, today }, { privateNotes }) {
    const note = notes.find((each) => each.id === input.noteId);
    if (note === undefined) throw new NotFound('note');
    await privateNotes.save(shared(note, { on: today, agreedBy: input.agreedBy }));
    return { episodeId: episode.id };
  },
});
