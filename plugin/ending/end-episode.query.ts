import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { InvitationStore } from '../invitations/invitation.store';
import type { MeetingStore } from '../meetings/meeting.store';
import { mayEnd } from './ending-access';
import { viewEnding, type EndingSource } from './ending-in-view';

type Stores = EndingSource & { readonly episodes: EpisodeStore; readonly invitations: InvitationStore; readonly meetings: MeetingStore };

/** What is still open, told before anything is ended. */
export const episodeToEnd = defineQuery({
  name: 'view-ending',
  input: z.strictObject({ episodeId: id() }),
  load: ({ episodeId }, stores: Stores, asked) => viewEnding(episodeId, stores, asked),
  allow: (actor, view) => mayEnd(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
