import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import type { LedgerStores } from '../core/ground';
import { choice, choices, day, id, optionalNarrative, version } from '../core/input';
import { childIds, CLOSE_REASONS } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { InvitationStore } from '../invitations/invitation.store';
import type { MeetingStore } from '../meetings/meeting.store';
import { viewEnding, type EndingSource } from './ending-in-view';
import { endsAsManager, mayEnd } from './ending-access';
import { endEpisode as ended, problemsWithEnding, reasonsNotToEnd } from './ending-rules';
import { isStillToCome } from './open-matters';
import { openMattersOf } from './open-matters-of';
import { stopLetters } from './stop-letters';

type Stores = EndingSource & { readonly episodes: EpisodeStore; readonly invitations: InvitationStore; readonly meetings: MeetingStore };

/** The end of a process: with its reason, once nothing stands in the way. What is not out yet stays in, what is planned is off. */
export const endEpisode = defineAction({
  name: 'end-episode',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    reason: choice(CLOSE_REASONS, { required: 'Select why it ended' }),
    note: optionalNarrative({ max: 4000 }),
    on: day({ what: 'the day it ended' }),
    read: choices(['yes'], { required: 'Tick that you have read what this does' }),
  }),
  load: ({ episodeId }, stores: Stores, asked) => viewEnding(episodeId, stores, asked),
  allow: (actor, view) => mayEnd(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  reason: ({ reason }) => reason,
  async record({ input, loaded: { episode }, actor, at, ids: newIds, today, ...rest }, stores: Stores & LedgerStores) {
    const { reason, note, on } = input;
    // Once more, inside the transaction: a letter may have been released, or a notice sent, since the page was read.
    const matters = await openMattersOf(episode.id, stores, { ...rest, actor, ids: newIds, today });
    const inTheWay = reasonsNotToEnd(matters);
    if (inTheWay.length > 0) throw new Conflict(inTheWay.join(' '));
    refuseProblems(problemsWithEnding(input, { episode, matters, isManager: endsAsManager(actor), today }));

    await stores.episodes.save({ ...ended(episode, { on, reason, note, by: actor.workerId }), version: input.version });
    await stopLetters(episode.id, stores, { at, by: actor.name, ids: newIds });
    for (const meeting of await stores.meetings.ofEpisode(episode.id)) {
      if (isStillToCome(meeting, today)) await stores.meetings.save({ ...meeting, status: 'cancelled', outcomeReason: ENDED });
    }
    return { episodeId: episode.id };
  },
});

const ENDED = 'The process ended';
