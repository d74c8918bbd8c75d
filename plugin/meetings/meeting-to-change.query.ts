import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { facilitatorChoice, type FacilitatorChoice } from './facilitator-choice';
import { mayArrangeMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting, type MeetingInView } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

export interface MeetingToChange extends MeetingInView {
  readonly choice: FacilitatorChoice;
}

export const meetingToChange = defineQuery({
  name: 'view-meeting-change',
  input: z.strictObject({ meetingId: id() }),
  async load(
    { meetingId },
    stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore },
    asked,
  ): Promise<MeetingToChange> {
    const view = await viewMeeting(meetingId, stores, asked);
    return { ...view, choice: await facilitatorChoice(view.episode, view.type, asked) };
  },
  allow: (actor, view) => mayArrangeMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});
