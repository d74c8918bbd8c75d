import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayArrange } from '../consent/consent';
import type { ConsentStore } from '../consent/consent.store';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { Meeting } from './meeting';
import { mayReadMeeting } from './meeting-access';
import type { MeetingStore } from './meeting.store';

export interface EpisodeMeetings extends EpisodeInView {
  readonly meetings: readonly Meeting[];
  /** There is written consent from a person with parental responsibility. */
  readonly unlocked: boolean;
}

export const episodeMeetings = defineQuery({
  name: 'view-meetings',
  input: z.strictObject({ episodeId: id() }),
  async load(
    { episodeId },
    stores: { episodes: EpisodeStore; consents: ConsentStore; meetings: MeetingStore },
    asked,
  ): Promise<EpisodeMeetings> {
    return {
      ...(await viewEpisode(episodeId, stores, asked)),
      meetings: await stores.meetings.ofEpisode(episodeId),
      unlocked: mayArrange(await stores.consents.ofEpisode(episodeId)),
    };
  },
  allow: (actor, view) => mayReadMeeting(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
