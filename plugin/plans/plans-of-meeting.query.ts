import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMeeting, viewMeeting, type MeetingInView } from '../meetings/meeting-in-view';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { Plan } from './plan';
import { mayReadPlan } from './plan-access';
import type { PlanStore } from './plan.store';

export interface PlansOfMeeting extends MeetingInView {
  /** Every version of the family's plan, oldest first: of this meeting and of others. */
  readonly plans: readonly Plan[];
}

export const plansOfMeeting = defineQuery({
  name: 'view-plans-of-meeting',
  input: z.strictObject({ meetingId: id() }),
  async load(
    { meetingId },
    stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore; plans: PlanStore },
    asked,
  ): Promise<PlansOfMeeting> {
    const view = await viewMeeting(meetingId, stores, asked);
    return { ...view, plans: await stores.plans.ofEpisode(view.episode.id) };
  },
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutMeeting(view),
});
