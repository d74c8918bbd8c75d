import { z } from 'zod';
import { optionalChoice } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { DESK_LISTS, deskRows, listOf } from './desk-queue';
import { mayWorkAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';

/** The queue of business support, across all teams. */
export const deskQueue = defineQuery({
  name: 'view-invitation-desk',
  input: z.strictObject({ list: optionalChoice(DESK_LISTS) }),
  async load({ list = 'to-do' }, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) {
    // Nobody else's records are asked about for somebody who may not see the desk.
    const rows = mayWorkAtTheDesk(asked.actor) === 'ok' ? await deskRows(stores, asked) : [];
    return { list, rows: rows.filter((row) => listOf(row) === list), toDo: rows.filter((row) => listOf(row) === 'to-do').length };
  },
  allow: (actor) => mayWorkAtTheDesk(actor),
  about: () => ({ thing: 'invitation-desk' }),
});
