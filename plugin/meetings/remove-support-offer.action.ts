import { z } from 'zod';
import { defineAction } from '../core/action';
import { id } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** Takes an offer of support off the list again: it was written down wrongly, or taken back. */
export const removeSupportOffer = defineAction({
  name: 'remove-support-offer',
  input: z.strictObject({ meetingId: id(), offerId: id() }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded }, { meetings }) {
    mustBeOpen(loaded.episode);
    await meetings.removeSupportOffer(input.meetingId, input.offerId);
    return { meetingId: input.meetingId };
  },
});
