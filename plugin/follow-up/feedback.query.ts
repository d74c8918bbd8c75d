import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayReadEpisode, mayWorkOnEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { Meeting } from '../meetings/meeting';
import type { MeetingStore } from '../meetings/meeting.store';
import type { Feedback } from './feedback';
import type { FollowUpStore } from './follow-up.store';

type Stores = { readonly episodes: EpisodeStore; readonly meetings: MeetingStore; readonly followUp: FollowUpStore };

export interface FeedbackInView extends EpisodeInView {
  readonly feedback: readonly Feedback[];
  /** Those that took place. */
  readonly meetings: readonly Meeting[];
}

/** S4-57: what people thought of the meeting. */
export const feedbackOfEpisode = defineQuery({
  name: 'view-feedback',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: Stores, asked): Promise<FeedbackInView> {
    const meetings = await stores.meetings.ofEpisode(episodeId);
    return {
      ...(await viewEpisode(episodeId, stores, asked)),
      feedback: await stores.followUp.feedbackOf(episodeId),
      meetings: meetings.filter(({ status }) => status === 'held' || status === 'stopped'),
    };
  },
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id }),
});

export const feedbackToAddTo = defineQuery({
  ...feedbackOfEpisode,
  name: 'view-feedback-form',
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
});
