import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayReadPrivateNotes, mayWritePrivateNotes } from './preparation-access';
import type { PrivateNoteStore } from './private-note.store';
import { aboutPrivateNotes, viewPrivateNotes } from './private-notes-in-view';

/** roles.md "Preparation notes": every reading is in the audit under this name. */
export const privateNotes = defineQuery({
  name: 'view-private-notes',
  input: z.strictObject({ episodeId: id() }),
  load: (input, stores: { episodes: EpisodeStore; privateNotes: PrivateNoteStore }, asked) => viewPrivateNotes(input, stores, asked),
  allow: (actor, view) => mayReadPrivateNotes(actor, view),
  about: (view) => aboutPrivateNotes(view),
});

export const noteToShare = defineQuery({
  name: 'view-private-note-to-share',
  input: z.strictObject({ episodeId: id(), noteId: id() }),
  load: (input, stores: { episodes: EpisodeStore; privateNotes: PrivateNoteStore }, asked) => viewPrivateNotes(input, stores, asked),
  allow: (actor, view) => mayWritePrivateNotes(actor, view),
  about: (view) => aboutPrivateNotes(view),
});
